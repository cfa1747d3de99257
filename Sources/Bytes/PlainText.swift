/// Texts by their bytes: nearly all are ASCII, and going by characters of Unicode costs some fifty times as much.
extension String {
  /// Whether every character is one byte, or the end of a line.
  package var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The words in lower case: runs of letters, and of `others`.
  package func words(with others: String = "") -> [String] {
    guard isASCII else { return lowercased().split { !$0.isLetter && !others.contains($0) }.map(String.init) }
    let bytes = utf8.map(\.lowercased)
    return bytes.split { !$0.isSmallLetter && !others.utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The parts between characters of ASCII, without empty ones.
  package func parts(at separator: Unicode.Scalar) -> [Substring] {
    let byte = UInt8(ascii: separator)
    return utf8.split { $0 == byte }.map(Substring.init)
  }

  /// The lines that are not empty.
  package var filledLines: [Substring] {
    guard isASCII else { return split(whereSeparator: \.isNewline) }
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
  package var holdsAddress: Bool {
    var matched = 0
    for byte in utf8 {
      if matched > 0, byte == UInt8(ascii: "/") {
        matched += 1
        if matched == 3 { return true }
      } else {
        matched = byte == UInt8(ascii: ":") ? 1 : 0
      }
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte is a character of ASCII other than white space.
  fileprivate var isInk: Bool { self > 0x20 && self < 0x80 }
}
