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
  package let fixDue: Located<String>?

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
    fixDue = document.structuralFixes.first?[.due]
    namedPaths = document.namedPaths
    mentions = document.mentions
    namesAlert = document.namesAlert
  }
}

extension Summary {
  /// Whether a postmortem is about the incident of a record: its timeline comes from there, or the id is the same.
  package func belongs(to record: Summary) -> Bool {
    if let id, id.value == record.id?.value { return true }
    guard let source = timelineSource?.value else { return false }
    return source == record.path || source.hasSuffix("/" + record.path) || record.path.hasSuffix("/" + source)
  }

  /// What a message calls the document.
  package var name: String { id?.value ?? path }
}
