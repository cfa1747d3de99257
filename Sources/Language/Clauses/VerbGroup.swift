internal import Documents

/// A verb with its auxiliaries, adverbs and negation: "had never really checked", "to check", "misreading".
package struct VerbGroup: Hashable, Sendable {
  package let tokens: Range<Int>

  /// The main verb.
  package let verb: Int
  package let lemma: UInt64
  package let form: Form
  package let isNegated: Bool
  package internal(set) var isPassive: Bool

  /// "Were checking".
  package let isProgressive: Bool

  /// Whether it tells what was: "checked", "had not checked", "have never checked".
  package let isPast: Bool

  /// "Should have checked": what did not happen.
  package let isPerfect: Bool

  /// The hash of `should`, `could` …; nil if there is none.
  package let modal: UInt64?

  package enum Form: Hashable, Sendable {
    case finite, infinitive, gerund, participle, imperative
  }

  /// In words: a run of adverbs without a verb must not be read again from each of them.
  private static let reach = 24

  /// The group that begins at a token, without a subject in view; nil if none does.
  init?(at start: Int, in sentence: Sentence, _ tags: [Tag], hasSubject: Bool) {
    var index = start
    var (isNegated, isPerfect, isPassive) = (false, false, false)
    var modal: UInt64?
    var last: Int?
    var auxiliaries = 0
    scan: while index < min(tags.count, start + Self.reach) {
      switch tags[index].part {
      case .negation: isNegated = true
      case .adverb: break
      case .infinitive where index == start || last == nil: break
      case .modal where modal == nil && auxiliaries == 0:
        modal = tags[index].lemma
        if Function.contracted.contains(tags[index].lemma) { isNegated = true }
        if Function.perfects.contains(tags[index].lemma) { isPerfect = true }
      case .auxiliary:
        if Function.contracted.contains(tags[index].lemma) { isNegated = true }
        if Function.haves.contains(tags[index].lemma) { isPerfect = true }
        isPassive = Function.passives.contains(tags[index].lemma)
        auxiliaries += 1
        last = index
      case .pronoun where last == nil && index == start: break scan
      case .verb
      where Function.passives.contains(sentence.tokens[index].hash) && index + 1 < tags.count
        && tags[index + 1].part == .verb && tags[index + 1].form.isParticiple:
        // "Got deleted".
        isPassive = true
        last = index
      case .verb:
        // "Was deployed", "was seen checking": the main verb comes first after the auxiliaries.
        last = index
        index += 1
        break scan
      default: break scan
      }
      index += 1
    }
    guard let verb = last else { return nil }
    let isMain = tags[verb].part == .verb
    // "We'd broken it" is "had", "we'd break it" is "would".
    let isHad =
      auxiliaries == 0 && isMain && tags[verb].form.isParticiple
      && modal.map { Function.hiddenHaves.contains($0) && !Function.perfects.contains($0) } ?? false
    if isHad { (modal, isPerfect) = (nil, true) }
    self.verb = verb
    lemma = isMain ? tags[verb].lemma : Function.base(ofAuxiliary: tags[verb].lemma)
    tokens = start..<(verb + 1)
    self.modal = modal
    // "Has" alone owns something.
    self.isPerfect = isPerfect && (isMain || auxiliaries > 1)
    self.isPassive = isPassive && isMain && tags[verb].form.isParticiple
    self.isNegated = isNegated
    isProgressive = auxiliaries > 0 && isMain && tags[verb].form == .gerund
    isPast =
      isHad || tags[start...verb].contains { Function.pastAuxiliaries.contains($0.lemma) }
      || isMain && tags[verb].form.isPast
    if modal == nil, tags[start...verb].contains(where: { $0.part == .infinitive }) {
      form = .infinitive
    } else if modal != nil || isHad || tags[start...verb].contains(where: { $0.isFiniteAuxiliary }) {
      form = .finite
    } else {
      switch tags[verb].form {
      case .gerund: form = .gerund
      case .participle: form = auxiliaries > 0 ? .finite : .participle
      case .base: form = hasSubject ? .finite : .imperative
      default: form = auxiliaries > 0 && !isMain && !tags[verb].isFiniteAuxiliary ? .gerund : .finite
      }
    }
  }
}

extension Tag {
  fileprivate var isFiniteAuxiliary: Bool { part == .auxiliary && !Function.nonfinite.contains(lemma) }
}

extension Function {
  fileprivate static func base(ofAuxiliary word: UInt64) -> UInt64 {
    if haves.contains(word) { return have }
    return dos.contains(word) ? act : be
  }

  private static let have = Token.hash(of: "have")
  private static let act = Token.hash(of: "do")
  private static let be = Token.hash(of: "be")
}
