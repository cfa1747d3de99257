internal import Bytes
internal import Documents
internal import Linting

/// What a document says of work that is still to be done; none of its other text stays in memory.
struct DueDocument: Sendable {
  let facts: DocumentFacts
  let settings: Settings

  /// What a list calls the document.
  let name: String

  /// Who answers for it: the owner of a runbook, the commander or the author of a postmortem.
  let owner: String?

  /// The line of its title, and that of the date of a review.
  let line: Int
  let reviewLine: Int

  /// The structural fixes, in the order of `facts.fixes`, and the open follow-ups besides.
  let fixes: [Promise]
  let actions: [Promise]

  /// Something that a document promises.
  struct Promise: Sendable {
    let what: String
    let owner: String?
    let due: Moment?
    let tracking: String?
    let line: Int

    /// Whether it is only a blank of a template.
    var isBlank: Bool { due == nil && (what.contains("{{") || Located(what, at: 0..<0).isPlaceholder) }
  }

  init(_ open: OpenDocument) {
    let document = open.document
    facts = DocumentFacts(document)
    settings = open.settings
    func line(_ range: ByteRange) -> Int { document.source.position(of: range.lowerBound).line }
    let stated = document.title?.value ?? document.metadata.text(.id)?.value ?? document.stem
    name = stated.shortened
    let metadata = document.metadata
    let owners =
      document.kind == .runbook
      ? [metadata.text(.owner)]
      : [document.roles[.incidentCommander], metadata.text(.authors), document.roles[.onCall]]
    owner = owners.lazy.compactMap { $0?.name }.first
    self.line = line(document.anchor)
    reviewLine = facts.lastReviewed.map { line($0.range) } ?? self.line
    fixes = document.structuralFixes.map { fix in
      Promise(
        what: (fix.change?.value ?? "structural fix").shortened, owner: fix[.owner]?.name,
        due: fix[.due].flatMap { Moment($0.value, isDayFirst: open.settings.vocabulary.isDayFirst) },
        tracking: fix[.tracking]?.name, line: line(fix.range))
    }
    let actions = document.kind == .postmortem ? document.actionItems : []
    self.actions = actions.filter { !$0.isDone && !($0.isRouted && $0.dueMoment == nil) }.map { action in
      Promise(
        what: action.text.shortened, owner: action.owner?.name, due: action.dueMoment,
        tracking: action.tracking?.name, line: line(action.range))
    }
  }
}

extension Located<String> {
  /// The text, if it says anything.
  fileprivate var name: String? {
    let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isPlaceholder || text.isEmpty ? nil : text
  }
}

extension String {
  /// As a list shows it.
  fileprivate var shortened: String { count > Limits.listedName ? prefix(Limits.listedName) + "…" : self }
}
