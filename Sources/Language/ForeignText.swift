package import Documents

extension Document {
  /// Whether the text is in another language than English, as far as its small words show.
  ///
  /// A short text shows nothing, and is taken for English.
  package var isForeign: Bool { isForeign { showsOtherLanguage } }

  private var showsOtherLanguage: Bool {
    var (words, known) = (0, 0)
    let sentences = sentences
    // A copy of a sentence costs more than a look at it.
    for index in sentences.indices {
      let bytes = sentences[index].prose.bytes
      for token in sentences[index].tokens where token.isWord && token.range.count > 1 {
        // Where words have no spaces between them, a run of letters is many words.
        let isWide = bytes[token.range.lowerBound] >= 0xE0
        words += isWide ? token.range.count / 6 + 1 : 1
        let classes = WordClass.of(wordHash: token.hash)
        if !classes.isDisjoint(with: [.determiner, .preposition, .auxiliary, .pronoun]) { known += 1 }
      }
      if words > Self.sample { break }
    }
    return words >= 20 && known * 10 < words
  }

  /// In words: what a document is in shows at its beginning.
  private static let sample = 400
}
