/// The identity of a finding: rule, path, marked text and how many the same came before.
///
/// No line number, commit or absolute path is in it, so inserting lines, rebasing and cloning elsewhere change nothing.
struct Fingerprint {
  /// How often each hash of rule, path and text has come before.
  private var occurrences: [UInt64: Int] = [:]

  /// The fingerprint of the next finding with these parts, as 16 hexadecimal digits.
  mutating func next(rule: String, path: String, text: String) -> String {
    var hash = Hash()
    hash.add(rule.utf8)
    hash.add(separator)
    hash.add(path.utf8)
    hash.add(separator)
    hash.add(normalising: text)
    let ordinal = occurrences[hash.value, default: 0]
    occurrences[hash.value] = ordinal + 1
    hash.add(separator)
    hash.add(String(ordinal).utf8)
    let digits = stride(from: 60, through: 0, by: -4).map { Self.digits[Int(hash.value >> UInt64($0) & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
  private let separator = CollectionOfOne<UInt8>(0)

  /// FNV-1a with 64 bits: stable for ever and everywhere, which Swift's own `Hasher` is not.
  private struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { add(byte) }
    }

    /// Takes a text in lower case, with one space for each run of white space.
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
}
