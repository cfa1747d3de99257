internal import Bytes

extension Document {
  /// The words in the file that can name another document: Markdown file names, and ids.
  package var mentions: Set<String> {
    var mentions: Set<String> = []
    let bytes = source.bytes.span
    var offset = 0
    // Most words are neither: two capitals or a full stop inside find nearly all file names and ids.
    while offset < bytes.count {
      let eight = EightBytes(bytes, at: offset)
      let capitals = eight.places(of: 0x40, mask: 0xE0)
      let stops = eight.places(of: UInt8(ascii: "."))
      var signs = capitals & capitals >> 8
      if stops != 0 { signs |= stops & eight.places(of: UInt8(ascii: "M"), mask: 0xDF) >> 8 }
      guard signs != 0 else {
        // The last byte can be the first of two.
        offset &+= 7
        continue
      }
      let word = word(around: offset + signs.trailingZeroBitCount / 8)
      add(word, to: &mentions)
      offset = word.upperBound + 1
    }
    return mentions
  }

  private func word(around offset: Int) -> ByteRange {
    let bytes = source.bytes
    var (start, end) = (offset, offset)
    while start > 0, Self.isPartOfName[Int(bytes[start - 1])] { start -= 1 }
    while end < bytes.count, Self.isPartOfName[Int(bytes[end])] { end += 1 }
    return start..<end
  }

  private func add(_ range: ByteRange, to mentions: inout Set<String>) {
    guard range.count >= 4 else { return }
    var word = source.bytes[range]
    while word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: "-") { word.removeLast() }
    if word.isMarkdownName || word.looksLikeID { mentions.insert(String(decoding: word, as: UTF8.self)) }
  }

  private static let isPartOfName: [Bool] = (0..<256).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isMarkdownName: Bool {
    guard let dot = lastIndex(of: UInt8(ascii: ".")), endIndex - dot <= 9 else { return false }
    return [".md", ".mdx", ".markdown"].contains { suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// `RB-checkout-tax`, `INC-0031`, `PM2022-003`: capitals, then a hyphen or a digit.
  fileprivate var looksLikeID: Bool {
    let capitals = prefix { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    guard capitals.count >= 2, let next = dropFirst(capitals.count).first else { return false }
    return next == UInt8(ascii: "-") || (next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9"))
  }
}
