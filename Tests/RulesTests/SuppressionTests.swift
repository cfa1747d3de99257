import Documents
import Linting
import Testing

@Suite struct SuppressionTests {
  private func suppressions(_ text: String) throws -> [String] {
    let document = try #require(Document(SourceFile(path: "postmortems/a.md", bytes: Array(text.utf8))))
    return Suppression.all(in: document).map {
      "\($0.lines.lowerBound)-\($0.lines.upperBound) \($0.rules.map(\.value).joined(separator: " "))"
    }
  }

  @Test func `an unclosed comment, or one that contains another, ends with its line`() throws {
    let text = "a <!-- pmlint-disable-line x\nb <!-- pmlint-disable-line y z -- why -->\nc <!-- pmlint-disable-line w\n"
    #expect(try suppressions(text) == ["1-1 x", "2-2 y z", "3-3 w"])
    #expect(try suppressions("a <!-- pmlint-disable-line x <!-- pmlint-disable-line y -->\n") == ["1-1 x", "1-1 y"])
  }

  @Test func `a region ends with the first comment that names one of its rules, or no rule`() throws {
    let text = """
      <!-- pmlint-disable a b -->
      <!-- pmlint-disable b -->
      <!-- pmlint-disable -->
      <!-- pmlint-enable c -->
      <!-- pmlint-enable a -->
      <!-- pmlint-enable a b -->
      <!-- pmlint-disable a -->
      <!-- pmlint-enable -->
      <!-- pmlint-disable d -->
      """
    #expect(try suppressions(text) == ["1-5 a b", "2-6 b", "3-8 ", "7-8 a", "9-9 d"])
  }

  @Test func `a comment above blank lines applies to the next line with content`() throws {
    let text =
      "<!-- pmlint-disable-next-line a -->\n<!-- pmlint-disable-next-line b --> <!-- pmlint-disable-next-line c -->\n\n\nx\n"
    #expect(try suppressions(text) == ["1-2 a", "2-5 b", "2-5 c"])
  }
}
