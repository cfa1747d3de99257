import Documents
import Testing

/// Ranges whose ends were found separately, and texts in which the end came first.
@Suite struct RangeTests {
  @Test func `a range whose end is before its start is empty and begins at its start`() {
    let (late, early) = (5, 3)
    #expect((late..<early).isEmpty && (late..<early).lowerBound == late)
    #expect((early..<late).lowerBound == early && (early..<late).count == 2)
    #expect((late...early).elementsEqual([late]))
    #expect((early...late).count == 3)
    #expect([UInt8](repeating: 0, count: 5)[late..<early].isEmpty)
  }

  @Test(
    arguments: ["# Structural fix\n", "# Action items\n"],
    [
      "Due::", "- Add. Owner:: maya", "Owner: :", "**Due**::", "- Owner: :", "Due:: Owner:: Due::", "Due:Due:Due:",
      "- Add. Due:\n: Owner: :\n:", "| Owner | : |\n|---|---|\n| Due:: | :: |", "税: Due:: 税",
    ])
  func `a label with two colons, or nothing after its colon, has no value`(_ heading: String, _ text: String) throws {
    let bytes = Array((heading + text).utf8)
    let document = try #require(Document(SourceFile(path: "postmortems/x.md", bytes: bytes)))
    let fields =
      document.structuralFixes.flatMap { Array($0.fields.values) }
      + document.actionItems.flatMap { [$0.owner, $0.due, $0.tracking].compactMap(\.self) }
    for field in fields {
      #expect(field.range.upperBound <= bytes.count && !field.value.isEmpty)
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `code over two lines lies where it is, whatever ends them`(_ end: String) throws {
    let text = "## Root cause\(end)\(end)The job ran `make\(end)all`\(end)"
    let document = try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8))))
    let sentence = try #require(document.sentences.first)
    let place = sentence.source(of: sentence.tokens.indices)
    #expect(document.source.text(in: place) == "The job ran `make\(end)all")
  }
}
