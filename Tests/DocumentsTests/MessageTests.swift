import Documents
import Testing

@Suite struct MessageTests {
  @Test func `a value in backticks cannot end them`() {
    let value = "a` [b](http://c) `d"
    let message: Message = "`\(value)` is no date; \(value) is"
    #expect(message.text == "`a' [b](http://c) 'd` is no date; a` [b](http://c) `d is")
    let outer: Message = "see: \(message), `\(3)`"
    #expect(outer.text == "see: \(message.text), `3`")
  }

  @Test(arguments: ["a", "é", "税", "🧨", "👩‍👩‍👧", "e" + String(repeating: "\u{336}", count: 999), "`"])
  func `a long value between backticks is cut, whatever its characters are`(character: String) {
    let value = String(repeating: character, count: 500)
    let message: Message = "`\(value)` is no date"
    let shown = message.text.dropFirst().prefix { $0 != "…" }
    #expect(message.text.hasSuffix("…` is no date") && !shown.contains("`"))
    #expect(!shown.isEmpty && shown.utf8.count <= 200)
    #expect(value.unicodeScalars.starts(with: shown.replacing("'", with: "`").unicodeScalars))
    // Outside of code nothing is quoted from a document.
    let plain: Message = "\(value)"
    #expect(plain.text == value)
  }
}
