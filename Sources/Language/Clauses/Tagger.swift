internal import Documents

/// Gives each word of a sentence its part of speech, from left to right.
///
/// Most words that a postmortem uses can be a noun and a verb (test, change, review, deploy). What stands before a word
/// decides, and where that is not enough, whether the clause has its verb already.
struct Tagger {
  let sentence: Sentence
  var tags: [Tag] = []

  /// The last tag that is neither an adverb nor a negation; nil at the beginning of a clause.
  var left: Tag?

  /// Whether the clause has a finite verb already.
  var hasVerb = false

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
    if sentence.tokens[index].endsInLy, classes.isDisjoint(with: [.noun, .adjective]) {
      return Tag(part: .adverb, lemma: token.hash)
    }
    if let reading, reading.form != .base, reading.form != .third, classes.isDisjoint(with: .noun) {
      return Tag(part: .adjective, form: reading.form, lemma: reading.lemma)
    }
    if classes.contains(.adjective), !isLastOfPhrase(index) || left?.part == .auxiliary || isBehindItsNoun(index) {
      return Tag(part: .adjective, lemma: token.hash)
    }
    let isName = token.isCapitalised && index > 0 && left.map { $0.part != .mark(UInt8(ascii: ".")) } ?? false
    return Tag(part: isName || classes.contains(.givenName) ? .name : .noun, lemma: token.hash)
  }

  /// "Put" is a base form after "to", "will" and "did", and in an order; else a past form.
  private func reading(at index: Int) -> VerbReading? {
    let read = sentence.verbReading(at: index)
    guard let reading = read, reading.isUnchanged else { return read }
    let isBase =
      switch left?.part {
      case nil, .infinitive, .modal, .mark: true
      case .auxiliary: left.map { Function.dos.contains($0.lemma) } ?? false
      default: false
      }
    return VerbReading(form: isBase ? .base : .pastOrParticiple, lemma: reading.lemma)
  }

  /// "The engineer responsible for it", "a contractor new to the team".
  private func isBehindItsNoun(_ index: Int) -> Bool {
    let classes = WordClass.of(sentence.tokens[index])
    guard left?.part == .noun, classes.isDisjoint(with: .noun), index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    return next.hash == Function.to || WordClass.of(next).contains(.preposition)
  }

  /// "Did not exit", "could impact": after a helping verb, a word that no list has as a verb is one.
  private func isUnknownBase(at index: Int, _ classes: WordClass) -> Bool {
    guard let left, let last = tags.last, last == left || last.part == .negation, !sentence.tokens[index].isCapitalised,
      !sentence.tokens[index].endsInLy, classes.isDisjoint(with: [.adjective, .person]),
      !Function.adverbs.contains(sentence.tokens[index].hash),
      !Function.indefinites.contains(sentence.tokens[index].hash)
    else { return false }
    return left.part == .modal || left.part == .auxiliary && Function.dos.contains(left.lemma)
  }
}
