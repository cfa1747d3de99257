internal import Bytes

/// Text between quotation marks is somebody else's words, or words that are only mentioned, and is not read.
extension Tokenizer {
  private static let longestQuote = 4096

  /// Between single marks, in bytes: what is longer begins with an apostrophe.
  static let longestMention = 120

  /// Typographic quotes, dashes and the apostrophe are three bytes each, and begin with this one.
  mutating func readWideMark(until limit: Int) {
    guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return readWord(until: limit) }
    switch bytes[offset + 2] {
    case 0x9C: skipQuote(closing: [0xE2, 0x80, 0x9D])
    // „…“ closes with the mark that opens in English.
    case 0x9E: skipQuote(closing: [0xE2, 0x80, 0x9C])
    case 0x98: skipQuote(closing: [0xE2, 0x80, 0x99], within: Self.longestMention)
    case 0x93, 0x94:
      add(.mark(UInt8(ascii: ";")), offset..<offset + 3)
      offset += 3
    default: offset += 3
    }
  }

  /// Whether a single quotation mark opens here: behind a space and before a letter.
  var opensQuote: Bool {
    guard offset + 1 < bytes.count, bytes[offset + 1].isLetter else { return false }
    return offset == 0 || " \n(".utf8.contains(bytes[offset - 1])
  }

  mutating func skipQuote(closing quote: [UInt8], within limit: Int = longestQuote) {
    // An unclosed quotation is an inch mark or a typing error, and must not scan the rest of a long text each time.
    let reach = min(bytes.count, offset + limit)
    var close = offset + 1
    while close < reach, !closes(quote, at: close) { close += 1 }
    guard close < reach else {
      offset += bytes[offset] < 0x80 ? 1 : 3
      return
    }
    add(.opaque, offset..<close + quote.count)
    offset = close + quote.count
    // A full stop inside the quotation ends the sentence around it too.
    if ".!?".utf8.contains(bytes[close - 1]) { endSentence() }
  }

  /// Whether a quotation ends at a place; an apostrophe inside a word is no single mark.
  private func closes(_ quote: [UInt8], at place: Int) -> Bool {
    guard bytes[place...].starts(with: quote) else { return false }
    let isSingle = quote == [UInt8(ascii: "'")] || quote == [0xE2, 0x80, 0x99]
    let next = place + quote.count
    return !isSingle || next >= bytes.count || !bytes[next].isLetter
  }
}
