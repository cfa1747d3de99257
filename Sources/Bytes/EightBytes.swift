/// Eight neighbouring bytes of a text, tested all at once: whole texts are scanned in a few passes.
///
/// Answers are masks with the highest bit of each byte that fits; the lowest byte is the first one of the text.
@usableFromInline package struct EightBytes: Equatable {
  /// The bytes as a number, the first one lowest.
  @usableFromInline let bits: UInt64

  /// The bytes from an offset, with `filler` after the end.
  @inlinable package init(_ text: Swift.Span<UInt8>, at offset: Int, filler: UInt8 = 0) {
    if offset &+ 8 <= text.count {
      // Every pattern of bits is a number, and the span checks the bounds.
      bits = unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else {
      bits = (0..<8).reversed().reduce(0) {
        $0 << 8 | UInt64(offset + $1 < text.count ? text[offset + $1] : filler)
      }
    }
  }

  /// The bytes beyond ASCII.
  @inlinable package var wide: UInt64 { bits & Self.eightTimes(0x80) }

  /// The bytes that equal another in the bits of the mask.
  @inlinable package func places(of byte: UInt8, mask: UInt8 = .max) -> UInt64 {
    let difference = (bits ^ Self.eightTimes(byte)) & Self.eightTimes(mask)
    let rest = Self.eightTimes(0x7F)
    // A byte is zero if its highest bit is not set and the others do not carry into it.
    return ~((difference & rest) &+ rest | difference | rest)
  }

  @inlinable static func eightTimes(_ byte: UInt8) -> UInt64 {
    0x0101_0101_0101_0101 &* UInt64(byte)
  }
}

extension Swift.Span<UInt8> {
  /// The first place from an offset on of a byte that equals another in the bits of the mask.
  @inlinable package func firstPlace(of byte: UInt8, mask: UInt8 = .max, from start: Int) -> Int? {
    var offset = start
    while offset < count {
      let places = EightBytes(self, at: offset, filler: ~byte).places(of: byte, mask: mask)
      if places != 0 { return offset + places.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    return nil
  }

  @inlinable package func isEqual(to other: Swift.Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset &+ 8 <= count {
      guard EightBytes(self, at: offset) == EightBytes(other, at: offset) else { return false }
      offset &+= 8
    }
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset &+= 1
    }
    return true
  }
}
