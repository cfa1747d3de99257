package import Documents

/// A change of the text that mends a problem.
package struct Fix: Hashable, Sendable {
  /// What the change does, as a command: "write the path of today".
  package let title: String
  package let edits: [Edit]

  /// Whether the change cannot alter what the document says.
  package let isSafe: Bool

  /// A stretch of the file, in bytes, and what takes its place.
  package struct Edit: Hashable, Sendable {
    package let range: ByteRange
    package let text: String

    package init(_ range: ByteRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  package init(_ title: String, _ edits: [Edit], isSafe: Bool) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }
}
