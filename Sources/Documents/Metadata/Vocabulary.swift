/// The words of a team: its chain, and its names for fields and sections besides the standard ones.
///
/// By reference, because every document and all settings have it.
package final class Vocabulary: Sendable {
  private let fields: [HeadingKey: String]
  private let sections: [HeadingKey: Section.Name]

  /// The chain levels.
  package let levels: WordList

  /// The chain-aware labels of root causes.
  package let labels: WordList
  private let signs: PrefilterSearch

  /// Whether `04/05/2026` is the fourth of May in this team's documents; nil if each document shows it.
  package let isDayFirst: Bool?

  /// The method's own words.
  package static let method = Vocabulary(
    levels: ["Strategy", "Discovery", "Scope", "Execution", "Operation"],
    labels: ["scenario-gap", "adr-drift", "integration-gap", "observation-mismatch", "configuration"])

  /// Adds aliases by pmlint's own name for the field or section.
  package init(
    fields: [String: [String]] = [:], sections: [String: [String]] = [:], levels: [String], labels: [String],
    isDayFirst: Bool? = nil
  ) {
    self.isDayFirst = isDayFirst
    self.levels = WordList(levels)
    self.labels = WordList(labels)
    signs = PrefilterSearch(labels: labels)
    self.fields = fields.reduce(into: [:]) { byKey, entry in
      for alias in entry.value { byKey[HeadingKey(alias)] = entry.key }
    }
    self.sections = sections.reduce(into: [:]) { byKey, entry in
      guard let name = Section.Name(key: entry.key) else { return }
      for alias in entry.value { byKey[HeadingKey(alias)] = name }
    }
  }

  /// The names that fields can have aliases for.
  package static let fieldNames: [String] =
    (Field.allCases.map(\.key) + StructuralFix.Part.allCases.map(\.rawValue)).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }

  /// The names that sections can have aliases for.
  package static let sectionNames: [String] = Section.Name.allCases.map(\.key)

  func signs(in bytes: [UInt8]) -> Prefilter {
    signs.signs(in: bytes)
  }

  /// The field that a label means to the team; nil for the author's own.
  package func field(_ label: String, in kind: Document.Kind) -> Field? { field(HeadingKey(label), in: kind) }

  func field(_ key: HeadingKey, in kind: Document.Kind) -> Field? {
    if !fields.isEmpty, let name = fields[key], let field = Field(label: name, in: kind) { return field }
    return Field(key, in: kind)
  }

  func part(_ label: String) -> StructuralFix.Part? {
    if !fields.isEmpty, let name = fields[HeadingKey(label)], let part = StructuralFix.Part(rawValue: name) {
      return part
    }
    return StructuralFix.Part(label: label)
  }

  /// The topic that a heading means to the team; nil for the author's own.
  package func section(_ heading: String) -> Section.Name? {
    if !sections.isEmpty, let name = sections[HeadingKey(heading)] { return name }
    return Section.Name(heading: heading)
  }
}

extension Section.Name {
  /// The name as a configuration writes it: `root_cause`.
  package var key: String {
    switch self {
    case .metadata: "metadata"
    case .restatement: "restatement"
    case .timeline: "timeline"
    case .impact: "impact"
    case .detection: "detection"
    case .containment: "containment"
    case .rootCause: "root_cause"
    case .whys: "whys"
    case .contributingFactors: "contributing_factors"
    case .chainLevel: "chain_level"
    case .structuralFix: "structural_fix"
    case .actions: "actions"
    case .deferred: "deferred"
    case .updatedArtefacts: "updated_artefacts"
    case .lessons: "lessons"
    case .luck: "luck"
    case .responderAccount: "responder_account"
    case .evidence: "evidence"
    case .signOff: "sign_off"
    case .whenToUse: "when_to_use"
    case .diagnosis: "diagnosis"
    case .mitigation: "mitigation"
    case .verification: "verification"
    case .rollback: "rollback"
    case .prerequisites: "prerequisites"
    case .escalation: "escalation"
    case .prevention: "prevention"
    case .related: "related"
    }
  }

  package init?(key: String) {
    guard let name = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = name
  }
}
