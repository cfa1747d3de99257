/// A table keyed by the hashes of words, which need no further hashing.
///
/// Every word of every sentence is looked up, and nearly none is in a table: a bit for each hash keeps the first lookup
/// within the processor's cache.
struct WordTable<Value: Sendable>: Sendable {
  /// The bits of the hashes that are in the table, 64 per word.
  private var bits: [UInt64]

  /// The hashes; 0 if a slot is empty.
  private var hashes: [UInt64]
  private var values: [Value]
  private let mask: Int

  /// A table for at most `count` words; `none` fills the empty slots.
  init(count: Int, none: Value) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    bits = [UInt64](repeating: 0, count: 1024)
    hashes = [UInt64](repeating: 0, count: capacity)
    values = [Value](repeating: none, count: capacity)
    mask = capacity - 1
  }

  init(_ entries: [UInt64: Value], none: Value) {
    self.init(count: entries.count, none: none)
    for (hash, value) in entries { update(hash) { $0 = value } }
  }

  /// Changes the value of a word, which is added if it is new.
  mutating func update(_ hash: UInt64, _ change: (inout Value) -> Void) {
    guard hash != 0 else { return }
    bits[Self.word(of: hash)] |= Self.bit(of: hash)
    var slot = Self.slot(of: hash) & mask
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    hashes[slot] = hash
    change(&values[slot])
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
