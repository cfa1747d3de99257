internal import Documents

/// The subject of a phrase.
package enum Subject: Hashable, Sendable {
  /// The tokens of the noun phrase, determiner included.
  case person(Range<Int>)
  /// A word that is both a role and a thing, or a pronoun that may mean either.
  case ambiguous(Range<Int>)
  /// Software, a document, a process, or something unknown.
  case other
  /// No subject: an imperative, a list item.
  case none
}

extension Subject {
  /// "The user agent", "the Kubernetes operator", "the package manager": the words before the noun show what it is.
  static func isSoftware(_ noun: Token, behind modifier: Token) -> Bool {
    if Word.managers.contains(noun.hash) { return Word.managed.contains(modifier.hash) }
    guard Word.software.contains(noun.hash) else { return false }
    return WordClass.of(modifier).isDisjoint(with: [.determiner, .adverb, .person])
      && !Word.human.contains(modifier.hash)
  }
}

extension Sentence {
  /// The people that `they` refers to: those named earlier in the sentence; ambiguous if there are none.
  func antecedent(ofPronounAt pronoun: Int, until end: Int) -> Subject {
    let before = tokens[max(0, pronoun - 28)..<pronoun]
    for index in before.indices.reversed() where tokens[index].isWord {
      let classes = WordClass.of(tokens[index])
      if !classes.isDisjoint(with: [.pronoun, .technical]) { continue }
      if classes.contains(.person), endsNounPhrase(at: index + 1) { return .person(pronoun..<end) }
      if isPlural(at: index), classes.isEmpty { return .other }
    }
    return .ambiguous(pronoun..<end)
  }
}
