package import Documents

extension Sentence {
  /// The phrase with its subject, if it blames a person.
  package func blamed(for phrase: Range<Int>, _ gate: Phrase.Gate) -> Range<Int>? {
    if gate == .anyone { return phrase }
    if gate == .imperative { return isOpening(phrase.lowerBound) ? phrase : nil }
    // "The pod was left running": something is done to the subject.
    guard !isPassive(phrase.lowerBound), !isAdjective(phrase.lowerBound), !isPurpose(phrase.lowerBound) else {
      return nil
    }
    switch Subject(before: phrase.lowerBound, in: self) {
    case .person(let subject): return min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound
    case .ambiguous(let subject) where gate == .peopleOnly:
      return min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound
    case .none where gate == .unsaid && isOpening(phrase.lowerBound): return phrase
    default: return nil
    }
  }

  private func isPassive(_ verb: Int) -> Bool {
    guard WordClass.of(tokens[verb]).contains(.participle), !WordClass.of(tokens[verb]).contains(.auxiliary) else {
      return false
    }
    let helper = tokens[max(0, verb - 4)..<verb].last { !WordClass.of($0).contains(.adverb) }
    return helper.map { Self.passives.contains($0.hash) } ?? false
  }

  /// "The shared topics": after an article, a participle is not part of a verb.
  private func isAdjective(_ word: Int) -> Bool {
    guard word > 0, WordClass.of(tokens[word]).contains(.participle) else { return false }
    return WordClass.of(tokens[word - 1]).contains(.determiner)
      && WordClass.of(tokens[word - 1]).isDisjoint(with: .person)
  }

  /// "Asked for five minutes to let it finish": what somebody wants is not what they did.
  private func isPurpose(_ verb: Int) -> Bool {
    verb > 0 && tokens[verb - 1].hash == Self.to
  }

  private static let to = Token.hash(of: "to")

  /// Whether no word comes before a token, at most a time.
  private func isOpening(_ index: Int) -> Bool {
    // Backwards, because the nearest word decides, and a sentence can be very long.
    tokens[..<index].reversed().allSatisfy { !$0.isWord }
  }

  private static let passives = Set(words: "is are was were be been being get gets got isn't aren't wasn't weren't")
}
