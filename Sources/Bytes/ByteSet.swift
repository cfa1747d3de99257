/// Some bytes, a bit for each: to look for one among them costs the same however many they are.
@usableFromInline package struct ByteSet: Sendable {
  @usableFromInline var quarters: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  package init(_ bytes: [UInt8]) {
    for byte in bytes {
      let bit = 1 &<< UInt64(byte & 63)
      switch byte >> 6 {
      case 0: quarters.0 |= bit
      case 1: quarters.1 |= bit
      case 2: quarters.2 |= bit
      default: quarters.3 |= bit
      }
    }
  }

  /// The bytes of a text.
  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  @inlinable package func contains(_ byte: UInt8) -> Bool {
    let quarter =
      switch byte >> 6 {
      case 0: quarters.0
      case 1: quarters.1
      case 2: quarters.2
      default: quarters.3
      }
    return quarter &>> UInt64(byte & 63) & 1 == 1
  }
}
