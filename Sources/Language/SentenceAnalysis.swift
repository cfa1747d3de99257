package import Documents

/// A sentence with its clauses, which are read once, and only if a phrase can be about somebody.
package struct SentenceAnalysis {
  package let sentence: Sentence
  package private(set) var clauses: Clauses?

  /// Whether a word can be a person, and whether one denies: each is asked of few sentences.
  private lazy var hasPeople = sentence.tokens.contains(where: \.mayBePerson)
  private lazy var hasNegation = sentence.tokens.contains(where: \.denies)

  package init(_ sentence: Sentence) {
    self.sentence = sentence
  }

  /// The phrase with its subject, if it blames a person.
  package mutating func blamed(for phrase: Range<Int>, _ gate: PhraseList.Gate) -> Range<Int>? {
    if gate == .anyone {
      // A rule may ask for the clauses: those of a long sentence are not read again for each phrase.
      if clauses == nil, sentence.tokens.count > 200 { clauses = Clauses(sentence) }
      return phrase
    }
    guard mayBlame(phrase, gate) else { return nil }
    let clauses = clauses ?? Clauses(sentence)
    self.clauses = clauses
    return sentence.blamed(for: phrase, gate, in: clauses)
  }

  /// Whether the words of the sentence leave it open that the gate lets the phrase through.
  private mutating func mayBlame(_ phrase: Range<Int>, _ gate: PhraseList.Gate) -> Bool {
    if gate == .promise || gate == .imperative || gate == .notThing { return true }
    if gate == .doesNot || gate == .othersDoNot, !hasNegation { return false }
    // The author is left out only where a clause begins.
    return isNearBeginning(phrase.lowerBound) || hasPeople
  }

  /// Whether at most an adverb stands between a mark and a token.
  private func isNearBeginning(_ index: Int) -> Bool {
    sentence.tokens[..<index].suffix(3).contains { !$0.isWord } || index <= 3
  }
}

extension Token {
  fileprivate var mayBePerson: Bool {
    if case .person = name { return true }
    if case .mark(UInt8(ascii: "@")) = kind { return true }
    return !WordClass.of(self).isDisjoint(with: [.person, .maybePerson, .group, .givenName, .pronoun, .maybePronoun])
  }

  fileprivate var denies: Bool {
    guard isWord else { return false }
    let functions = Functions(of: hash)
    return functions.contains(.contracted) || functions.contains(.denials)
      || WordClass.of(wordHash: hash).contains(.negation)
  }
}
