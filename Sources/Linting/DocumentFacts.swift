package import Documents

/// The facts of a document for rules that compare documents: a few values, never its text.
///
/// By reference, because they are collected, sorted and looked up again and again: a copy has to count forty values.
package final class DocumentFacts: Sendable {
  package let path: String
  package let kind: Document.Kind
  package let anchor: ByteRange
  package let id: Located<String>?
  package let severity: Located<String>?
  package let status: Status?
  package let resolved: Located<Moment>?
  package let timelineSource: Located<String>?
  package let started: Located<Moment>?

  /// The possible paths of the timeline's source, relative to the root; empty for a URL.
  package let timelineSourcePaths: [String]

  /// Whether the metadata could be read; otherwise, no field can be reported as missing.
  package let isComplete: Bool

  /// The key of the incident's class, for finding recurrences; nil for a broad category.
  package let incidentClass: Located<String>?

  /// The structural fixes in the order of the document; the artefact in the metadata belongs to the first.
  package let fixes: [Fix]

  /// The follow-ups besides the structural fix that have a date and are not done.
  package let openActions: [OpenAction]

  /// When the war room closed, when the review takes place, and why it was moved.
  package let warRoomClosed: Located<Moment>?
  package let reviewAt: Located<Moment>?

  /// The time of the review as it is written.
  package let reviewText: Located<String>?
  package let reviewMovedReason: String?

  /// Why the postmortem is late, in the author's words.
  package let lateReason: String?
  package let signatures: [Document.Signature]

  /// The runbooks that a postmortem says were used, or not.
  package let runbooks: [RunbookUse]

  /// The decision records that a postmortem calls relevant.
  package let decisions: [NamedFile]

  /// The value of `timeline.recorded`, and the number of rows with a time in the timeline.
  package let timelineRecorded: Located<String>?
  package let timelineRowCount: Int

  /// The range of the timeline's heading, and what all of its times have in common; nil without rows.
  package let timelinePlace: ByteRange?
  package let timelineEstimate: Estimate?

  /// When a runbook was last reviewed, and its review interval.
  package let lastReviewed: Located<Moment>?
  package let reviewEvery: Located<String>?

  /// When a runbook was last drilled, as it is written.
  package let lastDrilled: String?

  /// A hash of the content, if a signature or the date of a review vouches for it.
  package let substance: UInt64?

  /// Whether the text may have comments that suppress findings.
  package let mayHaveSuppressions: Bool

  /// The references to other documents: paths relative to the root, and names and ids in the text.
  package let namedPaths: Set<String>
  package let mentions: Set<String>
  package let namesAlert: Bool

  /// The facts of a document; `referenced` shows whether the runbooks that it names exist.
  package init(_ document: Document, referenced: ReferencedFiles = ReferencedFiles()) {
    path = document.source.path
    kind = document.kind
    anchor = document.anchor
    id = document.metadata.text(.id)
    severity = document.metadata.text(.severity)
    status = document.status
    resolved = document.metadata.moment(.resolved)
    timelineSource = document.timelineSource
    timelineSourcePaths = document.timelineSource.map { document.paths(namedBy: $0.value) } ?? []
    isComplete = document.metadata.isComplete
    started = document.metadata.moment(.started)
    incidentClass = document.incidentClass
    let artefact = document.structuralFixes.isEmpty ? nil : document.declaredArtefact
    fixes = document.structuralFixes.enumerated().map { Fix($1, $0 == 0 ? artefact : nil, in: document) }
    openActions = document.kind == .postmortem ? document.openActions : []
    warRoomClosed = document.metadata.moment(.warRoomClosed)
    reviewText = document.metadata.text(.reviewAt)
    reviewAt = document.metadata.moment(.reviewAt)
    reviewMovedReason = document.reviewMovedReason
    lateReason = document.lateReason
    signatures = document.kind == .postmortem ? document.signatures : []
    runbooks = document.runbookUses(in: referenced)
    decisions =
      document.kind == .postmortem
      ? document.namedDecisions.map { NamedFile(path: $0, paths: document.paths(namedBy: $0.value)) } : []
    timelineRecorded = document.timelineRecorded
    let rows = document.timelineRows.filter { $0.clock.seconds != nil }
    timelineRowCount = rows.count
    timelinePlace = rows.first.map { document.timelineHead ?? $0.time.range }
    timelineEstimate = Estimate(rows.map(\.clock))
    lastReviewed = document.kind == .runbook ? document.metadata.moment(.lastReviewed) : nil
    reviewEvery = document.kind == .runbook ? document.metadata.text(.reviewEvery) : nil
    let drilled = document.kind == .runbook ? document.metadata[.lastDrilled] : nil
    lastDrilled = drilled.map { document.source.text(in: $0.range) }
    substance = lastReviewed != nil || !signatures.isEmpty ? document.substance : nil
    mayHaveSuppressions = document.signs.contains(.comment)
    namedPaths = document.namedPaths
    mentions = document.mentions
    namesAlert = document.namesAlert
  }

  /// The facts as an earlier run wrote them; see `DocumentFacts.encode`.
  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    path = try decoder.value()
    kind = try decoder.value()
    anchor = try decoder.value()
    id = try decoder.value()
    severity = try decoder.value()
    status = try decoder.value()
    resolved = try decoder.value()
    timelineSource = try decoder.value()
    started = try decoder.value()
    timelineSourcePaths = try decoder.value()
    isComplete = try decoder.value()
    incidentClass = try decoder.value()
    fixes = try decoder.value()
    openActions = try decoder.value()
    warRoomClosed = try decoder.value()
    reviewAt = try decoder.value()
    reviewText = try decoder.value()
    reviewMovedReason = try decoder.value()
    lateReason = try decoder.value()
    signatures = try decoder.value()
    runbooks = try decoder.value()
    decisions = try decoder.value()
    timelineRecorded = try decoder.value()
    timelineRowCount = try decoder.value()
    timelinePlace = try decoder.value()
    timelineEstimate = try decoder.value()
    lastReviewed = try decoder.value()
    reviewEvery = try decoder.value()
    lastDrilled = try decoder.value()
    substance = try decoder.value()
    mayHaveSuppressions = try decoder.value()
    namedPaths = try decoder.value()
    mentions = try decoder.value()
    namesAlert = try decoder.value()
  }
}

extension DocumentFacts {
  /// The first structural fix; nil if there is none.
  package var fix: Fix? { fixes.first }

  /// The keys that a commit message of the fix would contain: the document's id, and the issue of its fix.
  package var repairKeys: [String] {
    let tracking = fix?.tracking.flatMap { $0.isPlaceholder ? nil : $0.value }
    // In a message, `https://example.com/browse/SHOP-482` is `SHOP-482`, and `…/issues/12` is `#12`.
    let last = tracking?.split(separator: "/").last.map { $0.allSatisfy(\.isNumber) ? "#\($0)" : String($0) }
    let id = id.flatMap { $0.isPlaceholder ? nil : $0.value }
    return Set([id, tracking, last].compactMap(\.self)).sorted()
  }

  /// The name of the document in a message.
  package var name: String { id?.value ?? path }
}

extension Document {
  fileprivate var openActions: [DocumentFacts.OpenAction] {
    actionItems.compactMap { action in
      guard !action.isDone, let due = action.due, let moment = action.dueMoment else { return nil }
      return DocumentFacts.OpenAction(due: Located(moment, at: due.range))
    }
  }

  fileprivate func runbookUses(in referenced: ReferencedFiles) -> [DocumentFacts.RunbookUse] {
    guard kind == .postmortem else { return [] }
    return namedRunbooks.map { path in
      // An id or a title is not a path, and URLs are not checked.
      let (name, paths) = (path.value.split(separator: "/").last ?? "", paths(namedBy: path.value))
      let isPath = name.contains(".") && !paths.isEmpty
      return DocumentFacts.RunbookUse(
        path: path, paths: paths, isAdequate: adequacy(of: path),
        isMissing: isPath && referenced.isKnown && !paths.contains(where: referenced.contains))
    }
  }
}
