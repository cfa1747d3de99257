/// A table from the hashes of words, which are hashed well enough already.
///
/// Every word of every sentence is looked up, and nearly none is in a table: the first look has to be cheap.
struct WordTable<Value: Sendable>: Sendable {
  /// The hashes, 0 where a slot is empty; apart from the values, so that a miss touches little memory.
  private let hashes: [UInt64]
  private let values: [Value]
  private let mask: Int

  init(_ entries: [UInt64: Value], none: Value) {
    var capacity = 16
    // A quarter full at most, so that a word that is not there mostly finds an empty slot.
    while capacity < entries.count * 4 { capacity *= 2 }
    var hashes = [UInt64](repeating: 0, count: capacity)
    var values = [Value](repeating: none, count: capacity)
    mask = capacity - 1
    for (hash, value) in entries where hash != 0 {
      var slot = Self.slot(of: hash) & mask
      while hashes[slot] != 0 { slot = (slot + 1) & mask }
      (hashes[slot], values[slot]) = (hash, value)
    }
    (self.hashes, self.values) = (hashes, values)
  }

  subscript(hash: UInt64) -> Value? {
    var slot = Self.slot(of: hash) & mask
    while true {
      let found = hashes[slot]
      if found == hash { return hash == 0 ? nil : values[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
