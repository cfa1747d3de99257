package import Documents

/// A problem with everything that a reader or a machine needs to act on it.
///
/// By reference, because findings are sorted and grouped again and again: a copy of one has to count eight texts.
package final class Finding: Sendable {
  package let rule: String
  package let group: Rule.Group
  package let severity: Severity
  package let confidence: Confidence
  package let scope: Scope

  /// Relative to the root of the repository.
  package let path: String
  package let range: ByteRange
  package let start: Position

  /// After the last character.
  package let end: Position
  package let message: String
  package let help: String?
  package let related: [Related]
  package let fix: Fix?

  /// The family of the phrase that was found, which says how often it is right; empty for other rules.
  package let family: String

  /// Whether a comment above it will suppress it once it has a reason.
  package let isAwaited: Bool

  /// The line that the finding begins on, for a code frame.
  package let excerpt: Excerpt

  /// Equal for the same defect even if its line has moved; see `Fingerprint`.
  package let fingerprint: String

  /// The hash of only the marked text, which stays the same if the file is renamed; see `Baseline`.
  package let digest: UInt64

  package struct Related: Hashable, Sendable {
    package let path: String
    package let position: Position
    package let message: String
  }

  /// A problem of a rule in a file; the severity and the related places are as a report has them.
  init(
    _ problem: Problem, of rule: Rule, _ severity: Severity, at range: ByteRange, in source: SourceFile,
    related: [Related], fingerprint: String, digest: UInt64
  ) {
    (self.rule, group, scope, self.severity) = (rule.id, rule.group, rule.scope, severity)
    confidence = problem.confidence ?? rule.confidence
    (path, self.range, excerpt) = (source.path, range, Excerpt(source, range))
    (start, end) = (source.position(of: range.lowerBound), source.position(of: range.upperBound))
    (message, help, fix, family) = (problem.message, problem.help, problem.fix, problem.family)
    (self.related, isAwaited) = (related, false)
    (self.fingerprint, self.digest) = (fingerprint, digest)
  }

  /// The same finding with a related place: the comment that will suppress it once it has a reason.
  init(_ finding: Finding, awaiting comment: Related) {
    (rule, group, scope, severity) = (finding.rule, finding.group, finding.scope, finding.severity)
    confidence = finding.confidence
    (path, range, excerpt) = (finding.path, finding.range, finding.excerpt)
    (start, end) = (finding.start, finding.end)
    (message, help, fix, family) = (finding.message, finding.help, finding.fix, finding.family)
    (related, isAwaited) = (finding.related + [comment], true)
    (fingerprint, digest) = (finding.fingerprint, finding.digest)
  }
}

extension Finding {
  /// By path, place and rule, so that the order of a report does not depend on the order of the work.
  package static func isOrderedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
    return left.message < right.message
  }
}

/// A part of one line of a file, with the marked range.
package struct Excerpt: Hashable, Sendable {
  package let text: String

  /// The marked range, in bytes of `text`; empty if the finding has no length.
  package let marked: Range<Int>
  package let isCutAtStart: Bool
  package let isCutAtEnd: Bool

  /// In bytes: a line can be a megabyte long, and a code frame has to fit a terminal.
  private static let reach = 160

  init(_ source: SourceFile, _ range: ByteRange) {
    let line = source.line(containing: range.lowerBound)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound, start + Self.reach)
    let around = max(line.lowerBound, start - Self.reach / 2)..<min(line.upperBound, end + Self.reach / 2)
    let shown = line.count <= Self.reach ? line : Self.aligned(around, in: source)
    text = source.text(in: shown)
    marked = start - shown.lowerBound..<max(end, start) - shown.lowerBound
    isCutAtStart = shown.lowerBound > line.lowerBound
    isCutAtEnd = shown.upperBound < line.upperBound
  }

  /// Widens a range so that it does not split a character.
  private static func aligned(_ range: ByteRange, in source: SourceFile) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, start < source.bytes.count, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
