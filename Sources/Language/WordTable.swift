/// A table keyed by the hashes of words, which need no further hashing.
///
/// Every word of every sentence is looked up, and nearly none is in a table: a bit for each hash keeps the first lookup
/// within the processor's cache.
struct WordTable<Value: Sendable>: Sendable {
  /// The bits of the hashes that are in the table, 64 per word.
  private let bits: [UInt64]

  /// The hashes; 0 if a slot is empty.
  private let hashes: [UInt64]
  private let values: [Value]
  private let mask: Int

  init(_ entries: [UInt64: Value], none: Value) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    var bits = [UInt64](repeating: 0, count: 1024)
    var hashes = [UInt64](repeating: 0, count: capacity)
    var values = [Value](repeating: none, count: capacity)
    mask = capacity - 1
    for (hash, value) in entries where hash != 0 {
      bits[Self.word(of: hash)] |= Self.bit(of: hash)
      var slot = Self.slot(of: hash) & mask
      while hashes[slot] != 0 { slot = (slot + 1) & mask }
      (hashes[slot], values[slot]) = (hash, value)
    }
    (self.bits, self.hashes, self.values) = (bits, hashes, values)
  }

  subscript(hash: UInt64) -> Value? {
    guard bits[Self.word(of: hash)] & Self.bit(of: hash) != 0 else { return nil }
    var slot = Self.slot(of: hash) & mask
    while true {
      let found = hashes[slot]
      if found == hash { return hash == 0 ? nil : values[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  private static func word(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash >> 20) & 1023)
  }

  private static func bit(of hash: UInt64) -> UInt64 {
    1 << ((hash >> 40) & 63)
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
