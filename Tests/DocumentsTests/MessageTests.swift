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
}
