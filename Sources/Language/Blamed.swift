package import Documents

extension Sentence {
  /// The phrase with its subject, if it blames a person; `clauses` are those of this sentence.
  package func blamed(for phrase: Range<Int>, _ gate: PhraseList.Gate, in clauses: Clauses) -> Range<Int>? {
    if gate == .anyone { return phrase }
    if gate == .imperative { return isOrder(phrase.lowerBound, clauses) ? phrase : nil }
    if gate == .notThing, isOpening(phrase.lowerBound) { return phrase }
    if gate == .promise { return isPromise(phrase, clauses) ? phrase : nil }
    guard let clause = clauses.clause(of: phrase), !clause.isHypothetical,
      fits(clause.verb, gate)
    else { return nil }
    let start = clause.verb.tokens.lowerBound
    // "Without causing an outage".
    if gate == .does, phrase.lowerBound > 0, tokens[phrase.lowerBound - 1].hash == Self.without { return nil }
    // "The pod was left running": something is done to the subject, unless the phrase itself says so.
    if clause.verb.isPassive, phrase.lowerBound >= clause.verb.verb { return nil }
    // "Asked for five minutes to let it finish": what somebody wants is not what they did.
    if clause.verb.form == .infinitive, start < phrase.lowerBound { return nil }
    switch subject(clause.subject, clauses.tags) {
    case .person(let subject):
      // "We have never tested it" is how things are.
      if gate.isOfOthers || gate == .doesNot && !clause.verb.isPast, isAuthor(subject) { return nil }
      return whole(of: phrase, from: subject)
    case .ambiguous(let subject) where gate != .person:
      // "Product put into production prematurely" leaves out "was", as notes do.
      let isDelivered = Subject.Word.delivered.contains(tokens[subject.upperBound - 1].hash)
      return isDelivered && mayBePassive(clause, clauses.tags) ? nil : whole(of: phrase, from: subject)
    case .none where gate == .notThing && clause.subject == nil: return phrase
    // "Forgot the flag": in notes the author leaves themselves out.
    case .none where gate.allowsElision && isAfterMark(start) && tokens[start].isWord && clause.verb.form == .finite:
      // "Circumvented under laws" is done to something.
      return isActive(clause) ? phrase : nil
    default: return nil
    }
  }

  /// Whether something shows that a past form is no participle: an object, or what somebody was to do.
  private func isActive(_ clause: Clause) -> Bool {
    let behind = clause.verb.verb + 1
    return clause.object != nil || behind < tokens.count && tokens[behind].hash == Self.to
  }

  /// Whether a verb is a past form that is a participle as well, alone and without an object.
  private func mayBePassive(_ clause: Clause, _ tags: [Tag]) -> Bool {
    let verb = clause.verb
    return tags[verb.verb].form.isParticiple && !verb.isNegated && !verb.isPerfect && !verb.isProgressive
      && !isActive(clause)
  }

  /// A phrase with its subject; a subject that is a page away is not shown with it.
  private func whole(of phrase: Range<Int>, from subject: Range<Int>) -> Range<Int> {
    let start = min(subject.lowerBound, phrase.lowerBound)
    return phrase.lowerBound - start > 60 ? phrase : start..<phrase.upperBound
  }

  /// Whether an order begins at a token: at the beginning of the sentence or of a clause without a subject.
  private func isOrder(_ index: Int, _ clauses: Clauses) -> Bool {
    if isOpening(index) { return true }
    return clauses.clause(in: index..<index + 1).map { $0.verb.form == .imperative && $0.subject == nil } ?? false
  }

  /// Whether a verb is said to have happened, or not to have, as the gate asks.
  private func fits(_ verb: VerbGroup, _ gate: PhraseList.Gate) -> Bool {
    switch gate {
    case .does, .othersDo: !verb.isNegated && verb.modal == nil && verb.form != .infinitive && verb.form != .participle
    // "We were not checking it in the constructor" is how the program works.
    case .doesNot where verb.isProgressive: false
    case .doesNot, .othersDoNot: verb.isNegated && verb.modal == nil && (verb.isPast || verb.isPerfect)
    default: true
    }
  }

  /// "We", "I" and "us": the people who write.
  private func isAuthor(_ subject: Range<Int>) -> Bool {
    tokens[subject].contains { Self.authors.contains($0.hash) }
  }

  private static let without = Token.hash(of: "without")
  private static let to = Token.hash(of: "to")
  private static let authors = WordSet(words: "we i us you")

  /// Whether an order begins with the phrase, or people should do what it says.
  private func isPromise(_ phrase: Range<Int>, _ clauses: Clauses) -> Bool {
    if let first = clauses.all.first, first.verb.form == .imperative, Self.orders.contains(first.verb.lemma) {
      return true
    }
    guard let clause = clauses.clause(in: phrase) ?? clauses.clause(before: phrase.lowerBound) else {
      // "A more cautious order has been configured": the words are only a part of a subject.
      let next = clauses.all.first { $0.subject?.tokens.overlaps(phrase) ?? false }
      guard let verb = next?.verb else { return true }
      return verb.modal != nil || !verb.isPast && (Self.needs.contains(verb.lemma) || verb.lemma == Self.be)
    }
    switch clause.verb.form {
    case .imperative: return true
    case .gerund: return isOpening(clause.verb.tokens.lowerBound)
    case .participle: return false
    case .infinitive:
      let start = clause.verb.tokens.lowerBound
      return isOpening(start) || tokens[max(0, start - 3)..<start].contains { Self.needs.contains($0.hash) }
    case .finite:
      let isDuty = clause.verb.modal.map(Self.duties.contains) ?? Self.needs.contains(clause.verb.lemma)
      guard isDuty, !clause.verb.isPerfect, !clause.verb.isPast else { return false }
      return subject(clause.subject, clauses.tags) != .other
    }
  }

  /// "Make sure that everyone stays vigilant".
  private static let orders = WordSet(words: "make ensure")
  private static let be = Token.hash(of: "be")
  private static let needs = WordSet(
    words:
      "need needs have has want aim try commit agree agreed plan going important vital crucial essential want strive must"
  )
  private static let duties = WordSet(words: "should must shall will we'll i'll ought")

  /// Whether a clause begins at a token: at the beginning, or after a dash or a colon.
  private func isAfterMark(_ index: Int) -> Bool {
    guard !isOpening(index) else { return true }
    if case .mark(let mark) = tokens[index - 1].kind { return ";:-".utf8.contains(mark) }
    return false
  }

  /// Whether no word comes before a token, at most a time.
  private func isOpening(_ index: Int) -> Bool {
    // Backwards, because the nearest word decides, and a sentence can be very long.
    tokens[..<index].reversed().allSatisfy { !$0.isWord }
  }
}

extension PhraseList.Gate {
  fileprivate var isOfOthers: Bool { self == .othersDo || self == .othersDoNot }

  /// Whether the author can be left out as the subject.
  fileprivate var allowsElision: Bool { self == .unsaid || self == .does || self == .doesNot }
}
