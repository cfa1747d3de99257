internal import Documents
internal import Linting

/// What one document shows of how its team writes.
struct DocumentHabits: Sendable {
  let facts: DocumentFacts

  /// Whether it answers two of the method's questions: many teams ask five whys and nothing else of it.
  let followsMethod: Bool

  /// The severity as it is written.
  let severity: String?

  /// The chain-aware label as it is written.
  let label: String?

  /// A code such as `nb`; nil for too few words.
  let language: String?

  /// The day of the incident, in days since 1970-01-01.
  let day: Int?

  /// Whether other dates show that `04/05/2026` is the fourth of May; nil if none does.
  let isDayFirst: Bool?

  /// Whether it promises something, so that an owner and a date can be missing.
  let hasActions: Bool

  /// The parts that less than half of its open actions lack, by the rule that asks for them: slips, and no habit.
  let mostlyGiven: Set<Rule.ID>

  /// The forms in which it names owners: `handle`, `team`, `name`.
  let ownerForms: Set<String>

  /// Headings and labels that are not read, by what they come near to and the document does not have.
  let nearSections: [Section.Name: String]
  let nearFields: [Field: String]

  init(_ opened: OpenDocument, referenced: ReferencedFiles) {
    let document = opened.document
    let read = document.facts
    facts = DocumentFacts(document, referenced: referenced)
    let answers = [
      !document.chainLevels.isEmpty, document.chainLabels.contains { !$0.named.isEmpty }, !document.whys.isEmpty,
      !document.structuralFixes.isEmpty,
    ]
    followsMethod = answers.count { $0 } >= 2
    severity = document.statedSeverity.flatMap { $0.isPlaceholder ? nil : $0.value }
    label = document.metadata.text(.label).flatMap { $0.isPlaceholder ? nil : $0.value }
    language = read.language
    day = read.day?.value ?? facts.resolved.map { $0.value.earliest / Moment.day }
    isDayFirst = document.showsDayFirst
    hasActions = !document.actions.isEmpty || !document.structuralFixes.isEmpty
    let open = document.actions.filter { !$0.isDone }
    let lacks: [Rule.ID: (Action) -> Bool] = [
      "unowned-fix": { $0.owner == nil }, "undated-fix": { $0.due == nil }, "untracked-fix": { $0.tracking == nil },
    ]
    mostlyGiven = Set(lacks.filter { _, isLacking in open.count(where: isLacking) * 2 < open.count }.keys)
    ownerForms = Set((document.actions.compactMap(\.owner) + read.owners).map { Self.form(ofOwner: $0.value) })
    nearSections = Self.nearSections(in: document, opened.settings.vocabulary)
    nearFields = Self.nearFields(in: document, opened.settings.vocabulary)
  }

  private static func form(ofOwner text: String) -> String {
    if text.contains("@") { return text.contains("/") ? "@team" : "@handle" }
    return text.lowercased().contains("team") ? "team" : "name"
  }

  private static func nearSections(in document: Document, _ vocabulary: Vocabulary) -> [Section.Name: String] {
    let known = Set(document.sections.compactMap(\.name))
    var near: [Section.Name: String] = [:]
    for section in document.sections where section.level > 1 && section.name == nil {
      guard let title = section.title?.value, vocabulary.section(title) == nil, let name = Section.Name(near: title),
        !known.contains(name)
      else { continue }
      near[name] = near[name] ?? title
    }
    return near
  }

  private static func nearFields(in document: Document, _ vocabulary: Vocabulary) -> [Field: String] {
    let entries = (document.frontMatter?.entries ?? []).map { ($0.key.value, $0.value.value.text ?? "") }
    let lines = document.labelledLines.filter { $0.section == nil || $0.section == .metadata }
    var near: [Field: String] = [:]
    for (label, value) in entries + lines.map({ ($0.label.value, $0.value.value) })
    where vocabulary.field(label, in: document.kind) == nil {
      guard let field = Field(near: label, in: document.kind), document.metadata.entry(field) == nil else { continue }
      // "Time to detection: 5 minutes" is no time of detection.
      guard !field.isMoment || StatedTime(value) != nil else { continue }
      near[field] = near[field] ?? label
    }
    return near
  }
}
