internal import Documents

/// Reads the clauses of a sentence from its tags.
struct ClauseReader {
  private(set) var clauses: [Clause] = []
  let sentence: Sentence
  let tags: [Tag]

  /// The clause that is being read, inside the ones around it.
  private var frames = [Frame()]

  /// The last noun group, which a relative clause can belong to.
  private var lastNoun: NounGroup?

  /// What stands directly before the next token.
  private(set) var before = Before.start

  enum Before {
    case start, noun, verb, preposition, conjunction, comma, subordinator, relative, other
  }

  private struct Frame {
    var kind = Kind.main
    var subject: NounGroup?

    /// The last finite clause of the frame, as an index.
    var verb: Int?
    var isHypothetical = false

    /// A past form that may turn out to be a participle: "data *deleted* by the script was restored".
    var isVerbInDoubt = false

    enum Kind { case main, subordinate, relative, parenthesis }
  }

  init(_ sentence: Sentence, _ tags: [Tag]) {
    (self.sentence, self.tags) = (sentence, tags)
  }

  private var frame: Frame {
    get { frames[frames.count - 1] }
    set { frames[frames.count - 1] = newValue }
  }

  mutating func read() {
    var index = 0
    while index < tags.count { index = readNext(at: index) }
  }

  private mutating func readNext(at index: Int) -> Int {
    switch tags[index].part {
    case .mark(let mark):
      if mark == UInt8(ascii: "@") || mark == UInt8(ascii: "#"), let end = readNoun(at: index) { return end }
      readMark(mark)
    case .conjunction: before = .conjunction
    case .subordinator: open(.subordinate, isHypothetical: Self.conditions.contains(tags[index].lemma))
    case .relative:
      open(.relative)
      frame.subject = lastNoun
      before = .relative
    case .preposition: before = .preposition
    case .verb, .modal, .auxiliary, .infinitive, .negation:
      if let end = readVerb(at: index) { return end }
    case .adverb:
      // "We accidentally broke": the adverb belongs to the verb after it.
      if let end = readVerb(at: index) ?? readNoun(at: index) { return end }
    case .noun, .name, .pronoun, .determiner, .adjective, .thing:
      if let end = readNoun(at: index) { return end }
      if before != .conjunction { before = before == .noun ? .noun : .other }
    }
    return index + 1
  }

  private mutating func readMark(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      // A megabyte of parentheses is no sentence.
      if frames.count < 64 { frames.append(Frame(kind: .parenthesis)) }
      before = .start
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      if let open = frames.lastIndex(where: { $0.kind == .parenthesis }), open > 0 { frames.removeSubrange(open...) }
      before = .other
    case UInt8(ascii: ","):
      while frames.count > 1, frame.kind != .parenthesis, frame.verb != nil || frame.kind == .relative {
        frames.removeLast()
      }
      before = .comma
    case UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "."):
      while frames.count > 1, frame.kind != .parenthesis { frames.removeLast() }
      frame = Frame(kind: frame.kind)
      before = .start
    default: break
    }
  }

  private mutating func open(_ kind: Frame.Kind, isHypothetical: Bool = false) {
    if frames.count < 64 { frames.append(Frame(kind: kind, isHypothetical: isHypothetical)) }
    before = kind == .relative ? .relative : .subordinator
  }

  private mutating func readNoun(at index: Int) -> Int? {
    guard let noun = NounGroup(at: index, in: sentence, tags) else { return nil }
    let end = noun.tokens.upperBound
    defer {
      lastNoun = noun
      before = .noun
    }
    if before == .preposition { return end }
    let isPronoun = Function.subjects.contains(tags[noun.head].lemma)
    if noun.tokens.count == 1, Function.objects.contains(tags[noun.head].lemma) {
      if let last = clauses.indices.last, clauses[last].object == nil, before == .verb { clauses[last].object = noun }
      return end
    }
    // "14:55 mixed up the two": a time at the beginning does nothing.
    if index == 0, tags[noun.head].part == .thing, noun.tokens.count == 1, sentence.beginsWithDigit(index) {
      defer { before = .start }
      return end
    }
    let isBeforeVerb = startsFiniteVerb(at: end)
    if before == .verb, !isBeforeVerb || frame.verb == nil, !isPronoun {
      // "Checking the dashboard", "to check it": what a verb without a subject of its own is done to.
      if let last = clauses.indices.last, clauses[last].object == nil { clauses[last].object = noun }
      return end
    }
    // "The engineers on shift that night overlooked it".
    if frame.subject != nil, before == .noun || before == .verb, Self.times.contains(tags[noun.head].lemma) {
      return end
    }
    if frame.verb == nil {
      if frame.subject == nil {
        frame.subject = noun
      } else if isBeforeVerb, isPronoun && !isRelative(noun, at: index) || tags[frame.subject?.head ?? 0].part == .thing
      {
        // "At 11:00, we noticed".
        frame.subject = noun
      } else if frame.kind == .relative, before == .relative || isBeforeVerb {
        // "The command that we ran".
        frame.subject = noun
      } else if before == .noun, isBeforeVerb || tags[noun.head].part == .pronoun {
        // "The command we ran": a relative clause without its pronoun; but "yesterday the team" begins anew.
        if isRelative(noun, at: index) { open(.relative) }
        frame.subject = noun
      } else if before == .comma, isBeforeVerb, !isAfterApposition(index) {
        // "The day before, Charles saw it".
        frame.subject = noun
      }
      return end
    }
    // "The developer who broke the build skipped the review": the second verb is that of the clause around it.
    let isOuter = frame.kind == .relative && before == .verb && frames.dropLast().last.map { $0.verb == nil } ?? false
    // "It went out, and the person who deployed it left".
    let isWho = before == .conjunction && end < tags.count && tags[end].lemma == Function.who
    if isBeforeVerb || isWho, !isOuter {
      // "We think the team forgot", "we restarted it and the cluster failed".
      if frame.isVerbInDoubt || before == .verb { open(.subordinate) } else { frame = Frame(kind: frame.kind) }
      frame.subject = noun
    } else if let verb = frame.verb, clauses[verb].object == nil, before == .other || isOuter {
      clauses[verb].object = noun
    }
    return end
  }

  private mutating func readVerb(at index: Int) -> Int? {
    if Function.holdingSubject.contains(sentence.tokens[index].hash) {
      let noun = NounGroup(contraction: index)
      if frame.verb != nil || frame.subject == nil {
        frame = Frame(kind: frame.kind, isHypothetical: frame.isHypothetical)
      }
      frame.subject = noun
      before = .noun
    }
    let isFollowing = before == .noun || before == .relative || before == .other
    let hasSubject = frame.subject != nil && (isFollowing || frame.verb != nil || before == .comma)
    guard let verb = VerbGroup(at: index, in: sentence, tags, hasSubject: hasSubject) else { return nil }
    defer { before = .verb }
    switch verb.form {
    case .finite, .participle: add(finite: verb)
    case .imperative:
      if frame.verb != nil, before == .conjunction { add(finite: verb) } else { add(verb, subject: nil) }
      frame.verb = clauses.count - 1
    case .infinitive: add(verb, subject: frame.verb.flatMap { clauses[$0].subject } ?? frame.subject)
    case .gerund:
      // "Without checking", "while debugging", "misreading the prompt, I": the doer is that of the clause around it.
      let outer = frame.subject ?? frames.last { $0.subject != nil }?.subject
      // "The resource causing it", but "restarted the pod using the console".
      let isOwn = before == .noun && (frame.verb == nil || verb.lemma != Self.use)
      add(verb, subject: isOwn ? lastNoun : outer)
      // "While debugging", but "when an engineer debugging it": the verb of that clause is still to come.
      if frame.kind == .subordinate, frame.verb == nil, frame.subject == nil { frame.verb = clauses.count - 1 }
    }
    return verb.tokens.upperBound
  }

  private mutating func add(finite verb: VerbGroup) {
    // The second finite verb without a conjunction belongs to the clause around it, or the first was a participle.
    if frame.verb != nil, before != .conjunction, before != .comma, before != .noun || lastNoun != frame.subject {
      if frame.kind != .main, frame.kind != .parenthesis, frames.count > 1, frames[frames.count - 2].verb == nil,
        frames[frames.count - 2].subject != nil
      {
        frames.removeLast()
      }
    }
    // "Misreading the prompt, I believed": the participle has the subject that comes after it.
    for index in clauses.indices.suffix(3) where clauses[index].verb.form == .gerund && clauses[index].subject == nil {
      clauses[index].subject = frame.subject
    }
    let isShared = frame.verb != nil
    var verb = verb
    // "Was ignored and closed": both are done to it.
    if isShared, before == .conjunction, verb.tokens.count == 1, tags[verb.verb].form.isParticiple,
      let last = frame.verb, clauses[last].verb.isPassive, NounGroup(at: verb.verb + 1, in: sentence, tags) == nil
    {
      verb.isPassive = true
    }
    add(verb, subject: frame.subject)
    frame.isVerbInDoubt = !isShared && tags[verb.verb].form == .pastOrParticiple && verb.tokens.count == 1
    frame.verb = clauses.count - 1
  }

  private mutating func add(_ verb: VerbGroup, subject: NounGroup?) {
    clauses.append(
      Clause(
        verb: verb, subject: subject, object: nil, isHypothetical: frames.contains { $0.isHypothetical }))
  }

  private static let use = Token.hash(of: "use")
  private static let conditions = WordSet(words: "if unless whether until till once")
  /// Nouns that say when, and do nothing.
  static let times = WordSet(
    words:
      "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday morning day week time night")
}
