import Documents
import Testing

/// Plain front matter is read without libyaml; the result must be the same as libyaml's.
@Suite struct FrontMatterTests {
  private static let values = [
    "", " ", " P1", "  P1 ", " 2026-11-16T09:12Z", " Checkout: slow", " a:b", " a:", " #412", " PR #412", " a#b", " -",
    " - a",
    " --- a", " a - b", " true", " null", " ~", " @maya", " `x`", " %x", " *x", " &x y", " !t x", " |", " >-",
    " {a: b}",
    " \"#inc\"", " \"a\"", " \"a: b, c\"", " \"a\\nb\"", " \"a\" b", " \"a", " 'it''s'", " 'a'", " '", " ''", " \"\"",
    " []",
    " [ ]", " [a]", " [a, b c]", " [ a , \"b\" , 'c']", " [a,]", " [,]", " [\"a, b\"]", " [a: b]", " [a, [b]]", " [a]]",
    " [a] # x", " [a # x]", " [\"]\"]", " [- a]", " [-a, a-]", " [a", " a]", " a, b", "P1", "\tP1", " P\t1", " é",
    "\n- a",
    "\n  - a\n  - \"b\"", "\n  - a\n- b", "\n- a\n  - b", "\n  - a: b", "\n  - - a", "\n  -a", "\n  -", "\n  a: b",
    "\n  a",
    "\n\n  - a\n\n  - b", "\n# x\n  - a", "\n  # x\n  - a", "\n  - a\n  b", " a\n  b", " a\n\n  b", " a\n# x",
    " \"a\n  b\"",
  ]

  private static let keys = [
    "severity", "on-call", "_x", "x2", "2x", "-x", "a b", "\"a\"", "?", "<<", "a.b", "é", "#x",
  ]

  /// The entries that libyaml reads from the same bytes.
  private func entries(ofYAML yaml: String, in text: String) -> [FrontMatter.Entry] {
    let source = SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8))
    var faults: [FrontMatter.Fault] = []
    let range = 4..<4 + yaml.utf8.count
    return YAMLReader.value(of: range, in: source, whole: range, faults: &faults)?.value.entries ?? []
  }

  private func compare(_ yaml: String) throws {
    let text = "---\n\(yaml)---\n# T\n"
    let document = try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8))))
    #expect(document.frontMatter?.entries == entries(ofYAML: yaml, in: text), "\(yaml)")
  }

  @Test(arguments: values) func `a value is read as libyaml reads it`(_ value: String) throws {
    for key in Self.keys { try compare("id: 1\n\(key):\(value)\nowner: maya\n") }
    try compare("severity:\(value)\n")
    try compare("a:\(value)\nb:\(value)\na:\(value)\n")
  }

  @Test func `a pair of values is read as libyaml reads it`() throws {
    for first in Self.values {
      for second in Self.values { try compare("a:\(first)\nb:\(second)\n") }
    }
  }
}
