/// The words of a team's list, such as the levels of its chain, and what finds them in a text.
package struct WordList: Sendable {
  package let words: [String]

  /// The words in lower case, in the same order.
  let keys: [String]
  let search: WordSearch

  init(_ words: [String]) {
    self.words = words
    keys = words.map { $0.lowercased() }
    search = WordSearch(words)
  }
}
