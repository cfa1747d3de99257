internal import Synchronization

/// The facts and sentences of a document, read when the first rule asks for them: a document that is only compared with
/// others needs few of them.
final class FactCache: Sendable {
  private let stored = Mutex(Stored())

  private struct Stored {
    var hints: StatedTime.Hints?
    var facts: Facts?
    var moments: Facts?
    var actions: [Action]?
    var sentences: [Sentence]?
    var isForeign: Bool?
  }

  func hints(of document: Document) -> StatedTime.Hints {
    if let hints = stored.withLock({ $0.hints }) { return hints }
    let hints = FactReader(document).readHints()
    stored.withLock { $0.hints = hints }
    return hints
  }

  func facts(of document: Document) -> Facts {
    if let facts = stored.withLock({ $0.facts }) { return facts }
    var reader = FactReader(document)
    let facts = reader.read()
    stored.withLock { $0.facts = facts }
    return facts
  }

  func moments(of document: Document) -> Facts {
    if let facts = stored.withLock({ $0.facts ?? $0.moments }) { return facts }
    var reader = FactReader(document)
    let facts = reader.readMomentsAlone()
    stored.withLock { $0.moments = facts }
    return facts
  }

  func actions(of document: Document) -> [Action] {
    if let actions = stored.withLock({ $0.actions }) { return actions }
    let actions = ActionReader(document, hints(of: document)).actions()
    stored.withLock { $0.actions = actions }
    return actions
  }

  func sentences(of document: Document) -> [Sentence] {
    if let sentences = stored.withLock({ $0.sentences }) { return sentences }
    let sentences = document.readSentences()
    stored.withLock { $0.sentences = sentences }
    return sentences
  }

  func isForeign(_ decide: () -> Bool) -> Bool {
    if let isForeign = stored.withLock({ $0.isForeign }) { return isForeign }
    let isForeign = decide()
    stored.withLock { $0.isForeign = isForeign }
    return isForeign
  }
}

extension Document {
  /// What the document says about its incident or its procedure, in whatever form.
  package var facts: Facts { cache.facts(of: self) }

  /// Whether the dates in the document can only be read with the day first, or only with the month first; nil if none
  /// shows it, or they disagree.
  package var showsDayFirst: Bool? { FactReader(self).numbersOfDates.isDayFirst }

  /// Whether the text is in a language that the rules do not read, as `decide` finds out when it is first asked.
  package func isForeign(_ decide: () -> Bool) -> Bool { cache.isForeign(decide) }

  /// Whether the text says when the incident began, or on which day, and when it ended; cheaper than all facts.
  package var saysStart: Bool {
    let facts = cache.moments(of: self)
    return facts.started != nil || facts.day != nil
  }

  package var saysEnd: Bool { cache.moments(of: self).resolved != nil }

  package var saysContainment: Bool { cache.moments(of: self).contained != nil }

  /// Whether the document has events with times, under any heading.
  package var saysEvents: Bool { cache.moments(of: self).timeline != nil }

  /// The severity, in whatever form; cheaper than all facts.
  package var statedSeverity: Located<String>? { FactReader(self).severity }

  /// The follow-ups that the document promises, from the top.
  package var actions: [Action] { cache.actions(of: self) }

  /// The follow-ups besides the structural fix.
  package var actionItems: [Action] { actions.filter { !$0.isStructural } }
}
