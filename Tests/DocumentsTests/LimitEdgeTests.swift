import Bytes
import Documents
import Testing

/// What is just within a limit is read, and what is just beyond it is not, with a message.
@Suite struct LimitEdgeTests {
  private func faults(_ frontMatter: String, fence: String = "---") throws -> [String] {
    let text = "\(fence)\n\(frontMatter)\n\(fence)\n# T\n"
    let document = Document(SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8)))
    return try #require(document?.frontMatter).faults.map(\.message)
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test func `front matter may have 64 KiB`() throws {
    // The last line ends with the line break before the fence.
    let comment = "#" + String(repeating: "x", count: Limits.frontMatter - 2)
    #expect(try faults(comment).isEmpty)
    #expect(try faults(comment + "x") == ["the front matter is longer than 64 KiB, so it is not read"])
  }

  @Test func `a configuration may have 1 MiB`() {
    func faults(_ text: String) -> [String] {
      var faults: [FrontMatter.Fault] = []
      _ = YAMLReader.value(of: SourceFile(path: "x.yml", bytes: Array(text.utf8)), faults: &faults)
      return faults.map(\.message)
    }
    let comment = "#" + String(repeating: "x", count: Limits.configuration - 1)
    #expect(faults(comment).isEmpty)
    #expect(faults(comment + "x") == ["the front matter is longer than 1 MiB, so it is not read"])
  }

  @Test func `TOML and JSON may nest a hundred levels, and YAML a thousand`() throws {
    let depth = Limits.dataDepth
    #expect(try faults("a = \(nested(depth))", fence: "+++").isEmpty)
    #expect(try faults("a = \(nested(depth + 1))", fence: "+++").map { $0.contains("deeper than 100") } == [true])
    #expect(try faults("{\"a\": \(nested(depth - 1))}", fence: ";;;").isEmpty)
    #expect(try faults("{\"a\": \(nested(depth))}", fence: ";;;").map { $0.contains("deeper than 100") } == [true])
    // The map of all fields is a level too.
    #expect(try faults("a: \(nested(Limits.yamlDepth - 1))").isEmpty)
    let tooDeep = "the front matter is nested deeper than 1000 levels, so it is not read"
    #expect(try faults("a: \(nested(Limits.yamlDepth))") == [tooDeep])
  }

  @Test func `aliases may add ten thousand values`() throws {
    let list = "a: &a [\(Array(repeating: "x", count: 99).joined(separator: ","))]\n"
    func yaml(_ uses: Int) -> String { list + "b: [\(Array(repeating: "*a", count: uses).joined(separator: ","))]" }
    // Each use has a hundred values and three bytes.
    let edge = try #require((1...200).first { try !faults(yaml($0)).isEmpty })
    let size = yaml(edge).utf8.count
    #expect((edge - 2) * 100 <= Limits.aliasedValues + size && edge * 100 + 100 > Limits.aliasedValues)
    #expect(try faults(yaml(edge - 1)).isEmpty)
    #expect(
      try faults(yaml(edge)) == ["the aliases in the front matter expand to too many values, so it is not read"])
  }

  @Test func `sixty-four handles are put between quotes`() throws {
    func remedy(_ count: Int) throws -> Int? {
      let names = (1...count).map { "k\($0): @name\($0)" }.joined(separator: "\n")
      let source = SourceFile(path: "postmortems/x.md", bytes: Array("---\n\(names)\n---\n".utf8))
      return try #require(Document(source)?.frontMatter).faults.first?.remedy?.count
    }
    #expect(try remedy(Limits.quotedHandles) == Limits.quotedHandles)
    #expect(try remedy(Limits.quotedHandles + 1) == nil)
  }

  @Test func `a quotation of two hundred bytes is whole`() {
    let value = String(repeating: "x", count: Limits.quotation)
    let (whole, cut): (Message, Message) = ("`\(value)` is long", "`\(value + "x")` is long")
    #expect(whole.text == "`\(value)` is long")
    #expect(cut.text == "`\(value.prefix(Limits.quotation / 2))…` is long")
  }

  @Test(arguments: ["税", "é", "🧨", "e\u{301}\u{302}", "e" + String(repeating: "\u{301}", count: 1000)])
  func `a quotation of long characters is cut, however many bytes they have`(_ character: String) {
    let value = String(repeating: character, count: 500)
    let message: Message = "`\(value)` is long"
    #expect(message.text.hasSuffix("…` is long"))
    #expect(message.text.utf8.count <= Limits.quotation + "`` is long".utf8.count)
  }
}
