internal import Documents

/// Gives each word of a sentence its part of speech, from left to right.
///
/// Most words that a postmortem uses can be a noun and a verb (test, change, review, deploy). What stands before a word
/// decides, and where that is not enough, whether the clause has its verb already.
struct Tagger {
  private let sentence: Sentence
  private(set) var tags: [Tag] = []

  /// The last tag that is neither an adverb nor a negation; nil at the beginning of a clause.
  private var left: Tag?

  /// Whether the clause has a finite verb already.
  private var hasVerb = false

  init(_ sentence: Sentence) {
    self.sentence = sentence
    tags.reserveCapacity(sentence.tokens.count)
    for index in sentence.tokens.indices { add(tag(at: index)) }
  }

  private mutating func add(_ tag: Tag) {
    tags.append(tag)
    switch tag.part {
    case .adverb, .negation: return
    case .mark(UInt8(ascii: ",")), .mark(UInt8(ascii: "'")): break
    case .mark, .conjunction, .subordinator, .relative: hasVerb = false
    case .modal, .auxiliary: hasVerb = true
    case .verb where tag.form != .gerund: hasVerb = true
    default: break
    }
    left = tag
  }

  private func tag(at index: Int) -> Tag {
    let token = sentence.tokens[index]
    switch token.kind {
    case .mark(let mark): return Tag(part: .mark(mark), lemma: 0)
    case .opaque: return Tag(part: .thing, lemma: 0)
    case .word: break
    }
    if let closed = closedPart(at: index) { return Tag(part: closed, lemma: token.hash) }
    let classes = WordClass.of(token)
    // "Rob" and "Pete" are verbs too.
    if token.isCapitalised, classes.contains(.givenName) { return Tag(part: .name, lemma: token.hash) }
    let reading = reading(at: index)
    if let reading, isVerb(reading, classes, at: index) {
      return Tag(part: .verb, form: settled(reading.form), lemma: reading.lemma)
    }
    if reading == nil, isUnknownBase(at: index, classes) {
      return Tag(part: .verb, form: .base, lemma: token.hash)
    }
    if sentence.endsInLy(at: index), classes.isDisjoint(with: [.noun, .adjective]) {
      return Tag(part: .adverb, lemma: token.hash)
    }
    if let reading, reading.form != .base, reading.form != .third, classes.isDisjoint(with: .noun) {
      return Tag(part: .adjective, form: reading.form, lemma: reading.lemma)
    }
    if classes.contains(.adjective), !isLastOfPhrase(index) || left?.part == .auxiliary {
      return Tag(part: .adjective, lemma: token.hash)
    }
    let isName = token.isCapitalised && index > 0 && left.map { $0.part != .mark(UInt8(ascii: ".")) } ?? false
    return Tag(part: isName || classes.contains(.givenName) ? .name : .noun, lemma: token.hash)
  }

  /// "Put" is a base form behind "to", "will" and "did", and in an order; else a past form.
  private func reading(at index: Int) -> VerbReading? {
    guard let reading = sentence.verbReading(at: index), reading.isUnchanged else {
      return sentence.verbReading(at: index)
    }
    let isBase =
      switch left?.part {
      case nil, .infinitive, .modal, .mark: true
      case .auxiliary: left.map { Function.dos.contains($0.lemma) } ?? false
      default: false
      }
    return VerbReading(form: isBase ? .base : .pastOrParticiple, lemma: reading.lemma)
  }

  /// "Did not exit", "could impact": behind a helping verb, a word that no list has as a verb is one.
  private func isUnknownBase(at index: Int, _ classes: WordClass) -> Bool {
    guard let left, let last = tags.last, last == left || last.part == .negation, !sentence.tokens[index].isCapitalised,
      !sentence.endsInLy(at: index), classes.isDisjoint(with: [.adjective, .person]),
      !Function.adverbs.contains(sentence.tokens[index].hash),
      !Function.indefinites.contains(sentence.tokens[index].hash)
    else { return false }
    return left.part == .modal || left.part == .auxiliary && Function.dos.contains(left.lemma)
  }

  /// The part of a word that has always the same one, or whose neighbour decides.
  private func closedPart(at index: Int) -> Tag.Part? {
    let token = sentence.tokens[index]
    let classes = WordClass.of(token)
    if Function.modals.contains(token.hash) { return .modal }
    if token.hash == Function.am, left?.lemma != Function.i { return .noun }
    if classes.contains(.auxiliary) || Function.contractions.contains(token.hash) { return .auxiliary }
    if token.hash == Function.to { return isInfinitive(after: index) ? .infinitive : .preposition }
    if token.hash == Function.that { return partOfThat(at: index) }
    if Function.relatives.contains(token.hash) { return relates ? .relative : .subordinator }
    if Function.openings.contains(token.hash) {
      return isAtStart || begins(nounPhraseAt: index + 1) ? .conjunction : .adverb
    }
    if Function.comparisons.contains(token.hash) { return subordinates(at: index) ? .subordinator : .preposition }
    if Function.links.contains(token.hash), left?.isNominal == true { return .adverb }
    if isAdverb(at: index) { return .adverb }
    if classes.contains(.continuation) { return .conjunction }
    if classes.contains(.preposition) { return subordinates(at: index) ? .subordinator : .preposition }
    if classes.contains(.clauseStart) { return .subordinator }
    if !classes.isDisjoint(with: [.pronoun, .maybePronoun]) || Function.pronouns.contains(token.hash) {
      return .pronoun
    }
    if Function.denials.contains(token.hash) { return .negation }
    if classes.contains(.determiner) { return isAlone(index) ? .pronoun : .determiner }
    if classes.contains(.quantity), classes.isDisjoint(with: .noun), !Function.gatherers.contains(token.hash) {
      return isAlone(index) ? .pronoun : .determiner
    }
    if classes.contains(.adverb), classes.isDisjoint(with: [.noun, .verb]) { return .adverb }
    return nil
  }

  /// Whether a noun stands before a relative word, at most with a comma or a parenthesis between.
  private var relates: Bool {
    switch left?.part {
    case .noun, .name, .thing, .pronoun: true
    case .mark(let mark): ",);".utf8.contains(mark) && tags.suffix(12).contains { $0.isNominal }
    default: false
    }
  }

  /// Whether a clause begins here.
  private var isAtStart: Bool {
    switch left?.part {
    case nil, .mark, .conjunction: true
    default: false
    }
  }

  /// "We now have", "it went well", "more widely known": words that are adverbs unless a noun phrase needs them.
  private func isAdverb(at index: Int) -> Bool {
    let word = sentence.tokens[index].hash
    if Function.particles.contains(word) {
      switch left?.part {
      case nil, .infinitive, .modal, .mark, .conjunction, .determiner, .preposition: return false
      case .auxiliary: return left.map { !Function.dos.contains($0.lemma) } ?? true
      default: return true
      }
    }
    guard Function.adverbs.contains(word) else { return false }
    return left?.part != .determiner || !isNominal(index + 1)
  }

  /// "After we deployed" begins a clause, "after the deploy" does not; so do "before" and "since".
  private func subordinates(at index: Int) -> Bool {
    guard !WordClass.of(sentence.tokens[index]).isDisjoint(with: [.clauseStart]) else { return false }
    // The noun phrase behind it, and then a verb: at most a few words.
    var next = index + 1
    while next < min(index + 6, sentence.tokens.count) {
      let token = sentence.tokens[next]
      guard token.isWord || token.kind == .opaque else { return false }
      let classes = WordClass.of(token)
      if !classes.isDisjoint(with: [.auxiliary]) { return next > index + 1 }
      // "As it runs".
      if next == index + 1, !classes.isDisjoint(with: [.pronoun, .maybePronoun]) || token.hash == Function.it {
        return true
      }
      if next > index + 1, sentence.verbReading(at: next)?.form.isPast == true { return true }
      if classes.contains(.preposition) { return false }
      next += 1
    }
    return false
  }

  private func isInfinitive(after index: Int) -> Bool {
    var next = index + 1
    while next < sentence.tokens.count, next < index + 4, isSkipped(next) { next += 1 }
    guard next < sentence.tokens.count else { return false }
    let classes = WordClass.of(sentence.tokens[next])
    if Function.bases.contains(sentence.tokens[next].hash) { return true }
    guard sentence.verbReading(at: next)?.form == .base else { return false }
    return !classes.contains(.auxiliary) && classes.isDisjoint(with: [.person, .determiner])
  }

  private func isSkipped(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return WordClass.of(token).contains(.adverb) || Function.denials.contains(token.hash)
      || sentence.endsInLy(at: index)
  }

  /// "That" points, joins or relates.
  private func partOfThat(at index: Int) -> Tag.Part {
    if left?.isNominal == true, left?.part != .pronoun { return .relative }
    guard index + 1 < sentence.tokens.count else { return .pronoun }
    let next = sentence.tokens[index + 1]
    if WordClass.of(next).contains(.auxiliary) || sentence.verbReading(at: index + 1)?.form.isPast == true {
      return left?.part == .verb ? .subordinator : .pronoun
    }
    return left?.part == .verb || left?.part == .adjective ? .subordinator : .determiner
  }

  /// "This caused", "both failed", "none of us": a determiner without its noun.
  private func isAlone(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    let next = sentence.tokens[index + 1]
    let classes = WordClass.of(next)
    if case .mark = next.kind { return true }
    if classes.contains(.auxiliary) || next.hash == Function.of { return true }
    guard Function.pointers.contains(sentence.tokens[index].hash), let reading = sentence.verbReading(at: index + 1)
    else { return false }
    // "All unused drains": a participle before a noun belongs to it.
    if reading.form == .pastOrParticiple, isNominal(index + 2) {
      // "This prevented maintainers from …" has no other verb.
      return Function.singlePointers.contains(sentence.tokens[index].hash) && !hasFiniteVerb(after: index + 1)
    }
    // "This means", "that requires".
    if reading.form == .third { return Function.singlePointers.contains(sentence.tokens[index].hash) }
    return reading.form.isPast && classes.isDisjoint(with: .noun)
  }
}

extension Tagger {
  /// Whether a word that can be a verb is one here.
  private func isVerb(_ reading: VerbReading, _ classes: WordClass, at index: Int) -> Bool {
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
      // "Clean this up": only some pronouns have a base form behind them.
      if reading.form == .base { return Function.plainSubjects.contains(left.lemma) || !hasVerb }
      return reading.form != .gerund || !canBeNoun
    case .preposition: return reading.form == .gerund && (!canBeNoun || begins(nounPhraseAt: index + 1))
    case .noun, .name, .thing: return follows(nounThat: left, reading, canBeNoun, at: index)
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

  private func follows(nounThat noun: Tag, _ reading: VerbReading, _ canBeNoun: Bool, at index: Int) -> Bool {
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
    case .none, .past, .third: false
    }
  }

  /// At the beginning of a clause: an order, a past form whose subject is left out, or a noun.
  private func isFirstVerb(_ reading: VerbReading, _ canBeNoun: Bool, at index: Int) -> Bool {
    switch reading.form {
    case .none: return false
    case .gerund: return !canBeNoun || begins(nounPhraseAt: index + 1)
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
  private func settled(_ form: Tag.Form) -> Tag.Form {
    guard form == .pastOrParticiple, let left else { return form }
    switch left.part {
    case .auxiliary: return .participle
    case .pronoun, .relative: return .past
    default: return form
    }
  }

  /// Whether a determiner, a pronoun, a name or a number stands at a place.
  private func begins(nounPhraseAt index: Int) -> Bool {
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
    return begins(nounPhraseAt: index) || sentence.endsInLy(at: index)
      || !WordClass.of(token).isDisjoint(with: [.preposition, .adverb, .clauseStart, .negation, .adjective])
  }

  private func isPreposition(_ index: Int) -> Bool {
    index < sentence.tokens.count && WordClass.of(sentence.tokens[index]).contains(.preposition)
  }

  /// Whether a word can only be a part of a noun phrase.
  private func isNominal(_ index: Int) -> Bool {
    guard index < sentence.tokens.count, sentence.tokens[index].isWord else { return false }
    let token = sentence.tokens[index]
    return WordClass.of(token).isDisjoint(with: [
      .auxiliary, .preposition, .clauseStart, .adverb, .determiner, .pronoun, .maybePronoun, .negation,
    ]) && !Function.pronouns.contains(token.hash) && !Function.adverbs.contains(token.hash)
      && !sentence.endsInLy(at: index) && sentence.verbReading(at: index)?.form.isPast != true
  }

  private func isLastOfPhrase(_ index: Int) -> Bool { !isNominal(index + 1) }

  /// Whether a verb that can only be finite comes before the next mark; at most a dozen words are read.
  private func hasFiniteVerb(after index: Int) -> Bool {
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
