extension Document {
  /// The words of the whole file that can be another document's name: names of Markdown files, and ids.
  package var mentions: Set<String> {
    var mentions: Set<String> = []
    let bytes = source.bytes
    var start = -1
    // Words are many, and names of files and ids few: a full stop inside or two capitals tell nearly all apart.
    var hasStop = false
    for (offset, byte) in bytes.enumerated() {
      if Self.isPartOfName(byte) {
        if start < 0 { (start, hasStop) = (offset, false) }
        if byte == UInt8(ascii: ".") { hasStop = true }
      } else if start >= 0 {
        if hasStop || Self.isCapital(bytes[start]) { add(start..<offset, to: &mentions) }
        start = -1
      }
    }
    if start >= 0 { add(start..<bytes.count, to: &mentions) }
    return mentions
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  private func add(_ range: ByteRange, to mentions: inout Set<String>) {
    guard range.count >= 4 else { return }
    var word = source.bytes[range]
    while word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: "-") { word.removeLast() }
    if word.isMarkdownName || word.looksLikeID { mentions.insert(String(decoding: word, as: UTF8.self)) }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
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
