/// A hash of bytes, 64-bit FNV-1a: the same on every machine and in every run, so that it can be in a file.
package struct ByteHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
