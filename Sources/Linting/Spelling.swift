/// A word with a summary that is much cheaper to compare than its letters.
package struct Spelling: Sendable {
  package let word: String
  private let bytes: [UInt8]

  /// The set of letters, a bit for each.
  private let letters: UInt64

  package init(_ word: String) {
    self.word = word
    bytes = Array(word.utf8)
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The words that this may misspell: at most a quarter of the letters are added, missing, changed or misplaced.
  package func slips(among others: [Spelling]) -> [String] {
    let limit = max(1, bytes.count / 4)
    return others.filter { other in
      guard abs(bytes.count - other.bytes.count) <= limit else { return false }
      // One changed letter changes two bits in the set of letters.
      guard bytes.count >= 3, (letters ^ other.letters).nonzeroBitCount <= 2 * limit else { return word == other.word }
      return EditDistance(bytes.span, other.bytes.span, limit: limit).value <= limit
        || (letters == other.letters && bytes.sorted() == other.bytes.sorted())
    }.map(\.word)
  }
}
