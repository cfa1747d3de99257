import TestSupport
import Testing

/// The questions which pmlint this is.
@Suite struct VersionTests {
  @Test(arguments: [["--version"], ["-V"], ["check", "--version"], ["rules", "-V"]])
  func `the version is one line`(_ arguments: [String]) throws {
    let run = try Command(arguments: arguments, in: Recording.root)
    #expect(run.status == 0 && run.output == "0.1.0\n" && run.errors.isEmpty)
  }

  @Test(arguments: ["--version", "-V"])
  func `the long version names what it runs with`(_ flag: String) throws {
    let run = try Command(flag, "--verbose")
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
    #expect(lines.first == ["pmlint 0.1.0"])
    let values = Dictionary(lines.dropFirst().map { ($0[0], $0[1]) }) { first, _ in first }
    #expect(
      lines.dropFirst().map(\.[0]) == [
        "commit", "target", "linked", "swift", "libgit2", "cmark-gfm", "libyaml", "pcre2", "zlib",
      ])
    #expect(values["commit"]?.wholeMatch(of: /unknown|[0-9a-f]{40}/) != nil)
    #expect(values["target"]?.wholeMatch(of: /(x86_64|aarch64|arm64)-[a-z]+-[a-z]+(-[a-z]+)?/) != nil)
    #expect(values["linked"]?.wholeMatch(of: /dynamically(, glibc [0-9.]+)?/) != nil)
    #expect(values["libgit2"]?.wholeMatch(of: /1\.[0-9]+\.[0-9]+ \((none|threads.*)\)/) != nil)
    for library in ["swift", "cmark-gfm", "libyaml", "pcre2", "zlib"] {
      #expect(values[library]?.first?.isNumber == true, "\(library)")
    }
  }

  @Test func `what belongs to the version is not passed over elsewhere`() throws {
    let run = try Command("rules", "--verbose")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("pmlint: --verbose belongs to --version"))
  }
}
