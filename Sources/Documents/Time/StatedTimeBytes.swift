internal import Bytes

/// The steps of which the reader's dates and clocks consist.
extension StatedTimeReader {
  var isAtDigit: Bool { offset < limit && bytes[offset].isDigit }

  func peek(_ characters: String) -> Bool { offset < limit && characters.utf8.contains(bytes[offset]) }

  func matches(_ text: String) -> Bool {
    var place = offset
    for byte in text.utf8 {
      guard place < limit, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Skips spaces and signs of ASCII; no letters and no digits.
  mutating func skip(_ characters: String) {
    guard offset < limit, !bytes[offset].isLetter, !bytes[offset].isDigit else { return }
    while offset < limit, characters.utf8.contains(bytes[offset]) { offset += 1 }
    // The spaces of typesetters, which word processors put between a time and its unit.
    while offset < limit, bytes[offset] >= 0x80, matches("\u{A0}") || matches("\u{202F}") {
      offset += matches("\u{A0}") ? 2 : 3
      while offset < limit, characters.utf8.contains(bytes[offset]) { offset += 1 }
    }
  }

  mutating func take(_ characters: String) -> UInt8? {
    guard peek(characters) else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard offset < limit, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Skips a text, in lower case, whatever the case of its ASCII letters here.
  mutating func takeFolded(_ text: String) -> Bool {
    var end = offset
    for byte in text.utf8 {
      guard end < limit, bytes[end].lowercased == byte else { return false }
      end += 1
    }
    offset = end
    return true
  }

  /// Skips the first of some texts that is here.
  mutating func takeFirst(of texts: FoldedTexts) -> Bool {
    guard offset < limit, texts.mayBegin(bytes[offset]) else { return false }
    return texts.all.contains { takeFolded($0) }
  }

  /// Skips the first of some words that is here.
  mutating func takeFirstWord(of words: FoldedTexts) -> Bool {
    guard offset < limit, words.mayBegin(bytes[offset]) else { return false }
    return words.all.contains { takeWord($0) }
  }

  /// Skips a whole word.
  mutating func takeWord(_ text: String) -> Bool {
    let before = offset
    guard takeFolded(text), offset >= limit || !(bytes[offset].isLetter || bytes[offset] >= 0x80) else {
      offset = before
      return false
    }
    return true
  }

  /// A number of so many digits, and no more.
  mutating func digits(_ counts: ClosedRange<Int>) -> (value: Int, count: Int)? {
    var end = offset
    while end < limit, bytes[end].isDigit, end - offset <= counts.upperBound { end += 1 }
    guard counts.contains(end - offset) else { return nil }
    let value = bytes[offset..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let count = end - offset
    offset = end
    return (value, count)
  }

  /// The run of letters here.
  func word() -> Range<Int> {
    var end = offset
    while end < limit, end - offset < 24, bytes[end].isLetter || bytes[end] >= 0x80 { end += 1 }
    return offset..<end
  }

  func asciiWord() -> Range<Int> {
    var end = offset
    while end < limit, end - offset < 24, bytes[end].isLetter { end += 1 }
    return offset..<end
  }

  func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Texts in lower case, and the bytes that they begin with: at nearly all places none of them begins.
struct FoldedTexts: Sendable, ExpressibleByArrayLiteral {
  let all: [String]
  private let beginnings: ByteSet

  init(_ texts: [String]) {
    all = texts
    beginnings = ByteSet(texts.compactMap(\.utf8.first))
  }

  init(arrayLiteral texts: String...) {
    self.init(texts)
  }

  func mayBegin(_ byte: UInt8) -> Bool { beginnings.contains(byte.lowercased) }
}
