/// A table from the hashes of words, which are hashed well enough already.
///
/// Every word of every sentence is looked up, and nearly none is in a table: the first look has to be cheap.
struct WordTable<Value: Sendable>: Sendable {
  private let slots: [(hash: UInt64, value: Value)?]
  private let mask: Int

  init(_ values: [UInt64: Value]) {
    var capacity = 16
    // A quarter full at most, so that a word that is not there mostly finds an empty slot.
    while capacity < values.count * 4 { capacity *= 2 }
    var slots = [(hash: UInt64, value: Value)?](repeating: nil, count: capacity)
    mask = capacity - 1
    for (hash, value) in values {
      var slot = Self.slot(of: hash) & mask
      while slots[slot] != nil { slot = (slot + 1) & mask }
      slots[slot] = (hash, value)
    }
    self.slots = slots
  }

  subscript(hash: UInt64) -> Value? {
    var slot = Self.slot(of: hash) & mask
    while let entry = slots[slot] {
      if entry.hash == hash { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
