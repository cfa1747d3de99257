package import Documents

/// What a team decides for itself; the method's own values where it decides nothing.
package struct Settings: Sendable {
  package var severities = SeverityScheme.method

  /// The chain-aware labels of root causes.
  package var labels = ["scenario-gap", "adr-drift", "integration-gap", "observation-mismatch", "configuration"]

  /// "Strategy / Discovery / Scope / Execution / Operation."
  package var chainLevels = ["Strategy", "Discovery", "Scope", "Execution", "Operation"]

  /// Options of rules, as `rule.option`.
  package var numbers: [String: Int] = [:]

  package init() {}
}

/// The severities of incidents, and how soon each wants its postmortem.
package struct SeverityScheme: Sendable {
  package let levels: [Level]

  package struct Level: Hashable, Sendable {
    package let name: String

    /// From resolution to the filed postmortem, in seconds; nil where none is owed.
    package let deadline: Int?
  }

  package init(levels: [Level]) {
    self.levels = levels
  }

  /// The levels of the method: within 24 hours, within 48 hours, optional, none.
  package static let method = SeverityScheme(levels: [
    Level(name: "P0", deadline: 24 * Moment.hour),
    Level(name: "P1", deadline: 48 * Moment.hour),
    Level(name: "P2", deadline: nil),
    Level(name: "P3", deadline: nil),
  ])

  /// The level that a value names: `P1`, `p1`, `P1 - checkout down`; nil for a scheme of somebody else's.
  package func level(named value: String) -> Level? {
    let word = value.prefix { $0.isLetter || $0.isNumber }.uppercased()
    return levels.first { $0.name.uppercased() == word }
  }

  /// The deadline of a document: its level's, and the method's 48 hours where no severity is given.
  package func deadline(of severity: Located<String>?) -> Int? {
    guard let severity else { return 48 * Moment.hour }
    return level(named: severity.value)?.deadline
  }
}
