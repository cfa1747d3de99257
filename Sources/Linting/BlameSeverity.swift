internal import Documents

extension Severity {
  /// How much blame matters: by how certain it is, and whether it stands where a reader looks for what has to change.
  ///
  /// A configured severity of a rule replaces this one.
  init(ofBlame confidence: Confidence, in section: Section.Name?) {
    switch confidence {
    case .high: self = section.map(Self.decisive.contains) == true ? .error : .warning
    case .medium: self = .warning
    case .low: self = .note
    }
  }

  /// The sections of causes, fixes and lessons; the responder's account says what was confusing, which is a cause.
  private static let decisive: Set<Section.Name> = [
    .responderAccount, .rootCause, .whys, .contributingFactors, .chainLevel, .structuralFix, .actions, .deferred,
    .prevention, .lessons,
  ]
}

extension Problem {
  /// Gives blame the severity of its place, unless the rule or the team sets one.
  mutating func grade(for rule: Rule, in section: Section.Name?, _ settings: Settings) {
    guard rule.group == .blame, severity == nil, settings.ruleSeverities[rule.id] == nil else { return }
    severity = Severity(ofBlame: confidence ?? rule.confidence, in: section)
  }

  /// The same for a place in a document, whose section is only looked up for blame.
  mutating func grade(for rule: Rule, in document: Document, _ settings: Settings) {
    guard rule.group == .blame else { return }
    grade(for: rule, in: document.section(at: range.lowerBound)?.name, settings)
  }
}
