extension Document {
  /// The words of the whole file that can be another document's name: names of Markdown files, and ids.
  package var mentions: Set<String> {
    var mentions: Set<String> = []
    for word in source.bytes.split(whereSeparator: { !Self.isPartOfName($0) }) where word.count >= 4 {
      var word = word
      while word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: "-") { word.removeLast() }
      if word.isMarkdownName || word.looksLikeID { mentions.insert(String(decoding: word, as: UTF8.self)) }
    }
    return mentions
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
    [".md", ".mdx", ".markdown"].contains { suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// `RB-checkout-tax`, `INC-0031`, `PM2022-003`: capitals, then a hyphen or a digit.
  fileprivate var looksLikeID: Bool {
    let capitals = prefix { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    guard capitals.count >= 2, let next = dropFirst(capitals.count).first else { return false }
    return next == UInt8(ascii: "-") || (next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9"))
  }
}
