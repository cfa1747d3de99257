package import Documents

/// A document and what was read of it.
package struct InspectedDocument: Sendable {
  let document: Document
  let facts: Facts

  /// As the user named it, or relative to the root.
  let path: String

  /// The kind that it is linted as; nil for a file that is no document.
  let kind: Document.Kind?

  /// What decided that, in words.
  let reason: String

  package init(_ document: Document, path: String, kind: Document.Kind?, reason: String) {
    (self.document, self.path, self.kind, self.reason) = (document, path, kind, reason)
    facts = document.facts
  }

  func line(_ range: ByteRange) -> Int { document.source.position(of: range.lowerBound).line }
}
