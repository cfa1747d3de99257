package import Documents

extension Sentence {
  /// The phrase with its subject, if it blames a person; `clauses` are those of this sentence.
  package func blamed(for phrase: Range<Int>, _ gate: Phrase.Gate, in clauses: Clauses) -> Range<Int>? {
    if gate == .anyone { return phrase }
    if gate == .imperative { return isOpening(phrase.lowerBound) ? phrase : nil }
    guard let clause = clauses.clause(in: phrase), !clause.isHypothetical else { return nil }
    let start = clause.verb.tokens.lowerBound
    // "The pod was left running": something is done to the subject, unless the phrase itself says so.
    if clause.verb.isPassive, phrase.lowerBound >= clause.verb.verb { return nil }
    // "Asked for five minutes to let it finish": what somebody wants is not what they did.
    if clause.verb.form == .infinitive, start < phrase.lowerBound { return nil }
    switch subject(clause.subject, clauses.tags) {
    case .person(let subject): return min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound
    case .ambiguous(let subject) where gate == .peopleOnly:
      return min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound
    case .none where gate == .unsaid && isOpening(start): return phrase
    default: return nil
    }
  }

  /// Whether no word comes before a token, at most a time.
  private func isOpening(_ index: Int) -> Bool {
    // Backwards, because the nearest word decides, and a sentence can be very long.
    tokens[..<index].reversed().allSatisfy { !$0.isWord }
  }
}
