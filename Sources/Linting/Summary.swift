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

  package init(_ document: Document) {
    path = document.source.path
    kind = document.kind
    anchor = document.anchor
    id = document.metadata.text(.id)
    severity = document.metadata.text(.severity)
    status = document.status
    resolved = document.metadata.moment(.resolved)
    timelineSource = document.timelineSource
  }
}
