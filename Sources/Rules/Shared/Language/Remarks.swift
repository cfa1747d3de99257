import Documents
import Language
import Linting

extension PhraseMatch {
  /// Whether the text is about what will change, not about what happened.
  var isFix: Bool { section == .actions || section == .structuralFix }

  /// The words near the phrase: a sentence can be a megabyte long, but a reason is near what it explains.
  private var around: ArraySlice<Token> {
    sentence.tokens[max(0, whole.lowerBound - 40)..<min(sentence.tokens.count, whole.upperBound + 40)]
  }

  /// Whether the text says that something allowed or required what was done.
  var isAllowed: Bool {
    around.contains { Self.allowing.contains($0.hash) }
  }

  /// Whether the text is about what will change: in a section of fixes, and not told of the past.
  var isPlanned: Bool { isFix && clauses.clause(of: phrase)?.verb.isPast != true }

  /// Whether the sentence begins with a change, before the phrase.
  var isLedByChange: Bool {
    // Few marks come before the first word, and this runs for every phrase.
    guard let first = sentence.tokens.prefix(40).first(where: \.isWord), phrase.lowerBound > 0 else { return false }
    return Self.changes.contains(first.hash)
  }

  private static let changes = Set(
    words: """
      add adding implement implementing create creating introduce introducing build building automate automating configure
      enable enabling disable change move migrate reject require run replace remove extend extending install set write
      establish establishing deploy rename split delete schedule alert page block lint test document publish make revisit
      """
  ).subtracting(Set(words: "make test document"))

  /// Whether the sentence gives a reason for what was left undone: "the page was down, so we did not see it".
  var isExplained: Bool {
    guard [.omission, .unseen, .failing, .judgements].contains(kind) else { return false }
    if around.indices.contains(where: { isReason($0) }) { return true }
    // "As it was new", but not "as important as".
    if zip(around, around.dropFirst()).contains(where: { $0.hash == Self.as && Self.openings.contains($1.hash) }) {
      return true
    }
    return whole.lowerBound > 0 && sentence.tokens[whole.lowerBound - 1].hash == Self.so
  }

  /// Whether a reason begins at a token; "since May" says only when.
  private func isReason(_ index: Int) -> Bool {
    let word = sentence.tokens[index].hash
    // "Due to" gives the reason for what stands before it.
    if word == Self.due { return index >= phrase.upperBound }
    // "The site was down because we did not pay" gives the lapse as the reason.
    if word == Self.since || word == Self.because, index < whole.lowerBound, index + 2 >= whole.lowerBound {
      return false
    }
    if word == Self.since { return clauses.tags[index].part == .subordinator }
    return Self.reasons.contains(word)
  }

  private static let due = Token.hash(of: "due")
  private static let since = Token.hash(of: "since")
  private static let because = Token.hash(of: "because")
  private static let reasons = Set(words: "because so whereas believing thinking expecting")
  private static let `as` = Token.hash(of: "as")
  private static let openings = Set(words: "we i it they he she there the this our")
  private static let so = Token.hash(of: "so")

  /// Whether the verb tells what was.
  var isPast: Bool { clauses.clause(of: phrase)?.verb.isPast ?? false }

  /// Whether the words only say who is meant: "none of the people involved had access".
  var isSubject: Bool {
    // The next verb is near: a sentence can have very many.
    let rest = phrase.upperBound..<min(clauses.tags.count, phrase.upperBound + 16)
    guard let clause = clauses.clause(in: rest), clause.verb.form == .finite,
      clause.verb.tokens.lowerBound >= phrase.upperBound, clause.subject?.tokens.overlaps(phrase) ?? false
    else { return false }
    return clauses.tags[phrase.upperBound..<clause.verb.tokens.lowerBound].allSatisfy {
      $0.part != .conjunction && $0.part != .mark(0x2C)
    }
  }

  /// "Our system's inability": what owns it is no person.
  var isOwnedByThing: Bool {
    phrase.contains { sentence.possessor(at: $0) == false }
  }

  /// Whether the verb finds or repairs something.
  var isRepair: Bool {
    clauses.clause(of: phrase).map { Self.repairs.contains($0.verb.lemma) } ?? false
  }

  /// Whether what failed was an attempt: "we failed to reproduce it".
  var isAttempt: Bool {
    sentence.tokens[phrase].last.map { !$0.isWord || Self.attempts.contains($0.hash) } ?? false
  }

  /// Whether what was missed is a part of a protocol or a target: "we missed several hours of blocks".
  var isOfSchedule: Bool {
    sentence.tokens[phrase.lowerBound..<min(sentence.tokens.count, phrase.upperBound + 6)].contains {
      Self.schedules.contains($0.hash)
    }
  }

  private static let attempts = Set(
    words:
      """
      find reproduce reach connect restore get load start boot fix resolve recover initiate log login build install access
      deploy complete finish obtain locate contact replicate sync pass meet isolate stop mitigate diagnose release
      """)
  private static let repairs = Set(words: "fix work find discover notice resolve solve detect stumble see learn help")
  private static let schedules = Set(
    words: "block blocks epoch epochs attestation attestations slot slots target targets slo sla slos slas goal goals")

  /// Whether a noun follows that the words only qualify.
  var isModifier: Bool {
    let (last, next) = (phrase.upperBound - 1, phrase.upperBound)
    guard next < clauses.tags.count else { return false }
    return clauses.tags[last].part == .noun && clauses.tags[next].part == .noun
  }

  /// "Be aware: …" introduces what it warns of.
  var isFollowedByColon: Bool {
    phrase.upperBound < sentence.tokens.count && sentence.tokens[phrase.upperBound].kind == .mark(UInt8(ascii: ":"))
  }

  /// Whether the name of a product comes before it: "the Strimzi operator error".
  var isOfProduct: Bool {
    guard let before = sentence.tokens[..<phrase.lowerBound].last else { return false }
    return before.isCapitalised && phrase.lowerBound > 1 && WordClass.of(before).isEmpty && before.isWord
  }

  /// Whether the words are about a thing: "the retry loop was careless with connections".
  var isOfThing: Bool {
    // "Lazily loaded", "loaded lazily" and similar words describe software.
    if gate == .anyone, phrase.lowerBound > 0, Self.mechanisms.contains(sentence.tokens[phrase.lowerBound - 1].hash) {
      return true
    }
    if gate == .anyone, phrase.upperBound < sentence.tokens.count,
      Self.mechanisms.contains(sentence.tokens[phrase.upperBound].hash)
    {
      return true
    }
    // "The server carelessly handed out the same lease".
    if gate == .anyone, sentence.text(of: phrase).hasSuffix("ly"), sentence.isPast(at: phrase.upperBound),
      phrase.lowerBound > 0,
      !Self.copulas.contains(sentence.tokens[phrase.lowerBound - 1].hash)
    {
      return sentence.subject(of: phrase, in: clauses) == .other
    }
    // "It was negligent of the vendor".
    if phrase.lowerBound > 1, sentence.tokens[phrase.lowerBound - 2].hash == Self.it { return false }
    guard gate == .anyone, phrase.lowerBound > 0, Self.careless.contains(sentence.tokens[phrase.lowerBound].hash),
      Self.copulas.contains(sentence.tokens[phrase.lowerBound - 1].hash)
    else { return false }
    // "The notes were lazily written" is about the people who wrote them.
    if sentence.isPast(at: phrase.upperBound) { return false }
    return sentence.subject(of: phrase, in: clauses) == .other
  }

  /// Whether it is only about what people wished for or lacked: "we would have expected a timeout".
  var isExpectation: Bool { Self.expectations.contains(sentence.tokens[phrase.upperBound - 1].hash) }

  /// "We were lucky, as we could have noticed it much later": how much worse it could have been.
  var isAboutLuck: Bool { around.contains { Self.luck.contains($0.hash) } }

  private static let luck = Set(words: "lucky luckily luck fortunate fortunately")

  /// Whether it supposes how things would have been: "we would have been offline".
  var isSupposition: Bool {
    guard let verb = clauses.clause(of: phrase)?.verb else { return false }
    if verb.modal == Self.would { return Self.outcomes.contains(verb.lemma) }
    return Self.losses.contains(verb.lemma)
  }

  private static let would = Token.hash(of: "would")
  private static let losses = Set(words: "lose affect cost corrupt leak happen")
  private static let outcomes = Set(words: "be have cause lose need see get happen affect result")

  /// Whether it is about nobody: "nobody is to blame".
  var isOfNobody: Bool { Self.nobody.contains(sentence.tokens[whole.lowerBound].hash) }

  private static let expectations = Set(words: "expected liked preferred hoped received gotten needed wanted")
  private static let nobody = Set(words: "nobody no-one no none neither")
  private static let it = Token.hash(of: "it")
  /// Words that can also describe software; "inexcusable" describes only people.
  private static let careless = Set(words: "careless reckless lazy sloppy negligent dumb stupid hasty poor lax")

  /// Whether the owner is a pronoun: "our errors" are those of a system.
  var isOfPronoun: Bool { Self.owners.contains(sentence.tokens[phrase.lowerBound].hash) }

  private static let owners = Set(words: "our their its my your")
  private static let mechanisms = Set(
    words: "loaded loading evaluated initialised initialized created fetched computed allocated rendered populated")
  private static let allowing = Set(words: "allows permits prescribes instructs")
  private static let copulas = Set(words: "is was were are been")
}

extension Sentence {
  /// Whether it asks for a feeling instead of a change.
  var asksForFeeling: Bool {
    // No appeal is a page long.
    guard tokens.count <= 400 else { return false }
    let matches = PhraseBook.feelings.matches(in: self).filter { !isDenied($0.tokens) }
    guard !matches.isEmpty else { return false }
    let clauses = Clauses(self)
    return matches.contains { blamed(for: $0.tokens, $0.gate, in: clauses) != nil }
  }

  /// Whether there is a question mark anywhere in it.
  var asks: Bool { tokens.contains { $0.kind == .mark(UInt8(ascii: "?")) } }
}
