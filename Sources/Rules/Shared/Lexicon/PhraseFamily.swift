import Documents
import Language
import Linting

/// Phrases that say the same kind of thing, and are right equally often.
enum PhraseFamily: String, CaseIterable {
  case abstractNouns
  case advice
  case alternatives
  case blunders
  case care
  case carelessness
  case deeds
  case delays
  case effort
  case errorLabels
  case exhortations
  case failing
  case faults
  case forgetting
  case gerunds
  case harming
  case haste
  case hindsights
  case ignoring
  case importance
  case judgements
  case misjudging
  case missing
  case mistakesMade
  case nobody
  case nominal
  case omission
  case orders
  case ownErrors
  case passives
  case people
  case slips
  case speed
  case unseen
  case verdicts
  case vows
  case warnings
  case without
  case wrongObjects
}

extension [PhraseList] {
  /// Patterns of a family with the same gate.
  static func family(
    _ family: PhraseFamily, _ gate: PhraseList.Gate, in sections: [Section.Name?]? = nil, _ patterns: [String]
  ) -> [PhraseList] {
    [PhraseList(family.rawValue, gate, in: sections, patterns)]
  }
}

extension [Section.Name?] {
  /// Where a document says what will change, or what was learned.
  static let fixes: [Section.Name?] = [.structuralFix, .actions, .prevention, .lessons]

  /// The same, and sections whose heading says nothing.
  static let fixesOrUnnamed = fixes + [nil]
}

extension PhraseMatch {
  /// The family of the phrase; nil for none of this module.
  var kind: PhraseFamily? { PhraseFamily(rawValue: family) }

  /// The problem of the words, with the confidence that its family has earned; nil if that is too little.
  func problem(_ message: Message, help: Message) -> Problem? {
    guard let confidence = kind?.confidence else { return nil }
    return Problem(at: range, message, help: help, confidence: confidence)
  }
}
