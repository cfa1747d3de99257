/// A hash of bytes, 64-bit FNV-1a: the same on every machine and in every run, so that it can be in a file.
///
/// Swift's own `Hasher` differs from run to run. All is inlined, because most bytes of a text pass through here.
package struct ByteHash {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable package init() {}

  /// The hash of some bytes alone.
  @inlinable package init(_ bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  @inlinable package var value: UInt64 { state }

  @inlinable package mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inlinable package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }
}
