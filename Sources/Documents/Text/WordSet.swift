internal import Bytes

/// Words, known by their hashes as tokens have them.
///
/// Every word of a text is looked for in a dozen sets, and nearly none is there: one bit for each that is says so.
package struct WordSet: Sendable {
  private var hashes: Set<UInt64> = []
  private var signs: UInt64 = 0

  init() {}

  init(_ words: some Sequence<UInt64>) {
    formUnion(words)
  }

  /// Words in lower case with spaces between them.
  package init(words: String) {
    words.forEachWord { insert($0) }
  }

  package var isEmpty: Bool { hashes.isEmpty }

  mutating func insert(_ word: UInt64) {
    hashes.insert(word)
    signs |= Self.sign(of: word)
  }

  mutating func formUnion(_ words: some Sequence<UInt64>) {
    for word in words { insert(word) }
  }

  func union(_ words: [UInt64]) -> WordSet {
    var union = self
    union.formUnion(words)
    return union
  }

  package func contains(_ word: UInt64) -> Bool { signs & Self.sign(of: word) != 0 && hashes.contains(word) }

  private static func sign(of word: UInt64) -> UInt64 { 1 << (word >> 32 & 63) }
}
