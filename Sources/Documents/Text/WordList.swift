/// The words of a team's list, such as its chain levels, and the search for them.
package struct WordList: Sendable {
  package let words: [String]

  /// The words in lower case, in the same order.
  let keys: [String]
  private let places: [String: Int]
  let search: WordSearch

  init(_ words: [String]) {
    self.words = words
    keys = words.map { $0.lowercased() }
    places = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    search = WordSearch(words)
  }

  /// The index of a word in lower case; nil if it is not in the list.
  func place(of word: String) -> Int? { places[word] }

  /// The index of the first word that a text in lower case begins with, before a space or a full stop.
  func place(leading text: String) -> Int? {
    let longest = keys.lazy.map(\.utf8.count).max() ?? 0
    let ends = text.utf8.indices.prefix(longest + 1).filter { " .".utf8.contains(text.utf8[$0]) }
    return ends.compactMap { places[String(text[..<$0])] }.min()
  }
}
