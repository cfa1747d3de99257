import Documents
import Linting
import Testing

/// The part of a line that a code frame shows.
@Suite struct ExcerptTests {
  @Test func `findings on one line show their own part of it`() throws {
    let line = "# " + String(repeating: "word ", count: 33) + "ab"
    let rule = Rule(
      "two-places", .document, .note, scope: .line, in: [.postmortem], summary: "s", why: "w",
      example: Rule.Example(bad: "", good: ""),
      check: .document { _, _ in [2..<6, 80..<90, 85..<90].map { Problem(at: $0, "here") } })
    let document = try #require(Document(SourceFile(path: "postmortems/a.md", bytes: Array("\(line)\n".utf8))))
    let excerpts = Linter(rules: [rule], context: Context(asOf: Moment(seconds: 0))).lint(document).map(\.excerpt)
    #expect(excerpts.map(\.isCutAtStart) == [false, false, true])
    #expect(excerpts.map(\.isCutAtEnd) == [true, false, false])
    #expect(excerpts.map(\.text.utf8.count) == [86, 169, 164])
    #expect(excerpts[1].text == line && line.hasPrefix(excerpts[0].text) && line.hasSuffix(excerpts[2].text))
  }
}
