internal import Documents

extension Tagger {
  /// Whether a word that can be a verb is one here.
  func isVerb(_ reading: VerbReading, _ classes: WordClass, at index: Int) -> Bool {
    let canBeNoun = !classes.isDisjoint(with: [.noun, .person, .group, .technical])
    guard let left else { return isFirstVerb(reading, canBeNoun, at: index) }
    switch left.part {
    case .infinitive: return reading.form == .base
    case .modal:
      // "Should've seen", "we'd broken".
      return reading.form == .base || reading.form.isParticiple && Function.hiddenHaves.contains(left.lemma)
    case .auxiliary: return follows(auxiliary: left, reading, canBeNoun, at: index)
    case .determiner, .adjective: return reading.form == .past && left.part == .adjective && !canBeNoun
    case .pronoun:
      // "Clean this up": a base form follows only some pronouns.
      if reading.form == .base { return Function.plainSubjects.contains(left.lemma) || !hasVerb }
      return reading.form != .gerund || !canBeNoun
    case .preposition: return reading.form == .gerund && (!canBeNoun || begins(nounPhraseAt: index + 1))
    case .noun, .name, .thing: return followsNoun(reading, canBeNoun, at: index)
    case .relative: return true
    case .verb: return follows(verb: left, reading, canBeNoun, at: index)
    case .mark, .conjunction, .subordinator: return isFirstVerb(reading, canBeNoun, at: index)
    case .adverb, .negation: return true
    }
  }

  private func follows(auxiliary: Tag, _ reading: VerbReading, _ canBeNoun: Bool, at index: Int) -> Bool {
    if Function.dos.contains(auxiliary.lemma) { return reading.form == .base }
    if Function.haves.contains(auxiliary.lemma) {
      // "Had" owns what follows it: "we had limited access".
      return reading.form.isParticiple && !(canBeNoun && isNominal(index + 1))
    }
    if reading.form.isParticiple { return !isNominal(index + 1) || !canBeNoun }
    return reading.form == .gerund
  }

  private func followsNoun(_ reading: VerbReading, _ canBeNoun: Bool, at index: Int) -> Bool {
    switch reading.form {
    case .none: return false
    case .past: return true
    case .participle, .pastOrParticiple:
      // "Users reported workflows were stuck": people do, data are done to.
      if isNominal(index + 1), hasFiniteVerb(after: index + 1) {
        return index > 0 && !WordClass.of(sentence.tokens[index - 1]).isDisjoint(with: [.person, .group, .affected])
      }
      return !canBeNoun || begins(nounPhraseAt: index + 1)
    case .gerund: return !canBeNoun || begins(nounPhraseAt: index + 1)
    case .third:
      // "The access logs of some services contained": a plural where a verb still comes.
      guard canBeNoun else { return true }
      if begins(nounPhraseAt: index + 1) { return !hasVerb }
      let isInfinitive = index + 1 < sentence.tokens.count && sentence.tokens[index + 1].hash == Function.to
      return !hasVerb && endsSubject(before: index + 1) && (isInfinitive || !isPreposition(index + 1))
        && !hasFiniteVerb(after: index)
    case .base: return !hasVerb && sentence.isPlural(at: index - 1) && endsSubject(before: index + 1)
    }
  }

  /// "Kept pushing", "got deleted", "help fix", "let it expire".
  private func follows(verb: Tag, _ reading: VerbReading, _ canBeNoun: Bool, at index: Int) -> Bool {
    switch reading.form {
    case .gerund: !canBeNoun || begins(nounPhraseAt: index + 1)
    case .participle, .pastOrParticiple: !isNominal(index + 1)
    case .base: Function.helpers.contains(verb.lemma)
    // "The people involved forgot it".
    case .past: verb.form == .pastOrParticiple
    case .none, .third: false
    }
  }

  /// At the beginning of a clause: an order, a past form whose subject is left out, or a noun.
  private func isFirstVerb(_ reading: VerbReading, _ canBeNoun: Bool, at index: Int) -> Bool {
    switch reading.form {
    case .none: return false
    case .gerund: return !canBeNoun || left?.part == .subordinator || begins(nounPhraseAt: index + 1)
    case .past, .participle, .pastOrParticiple:
      // "Failed jobs were retried": a participle before the subject.
      return !(isNominal(index + 1) && hasFiniteVerb(after: index + 1))
    case .third: return left?.part == .conjunction && !canBeNoun
    case .base:
      guard canBeNoun else { return true }
      if begins(nounPhraseAt: index + 1) { return true }
      return !hasFiniteVerb(after: index) && index + 1 < sentence.tokens.count && isNominal(index + 1)
    }
  }

  /// A past form after `have` or `be` is a participle.
  func settled(_ form: Tag.Form) -> Tag.Form {
    guard form == .pastOrParticiple, let left else { return form }
    switch left.part {
    case .auxiliary: return .participle
    case .pronoun, .relative: return .past
    default: return form
    }
  }

  /// Whether a determiner, a pronoun, a name or a number stands at a place.
  func begins(nounPhraseAt index: Int) -> Bool {
    guard index < sentence.tokens.count else { return false }
    let token = sentence.tokens[index]
    if token.kind == .opaque { return true }
    guard token.isWord else { return false }
    return !WordClass.of(token).isDisjoint(with: [.determiner, .pronoun, .maybePronoun, .quantity])
      || Function.pronouns.contains(token.hash)
  }

  /// Whether what stands at a place can follow a verb, and not a noun that goes on.
  private func endsSubject(before index: Int) -> Bool {
    guard index < sentence.tokens.count else { return true }
    let token = sentence.tokens[index]
    guard token.isWord else { return token.kind == .opaque }
    return begins(nounPhraseAt: index) || sentence.tokens[index].endsInLy
      || !WordClass.of(token).isDisjoint(with: [.preposition, .adverb, .clauseStart, .negation, .adjective])
  }

  private func isPreposition(_ index: Int) -> Bool {
    index < sentence.tokens.count && WordClass.of(sentence.tokens[index]).contains(.preposition)
  }

  /// Whether a word can only be a part of a noun phrase.
  func isNominal(_ index: Int) -> Bool {
    guard index < sentence.tokens.count, sentence.tokens[index].isWord else { return false }
    let token = sentence.tokens[index]
    return WordClass.of(token).isDisjoint(with: [
      .auxiliary, .preposition, .clauseStart, .adverb, .determiner, .pronoun, .maybePronoun, .negation,
    ]) && !Function.pronouns.contains(token.hash) && !Function.adverbs.contains(token.hash)
      && !sentence.tokens[index].endsInLy && sentence.verbReading(at: index)?.form.isPast != true
  }

  func isLastOfPhrase(_ index: Int) -> Bool { !isNominal(index + 1) }

  /// Whether a verb that can only be finite comes before the next mark; at most a dozen words are read.
  func hasFiniteVerb(after index: Int) -> Bool {
    for next in index + 1..<min(sentence.tokens.count, index + 12) {
      let token = sentence.tokens[next]
      if case .mark(let mark) = token.kind, mark != UInt8(ascii: "'"), mark != UInt8(ascii: "/") { return false }
      guard token.isWord else { continue }
      let classes = WordClass.of(token)
      if classes.contains(.clauseStart) { return false }
      if classes.contains(.auxiliary) || Function.modals.contains(token.hash) { return true }
      if next > index + 1, let reading = sentence.verbReading(at: next), reading.form.isPast { return true }
      if next > index + 1, let reading = sentence.verbReading(at: next), reading.form == .third,
        classes.isDisjoint(with: .noun)
      {
        return true
      }
    }
    return false
  }
}
