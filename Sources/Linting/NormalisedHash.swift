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
    var digits = [UInt8](repeating: 0, count: 16)
    var places = digits.mutableSpan
    for place in places.indices {
      let digit = UInt8(truncatingIfNeeded: self >> UInt64(4 * place) & 15)
      places[15 - place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
