/// FNV-1a with 64 bits: stable on every machine, unlike Swift's own `Hasher`.
///
/// `Git` has its own, because neither module imports the other.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds a text in lower case, with one space for each run of white space.
  mutating func add(normalising text: String) {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return add(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
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
      add(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
  }
}

extension StableHash {
  /// The hash of a single text.
  init(normalising text: String) {
    add(normalising: text)
  }
}

extension UInt64 {
  /// The hash as 16 hexadecimal digits.
  package var hexadecimal: String {
    let digits = stride(from: 60, through: 0, by: -4).map { Self.digits[Int(self >> UInt64($0) & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
