extension Document {
  /// The words of the whole file that can be another document's name: names of Markdown files, and ids.
  package var mentions: Set<String> {
    var mentions: Set<String> = []
    let (bytes, isPartOfName) = (source.bytes.span, Self.isPartOfName.span)
    var offset = 0
    while offset < bytes.count {
      guard isPartOfName[Int(bytes[offset])] else {
        offset += 1
        continue
      }
      let start = offset
      var stop = start
      while offset < bytes.count, isPartOfName[Int(bytes[offset])] {
        if bytes[offset] == UInt8(ascii: ".") { stop = offset }
        offset += 1
      }
      // Words are many, and names of files and ids few: a full stop inside or two capitals tell nearly all apart.
      let mayBeID = offset - start > 2 && bytes[start] < 0x60 && bytes[start + 1] < 0x60
      if mayBeID || (stop > start && offset - stop > 1) { add(start..<offset, to: &mentions) }
    }
    return mentions
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
