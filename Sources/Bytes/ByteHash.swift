/// A hash of bytes, 64-bit FNV-1a: the same on every machine and in every run, so that it can be in a file.
///
/// Swift's own `Hasher` differs from run to run. Nothing here is generic: a generic function of another module is not
/// specialized, and most bytes of a text pass through here. For the same reason it is usable from inline code: else no
/// function of a type is inlined in another module.
@usableFromInline package struct ByteHash {
  @usableFromInline var state: UInt64

  @inlinable package init() {
    state = 0xCBF2_9CE4_8422_2325
  }

  /// The hash of a text that goes on: what is added comes after it.
  @inlinable package init(resuming value: UInt64) {
    state = value
  }

  /// The hash of some bytes alone.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.init()
    for byte in bytes { add(byte) }
  }

  /// The hash of some bytes alone, with the capitals of ASCII as small letters.
  package init(inSmallLetters bytes: ArraySlice<UInt8>) {
    self.init()
    for byte in bytes { add(byte.lowercased) }
  }

  /// The hash of a text alone.
  package init(_ text: String) {
    self.init()
    add(text)
  }

  @inlinable package var value: UInt64 { state }

  @inlinable package mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  package mutating func add(_ text: String) {
    // An iterator of `utf8` asks at each byte how the text is stored.
    for byte in Array(text.utf8) { add(byte) }
  }

  /// Adds a long text eight bytes at a time, with its length; the hash is another than that of its bytes.
  @inlinable package mutating func add(blocksOf bytes: Swift.Span<UInt8>) {
    add(block: UInt64(bytes.count))
    var offset = 0
    while offset < bytes.count {
      add(block: EightBytes(bytes, at: offset).bits)
      offset &+= 8
    }
  }

  @inlinable mutating func add(block: UInt64) {
    state = (state ^ block) &* 0x9E37_79B9_7F4A_7C15
    // The low bits of a product depend on the low bits alone.
    state ^= state >> 29
  }
}

extension String {
  /// Calls `body` with the hash of each word; words have spaces or line ends between them.
  package func forEachWord(_ body: (UInt64) -> Void) {
    var hash = ByteHash()
    var isEmpty = true
    for byte in Array(utf8) {
      if byte > UInt8(ascii: " ") {
        hash.add(byte)
        isEmpty = false
      } else if !isEmpty {
        body(hash.value)
        (hash, isEmpty) = (ByteHash(), true)
      }
    }
    if !isEmpty { body(hash.value) }
  }
}
