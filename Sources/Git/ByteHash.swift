/// A 64-bit FNV-1a hash: the same on every machine and in every run, so that files can contain it.
package struct ByteHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
