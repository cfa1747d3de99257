/// The places of words, known by their hashes, which need no further hashing.
///
/// Every word of every sentence is looked up, and nearly none is there: two numbers say so. The layout is that of
/// `CTables`, which has tables from before the program starts.
package struct WordTable: Sendable {
  /// The place of the first word of each bucket, and at the end how many words there are.
  package private(set) var buckets: [UInt16]

  /// The lower 32 bits of the hashes, by bucket.
  package private(set) var hashes: [UInt32] = []

  /// The upper bits of a hash, those above the shift, are the bucket.
  package let shift: UInt64

  /// A table of at most 65,535 words, which are ordered: the first has place 0.
  package init(_ words: some Collection<UInt64>) {
    var bits: UInt64 = 3
    while 2 << bits < words.count { bits += 1 }
    shift = 64 - bits
    buckets = [UInt16](repeating: 0, count: 1 << Int(bits) + 1)
    for word in words.sorted() {
      hashes.append(UInt32(truncatingIfNeeded: word))
      buckets[Int(word >> shift) + 1] += 1
    }
    for bucket in buckets.indices.dropFirst() { buckets[bucket] += buckets[bucket - 1] }
  }

  func position(of hash: UInt64) -> Int? {
    let bucket = Int(truncatingIfNeeded: hash >> shift)
    var place = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while place < end {
      if hashes[place] == UInt32(truncatingIfNeeded: hash) { return place }
      place += 1
    }
    return nil
  }
}
