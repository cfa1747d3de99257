/// Texts by their bytes: nearly all are ASCII, and going by characters of Unicode costs some fifty times as much.
extension String {
  /// The text in bytes; nil for bytes that are not UTF-8.
  ///
  /// `String(validating:as:)` asks the runtime for its types at each call: for a name, that is most of the cost.
  @inlinable
  package init?(utf8 bytes: some RandomAccessCollection<UInt8>) {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }

  /// Whether every character is one byte, or the end of a line.
  package var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The first words in lower case: runs of letters, and of `others`.
  package func words(with others: String = "", limit: Int = .max) -> [String] {
    guard isASCII else {
      let words = lowercased().split(maxSplits: limit) { !$0.isLetter && !others.contains($0) }
      return words.prefix(limit).map(String.init)
    }
    var words: [String] = []
    var bytes = Array(utf8)
    let joints = Array(others.utf8)
    var start = 0
    for (place, byte) in bytes.enumerated() {
      if byte.isLetter {
        bytes[place] = byte.lowercased
      } else if !joints.contains(byte) {
        if place > start { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        if words.count == limit { return words }
        start = place + 1
      }
    }
    if start < bytes.count { words.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return words
  }

  /// Whether any character is a letter.
  package var holdsLetter: Bool { utf8.contains(where: \.isLetter) || !isASCII && contains(where: \.isLetter) }

  /// Whether any character is a number.
  package var holdsNumber: Bool { utf8.contains(where: \.isDigit) || !isASCII && contains(where: \.isNumber) }

  /// The parts between characters of ASCII, without empty ones.
  package func parts(at separator: Unicode.Scalar) -> [Substring] {
    let byte = UInt8(ascii: separator)
    return utf8.split { $0 == byte }.map(Substring.init)
  }

  /// The folder of a file by its path, without a slash at the end; empty at the root.
  package var folder: Substring {
    // Going back through `utf8` asks at each byte how the text is stored.
    guard let slash = Array(utf8).lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return self[..<utf8.index(utf8.startIndex, offsetBy: slash)]
  }

  /// The parts between places of a text, without empty ones.
  package func parts(between separator: String) -> [String] {
    let (bytes, mark) = (Array(utf8), Array(separator.utf8))
    guard let first = mark.first else { return [self] }
    var parts: [String] = []
    var (start, place) = (0, 0)
    while place + mark.count <= bytes.count {
      guard bytes[place] == first, bytes[place...].starts(with: mark) else {
        place += 1
        continue
      }
      if place > start { parts.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
      place += mark.count
      start = place
    }
    if start == 0 { return isEmpty ? [] : [self] }
    if start < bytes.count { parts.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return parts
  }

  /// Whether a text is anywhere in this one, byte for byte.
  package func holds(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    let bytes = Array(utf8)
    let last = bytes.count - text.utf8.count
    var place = 0
    while place <= last {
      if bytes[place] == first, bytes[place...].starts(with: text.utf8) { return true }
      place += 1
    }
    return false
  }

  /// The lines that are not empty.
  package var filledLines: [Substring] {
    // Next line, line separator and paragraph separator.
    guard isASCII || !(holds("\u{85}") || holds("\u{2028}") || holds("\u{2029}")) else {
      return split(whereSeparator: \.isNewline)
    }
    return utf8.split { (0x0A...0x0D).contains($0) }.map(Substring.init)
  }

  /// Without white space at both ends.
  package var trimmed: String {
    // Most texts have none.
    if let first = utf8.first, let last = utf8.last, first.isInk, last.isInk { return self }
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// Whether an address begins somewhere: `https://…`.
  package var holdsAddress: Bool { holds("://") }
}

extension UInt8 {
  /// Whether the byte is a character of ASCII other than white space.
  package var isInk: Bool { self > 0x20 && self < 0x80 }
}
