internal import CLibGit2

/// The id of an object in the repository: the SHA-1 of its content.
package struct ObjectID: Hashable, Comparable, BitwiseCopyable, Sendable, CustomStringConvertible {
  // Two and a half words are hashed and compared several times as fast as twenty bytes.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// The null id, which no object has.
  static let none = ObjectID(raw: git_oid())

  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  init(raw: git_oid) {
    self = unsafe withUnsafeBytes(of: raw) { unsafe ObjectID($0, at: 0) }
  }

  /// Reads the twenty bytes at an offset, as in trees.
  @unsafe
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    high = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    middle = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    low = unsafe UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
  }

  /// Reads forty hexadecimal digits in lower case, as in commits; nil for anything else.
  init?(hexadecimal digits: Span<UInt8>) {
    guard digits.count == 40 else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for place in digits.indices {
      let value: UInt64
      switch digits[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digits[place] - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digits[place] - UInt8(ascii: "a") + 10)
      default: return nil
      }
      switch place {
      case ..<16: words.0 = words.0 << 4 | value
      case ..<32: words.1 = words.1 << 4 | value
      default: words.2 = words.2 << 4 | value
      }
    }
    (high, middle, low) = (words.0, words.1, UInt32(truncatingIfNeeded: words.2))
  }

  var raw: git_oid {
    var raw = git_oid()
    unsafe withUnsafeMutableBytes(of: &raw) { bytes in
      unsafe bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      unsafe bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return raw
  }

  package func hash(into hasher: inout Hasher) {
    // Any eight bytes of a hash are as good as all twenty.
    hasher.combine(high)
  }

  /// The size of an id in git's binary files.
  package static let size = 20

  /// Reads an id of `size` bytes from a file of git's; the null id if there are fewer.
  package init(bytes: ArraySlice<UInt8>) {
    self = bytes.count == Self.size ? unsafe bytes.withUnsafeBytes { unsafe ObjectID($0, at: 0) } : .none
  }

  /// The id as in git's binary files.
  package var bytes: [UInt8] {
    unsafe withUnsafeBytes(of: raw.id) { unsafe Array($0.prefix(Self.size)) }
  }

  /// The whole id in hexadecimal digits.
  package var description: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * Self.size)
    for (word, bits) in [(high, 64), (middle, 64), (UInt64(low), 32)] {
      for shift in stride(from: bits - 4, through: 0, by: -4) {
        digits.append(Self.digit(UInt8(truncatingIfNeeded: word >> shift) & 0xF))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
