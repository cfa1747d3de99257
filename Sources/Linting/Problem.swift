package import Documents

/// What a rule found, before the linter adds rule, severity and file.
package struct Problem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String

  /// What to write instead.
  package let help: String?

  /// Set if one occurrence matters less than the rule's own severity.
  package internal(set) var severity: Severity?
  package let confidence: Confidence?

  /// The family of the phrase that it was found by; empty for other problems.
  package internal(set) var family = ""
  package let related: [Related]

  /// The fix of the problem, if known.
  package let fix: Fix?

  /// Another place that explains the problem.
  package struct Related: Hashable, Sendable {
    /// Nil for the file of the problem itself.
    package let path: String?
    package let range: ByteRange
    package let message: String

    package init(path: String? = nil, at range: ByteRange, _ message: Message) {
      self.path = path
      self.range = range
      self.message = message.text
    }
  }

  package init(
    at range: ByteRange, _ message: Message, help: Message? = nil, severity: Severity? = nil,
    confidence: Confidence? = nil, related: [Related] = [], fix: Fix? = nil
  ) {
    self.range = range
    self.message = message.text
    self.help = help?.text
    self.severity = severity
    self.confidence = confidence
    self.related = related
    self.fix = fix
  }
}
