import Documents
import Linting
import Rules
import Testing

/// `missing-artefact` reports a path by the tree, which fixtures do not have.
@Suite struct ArtefactTests {
  private let known = ReferencedFiles(paths: ["docs/templates/amigos.md"], isKnown: true)

  @Test func `a missing path is reported once the fix is due`() {
    #expect(
      ranges(path: "docs/amigos.md", status: "signed", due: "2026-11-20", referenced: known) == ["docs/amigos.md"])
    #expect(
      ranges(path: "docs/amigos.md", status: "closed", due: "2026-12-20", referenced: known) == ["docs/amigos.md"])
  }

  @Test(arguments: ["docs/templates/amigos.md", "./docs/templates/amigos.md", "docs/templates/amigos.md#prompts"])
  func `an existing path is not reported, however it is written`(_ path: String) {
    #expect(ranges(path: path, status: "closed", due: "2026-11-20", referenced: known) == [])
  }

  @Test func `a path before the fix is due, an address, and a path in an unknown tree are not reported`() {
    #expect(ranges(path: "docs/amigos.md", status: "signed", due: "2026-12-20", referenced: known) == [])
    #expect(ranges(path: "docs/amigos.md", status: "in-review", due: "2026-11-20", referenced: known) == [])
    #expect(ranges(path: "https://example.com/amigos.md", status: "closed", due: "2026-11-20", referenced: known) == [])
    #expect(ranges(path: "docs/amigos.md", status: "closed", due: "2026-11-20", referenced: ReferencedFiles()) == [])
  }

  /// The texts that the rule marks in a document with this artefact.
  private func ranges(path: String, status: String, due: String, referenced: ReferencedFiles) -> [String] {
    let text = """
      ---
      status: \(status)
      structural_fix:
        change: Add a flag prompt
        artefact: {path: \(path)}
        due: \(due)
      ---
      # Checkout charged the wrong tax
      """
    let source = SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8))
    let rules = Rule.all.filter { $0.id == "missing-artefact" }
    let linter = Linter(rules: rules, context: Context(asOf: Fixture.asOf, referenced: referenced))
    return Document(source).map { linter.lint($0).map { source.text(in: $0.range) } } ?? ["no document"]
  }
}
