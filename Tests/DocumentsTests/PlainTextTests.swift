import Bytes
import Testing

/// What goes by bytes answers as what goes by characters.
@Suite struct PlainTextTests {
  private static let texts = [
    "", " ", "We've re-read it; then, the END. ", "\tone\r\ntwo\n\nthree", "a/b//c/", "/root", "a - b - - c - ",
    "før – etter – ", "日本語、テスト", "✅ done", "next\u{2028}line", "\u{85}x\u{85}", "\u{A0}wide\u{3000}",
    "see https://x.io, ok",
    ": // no", ":// yes", "tail ",
  ]

  @Test(arguments: texts)
  func `words, parts and lines are the same`(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !"'’-".contains($0) }.map(String.init)
    #expect(text.words(with: "'’-") == words)
    #expect(text.words(with: "'’-", limit: 2) == Array(words.prefix(2)))
    #expect(text.parts(at: "/") == text.split(separator: "/"))
    #expect(text.filledLines == text.split(whereSeparator: \.isNewline))
    for separator in [" - ", " – ", ", ", "、"] {
      #expect(text.parts(between: separator) == text.split(separator: separator).map(String.init))
      #expect(text.holds(separator) == text.contains(separator))
    }
    #expect(text.holdsAddress == text.contains("://"))
  }

  @Test(arguments: texts)
  func `white space at both ends is left out`(_ text: String) {
    let characters = text.drop(while: \.isWhitespace)
    let end = characters.lastIndex { !$0.isWhitespace }.map(characters.index(after:)) ?? characters.startIndex
    #expect(text.trimmed == String(characters[..<end]))
  }
}
