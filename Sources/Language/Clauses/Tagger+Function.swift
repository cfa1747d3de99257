internal import Documents

/// Words that have one part of speech, or whose neighbours decide.
extension Tagger {
  /// The part of a word that has always the same one, or whose neighbour decides.
  func closedPart(at index: Int) -> Tag.Part? {
    let token = sentence.tokens[index]
    let classes = WordClass.of(token)
    let functions = Functions(of: token.hash)
    if functions.contains(.modals) { return .modal }
    if token.hash == Function.am, left?.lemma != Function.i { return .noun }
    if classes.contains(.auxiliary) || functions.contains(.contractions) { return .auxiliary }
    if token.hash == Function.to { return isInfinitive(after: index) ? .infinitive : .preposition }
    if token.hash == Function.that { return partOfThat(at: index) }
    if functions.contains(.relatives) { return relates ? .relative : .subordinator }
    if functions.contains(.openings) {
      return isAtStart || begins(nounPhraseAt: index + 1) ? .conjunction : .adverb
    }
    if functions.contains(.comparisons) { return subordinates(at: index) ? .subordinator : .preposition }
    if functions.contains(.links), left?.isNominal == true { return .adverb }
    if isAdverb(at: index, functions) { return .adverb }
    if classes.contains(.continuation) { return .conjunction }
    if classes.contains(.preposition) { return subordinates(at: index) ? .subordinator : .preposition }
    if classes.contains(.clauseStart) { return .subordinator }
    if !classes.isDisjoint(with: [.pronoun, .maybePronoun]) || functions.contains(.pronouns) {
      // "The IT team".
      return sentence.prose.bytes[token.range].elementsEqual("IT".utf8) ? nil : .pronoun
    }
    if functions.contains(.denials) { return .negation }
    if classes.contains(.determiner) { return isAlone(index) ? .pronoun : .determiner }
    if classes.contains(.quantity), classes.isDisjoint(with: .noun), !functions.contains(.gatherers) {
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
  private func isAdverb(at index: Int, _ functions: Functions) -> Bool {
    if functions.contains(.particles) {
      switch left?.part {
      case nil, .infinitive, .modal, .mark, .conjunction, .determiner, .preposition: return false
      case .auxiliary: return left.map { !Function.dos.contains($0.lemma) } ?? true
      default: return true
      }
    }
    guard functions.contains(.adverbs) else { return false }
    return left?.part != .determiner || !isNominal(index + 1)
  }

  /// "After we deployed" begins a clause, "after the deploy" does not; so do "before" and "since".
  private func subordinates(at index: Int) -> Bool {
    guard !WordClass.of(sentence.tokens[index]).isDisjoint(with: [.clauseStart]) else { return false }
    // The noun phrase after it, and then a verb: at most a few words, and a few more for what somebody was doing.
    var (next, limit) = (index + 1, index + 6)
    while next < min(limit, sentence.tokens.count) {
      let token = sentence.tokens[next]
      guard token.isWord || token.kind == .opaque else { return false }
      let classes = WordClass.of(token)
      if !classes.isDisjoint(with: [.auxiliary]) { return next > index + 1 }
      // "As it runs".
      if next == index + 1, !classes.isDisjoint(with: [.pronoun, .maybePronoun]) || token.hash == Function.it {
        return true
      }
      if next > index + 1, sentence.verbReading(at: next)?.form.isPast == true { return true }
      if sentence.isGerund(at: next) { limit = index + 10 }
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
    // "Attention to detail": after a noun, a word that is a noun too.
    if left?.part == .noun, next == index + 1, classes.contains(.noun), !begins(nounPhraseAt: next + 1),
      isLastOfPhrase(next)
    {
      return left.map { Self.aims.contains($0.lemma) } ?? false
    }
    return !classes.contains(.auxiliary) && classes.isDisjoint(with: [.person, .determiner])
  }

  /// Nouns that an infinitive can follow: "an attempt to fix it".
  private static let aims = WordSet(
    words:
      "need needs attempt attempts plan plans way ability time failure decision permission right effort chance able")

  private func isSkipped(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return WordClass.of(token).contains(.adverb) || Function.denials.contains(token.hash)
      || sentence.tokens[index].endsInLy
  }

  /// "That" points, joins or relates.
  private func partOfThat(at index: Int) -> Tag.Part {
    let isLast = index + 1 == sentence.tokens.count
    // "The engineers on shift that night", "who had joined that week".
    if !isLast, ClauseReader.times.contains(sentence.tokens[index + 1].hash) { return .determiner }
    if left?.isNominal == true, left?.part != .pronoun { return .relative }
    guard !isLast else { return .pronoun }
    let next = sentence.tokens[index + 1]
    if WordClass.of(next).contains(.auxiliary) || sentence.verbReading(at: index + 1)?.form.isPast == true {
      return left?.part == .verb ? .subordinator : .pronoun
    }
    // "The cause was that ops forgot it".
    let isClause = left?.part == .auxiliary && hasFiniteVerb(after: index)
    return left?.part == .verb || left?.part == .adjective || isClause ? .subordinator : .determiner
  }

  /// "This caused", "both failed", "none of us": a determiner without its noun.
  private func isAlone(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    let next = sentence.tokens[index + 1]
    let classes = WordClass.of(next)
    if case .mark = next.kind { return true }
    if classes.contains(.auxiliary) || next.hash == Function.of || Function.relatives.contains(next.hash) {
      return true
    }
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
