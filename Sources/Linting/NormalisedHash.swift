internal import Bytes

extension ByteHash {
  /// Takes a text in lower case, with one space for each run of white space.
  mutating func add(normalising text: String) {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return add(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    var isInside = false
    var isBehindSpace = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D) {
        isBehindSpace = isInside
        continue
      }
      if isBehindSpace { add(UInt8(ascii: " ")) }
      (isInside, isBehindSpace) = (true, false)
      add(byte.lowercased)
    }
  }

  /// The hash of one text alone.
  init(normalising text: String) {
    self.init()
    add(normalising: text)
  }
}

extension UInt64 {
  /// The number as 16 digits.
  package var hexadecimal: String {
    let digits = stride(from: 60, through: 0, by: -4).map { Self.digits[Int(self >> UInt64($0) & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
