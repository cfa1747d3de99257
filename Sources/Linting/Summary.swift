package import Documents

/// What rules that compare documents may remember of each: a few values, never its text.
package struct Summary: Sendable {
  package let path: String
  package let kind: Document.Kind
  package let anchor: ByteRange
  package let id: Located<String>?
  package let severity: Located<String>?
  package let status: Status?
  package let resolved: Located<Moment>?
  package let timelineSource: Located<String>?
  package let started: Located<Moment>?

  /// The key by which incidents of one class are known again; a broad category of incidents is none.
  package let incidentClass: Located<String>?

  /// The first structural fix; nil where there is none.
  package let fix: Fix?

  /// When the war room closed, when the review is held, and why that was moved.
  package let warRoomClosed: Located<Moment>?
  package let reviewAt: Located<Moment>?
  package let reviewMovedReason: String?
  package let signatures: [Document.Signature]

  /// The runbooks that a postmortem says were used, or not.
  package let runbooks: [RunbookUse]

  /// What `timeline.recorded` says, and how many rows with a time the timeline has.
  package let timelineRecorded: Located<String>?
  package let timelineRowCount: Int

  /// When a runbook was last reviewed, and how often that is due.
  package let lastReviewed: Located<Moment>?
  package let reviewEvery: Located<String>?

  /// What the document says, as a hash, where somebody vouches for it: by a signature, or by the date of a review.
  package let substance: UInt64?

  /// What the document says of other documents: paths relative to the root, and names and ids in its text.
  package let namedPaths: Set<String>
  package let mentions: Set<String>
  package let namesAlert: Bool

  package init(_ document: Document) {
    path = document.source.path
    kind = document.kind
    anchor = document.anchor
    id = document.metadata.text(.id)
    severity = document.metadata.text(.severity)
    status = document.status
    resolved = document.metadata.moment(.resolved)
    timelineSource = document.timelineSource
    started = document.metadata.moment(.started)
    incidentClass = document.incidentClass
    fix = document.structuralFixes.first.map { Fix($0, document.declaredArtefact, in: document) }
    warRoomClosed = document.metadata.moment(.warRoomClosed)
    reviewAt = document.metadata.moment(.reviewAt)
    reviewMovedReason = document.reviewMovedReason
    signatures = document.kind == .postmortem ? document.signatures : []
    runbooks = document.runbookUses
    timelineRecorded = document.timelineRecorded
    timelineRowCount = document.timelineRows.count { $0.clock.seconds != nil }
    lastReviewed = document.kind == .runbook ? document.metadata.moment(.lastReviewed) : nil
    reviewEvery = document.kind == .runbook ? document.metadata.text(.reviewEvery) : nil
    substance = lastReviewed != nil || !signatures.isEmpty ? document.substance : nil
    namedPaths = document.namedPaths
    mentions = document.mentions
    namesAlert = document.namesAlert
  }
}

extension Summary {
  /// The change that a postmortem ends in, as far as commits can tell of it.
  package struct Fix: Sendable {
    package let range: ByteRange
    package let due: Located<String>?
    package let tracking: Located<String>?

    /// Whether the document says that the change has been made.
    package let isDone: Bool
    package let artefactKind: Located<String>?
    package let artefact: Located<String>?

    /// What the artefact's path can mean, relative to the root.
    package let artefactPaths: [String]

    init(_ fix: StructuralFix, _ artefact: Document.Artefact?, in document: Document) {
      range = fix.range
      due = fix[.due]
      tracking = fix[.tracking]
      isDone = fix.isDone
      artefactKind = artefact?.kind
      self.artefact = artefact?.path
      artefactPaths = artefact?.path.map { document.paths(namedBy: $0.value) } ?? []
    }
  }

  /// A runbook that a postmortem names.
  package struct RunbookUse: Sendable {
    package let path: Located<String>

    /// What the path can mean, relative to the root.
    package let paths: [String]

    /// Nil where it is not said.
    package let isAdequate: Bool?
  }

  /// Whether a postmortem is about the incident of a record: its timeline comes from there, or the id is the same.
  package func belongs(to record: Summary) -> Bool {
    if let id, id.value == record.id?.value { return true }
    guard let source = timelineSource?.value else { return false }
    return source == record.path || source.hasSuffix("/" + record.path) || record.path.hasSuffix("/" + source)
  }

  /// What a message calls the document.
  package var name: String { id?.value ?? path }
}

extension Document {
  fileprivate var runbookUses: [Summary.RunbookUse] {
    guard kind == .postmortem else { return [] }
    return namedRunbooks.map { path in
      Summary.RunbookUse(path: path, paths: paths(namedBy: path.value), isAdequate: adequacy(of: path))
    }
  }
}
