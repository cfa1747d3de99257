import Documents
import Testing

/// Limits of front matter and configurations: normal files pass, and a message names the limit.
@Suite struct YAMLLimitTests {
  private func messages(_ yaml: String) throws -> [String] {
    let source = SourceFile(path: "postmortems/x.md", bytes: Array("---\n\(yaml)---\n# T\n".utf8))
    return try #require(Document(source)?.frontMatter).faults.map(\.message)
  }

  private func messages(ofFile yaml: String) -> [String] {
    var faults: [FrontMatter.Fault] = []
    _ = YAMLReader.value(of: SourceFile(path: "x.yml", bytes: Array(yaml.utf8)), faults: &faults)
    return faults.map(\.message)
  }

  @Test func `text that only looks deep or like aliases is read`() throws {
    let dashes = String(repeating: "-", count: 200)
    let items = String(repeating: "  * item\n", count: 60)
    let stressed = String(repeating: "  *word* & *more*, R&D\n", count: 60)
    let brackets = String(repeating: "  [SEV-2 [x\n", count: 200)
    for yaml in [
      "# \(dashes)\nid: 1\n", "id: 1 # \(dashes)\n", "id: \(dashes)\n", "summary: |\n\(items)", "summary: a\n\(items)",
      "summary: |\n\(stressed)", "summary: |\n\(brackets)", "id: 1\n# \(String(repeating: "? ", count: 150))\n",
    ] {
      #expect(try messages(yaml).isEmpty, "\(yaml.prefix(40))")
    }
    let overrides = (1...1250).map { "  - {paths: [\"docs/\($0)/**\"], rules: {late-postmortem: off}}\n" }
    #expect(messages(ofFile: "overrides:\n" + overrides.joined()).isEmpty)
    let uses = (1...200).map { "  - {paths: [\"docs/\($0)/**\"], rules: *quiet}\n" }
    #expect(messages(ofFile: "rules: &quiet {blame: off}\noverrides:\n" + uses.joined()).isEmpty)
  }

  @Test func `a message names the limit that is exceeded`() throws {
    let nested = String(repeating: "[", count: 1200) + String(repeating: "]", count: 1200)
    // A bracket in quotes closes nothing.
    let quoted = String(repeating: "[\"]\", ", count: 9000)
    for yaml in ["id: \(nested)\n", "id: \(quoted)\n", String(repeating: "- ", count: 5000) + "\n"] {
      #expect(try messages(yaml) == ["the front matter is nested deeper than 1000 levels, so it is not read"])
    }
    let bomb = (0..<12).map { level in
      let value = level == 0 ? "x" : "*a\(level - 1)"
      return "a\(level): &a\(level) [\(Array(repeating: value, count: 9).joined(separator: ","))]\n"
    }
    #expect(
      try messages(bomb.joined()) == ["the aliases in the front matter expand to too many values, so it is not read"])
    let long = String(repeating: "# a line of a comment\n", count: 60_000)
    #expect(try messages(long) == ["the front matter is longer than 64 KiB, so it is not read"])
    #expect(messages(ofFile: long) == ["the front matter is longer than 1 MiB, so it is not read"])
  }

  @Test func `a mapping of a thousand levels does not crash`() throws {
    let nested = String(repeating: "{a: ", count: 990) + "1" + String(repeating: "}", count: 990)
    #expect(try messages("id: \(nested)\n").isEmpty)
    #expect(try messages(String(repeating: "? ", count: 900) + "x\n").count <= 1)
  }
}
