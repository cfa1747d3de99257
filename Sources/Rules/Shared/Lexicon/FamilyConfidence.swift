import Linting

extension PhraseFamily {
  /// How often a finding of the family is blame, in labelled sentences; nil where it is less than in six of ten.
  ///
  /// `.ci/blame --write` writes the cases: high from .95 on, with five findings at least; medium from .8 on; low from .6
  /// on, and where no sentence has a phrase of it yet.
  var confidence: Confidence? {
    switch self {
    case .abstractNouns: .medium  // 4 of 4
    case .advice: .medium  // 4 of 5
    case .alternatives: .high  // 42 of 43
    case .blunders: .medium  // 2 of 2
    case .care: .high  // 26 of 26
    case .carelessness: .medium  // 4 of 4
    case .deeds: .low  // 0 of 0
    case .delays: .low  // 3 of 4
    case .effort: .medium  // 4 of 4
    case .errorLabels: .high  // 25 of 25
    case .exhortations: .medium  // 3 of 3
    case .failing: .medium  // 7 of 8
    case .faults: .high  // 15 of 15
    case .forgetting: .high  // 6 of 6
    case .gerunds: .medium  // 4 of 4
    case .harming: .high  // 8 of 8
    case .haste: .medium  // 1 of 1
    case .hindsights: .medium  // 10 of 11
    case .ignoring: .high  // 6 of 6
    case .importance: .high  // 9 of 9
    case .judgements: .high  // 12 of 12
    case .misjudging: .high  // 5 of 5
    case .missing: .high  // 5 of 5
    case .mistakesMade: .low  // 0 of 0
    case .nobody: .high  // 7 of 7
    case .nominal: .high  // 5 of 5
    case .omission: .high  // 16 of 16
    case .orders: .high  // 6 of 6
    case .ownErrors: .low  // 0 of 0
    case .passives: .high  // 6 of 6
    case .people: .medium  // 4 of 4
    case .slips: .high  // 21 of 21
    case .speed: .medium  // 1 of 1
    case .unseen: .medium  // 4 of 4
    case .verdicts: .high  // 13 of 13
    case .vows: .medium  // 2 of 2
    case .warnings: .medium  // 1 of 1
    case .without: .medium  // 2 of 2
    case .wrongObjects: .medium  // 4 of 5
    }
  }
}
