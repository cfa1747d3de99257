package import Documents

/// A problem with everything that a reader or a machine needs to act on it.
///
/// By reference, because findings are sorted and grouped again and again: a copy of one has to count eight texts.
package final class Finding: Sendable {
  package let severity: Severity
  package let confidence: Confidence

  /// Whether a comment above it will suppress it once it has a reason.
  package let isAwaited: Bool

  /// Relative to the root of the repository.
  package let path: String
  package let range: ByteRange
  package let start: Position

  /// After the last character.
  package let end: Position
  package let message: String
  package let help: String?
  package let related: [Related]
  package var fix: Fix? { fixes.first }

  /// The fix, if there is one: few findings have any, and an empty list takes less than a value that is not there.
  private let fixes: [Fix]

  /// The family of the phrase that was found, which says how often it is right; empty for other rules.
  package let family: String

  /// The line that the finding begins on, for a code frame.
  package let excerpt: Excerpt

  /// The rule that found it, by reference: a report can have very many findings.
  private let source: Rule
  private let identity: UInt64

  /// The hash of only the marked text, which stays the same if the file is renamed; see `Baseline`.
  package let digest: UInt64

  package struct Related: Hashable, Sendable {
    package let path: String
    package let position: Position
    package let message: String
  }

  /// A problem of a rule in a file; the severity and the related places are as a report has them.
  ///
  /// `last` is the finding before it in the file.
  init(
    _ problem: Problem, of rule: Rule, _ severity: Severity, at range: ByteRange, in source: SourceFile,
    related: [Related], identity: UInt64, digest: UInt64, after last: Finding?
  ) {
    (self.source, self.severity, confidence) = (rule, severity, problem.confidence ?? rule.confidence)
    (path, self.range) = (source.path, range)
    let start = source.position(of: range.lowerBound)
    (self.start, end) = (start, source.position(of: range.upperBound))
    excerpt = Excerpt(source, range, known: last.flatMap { $0.start.line == start.line ? $0.excerpt : nil })
    (message, help, family) = (problem.message, problem.help, problem.family)
    fixes = [problem.fix].compactMap(\.self)
    (self.related, isAwaited) = (related, false)
    (self.identity, self.digest) = (identity, digest)
  }

  /// The same finding with a related place: the comment that will suppress it once it has a reason.
  init(_ finding: Finding, awaiting comment: Related) {
    (source, severity, confidence) = (finding.source, finding.severity, finding.confidence)
    (path, range, excerpt) = (finding.path, finding.range, finding.excerpt)
    (start, end) = (finding.start, finding.end)
    (message, help, fixes, family) = (finding.message, finding.help, finding.fixes, finding.family)
    (related, isAwaited) = (finding.related + [comment], true)
    (identity, digest) = (finding.identity, finding.digest)
  }
}

extension Finding {
  package var rule: Rule.ID { source.id }
  package var group: Rule.Group { source.group }
  package var scope: Scope { source.scope }

  /// Equal for the same defect even if its line has moved, in 16 hexadecimal digits; see `Fingerprint`.
  package var fingerprint: String { identity.hexadecimal }

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
  package var marked: Range<Int> { Int(markStart)..<Int(markEnd) }

  // A line can be as long as a file, and an excerpt of it is not.
  private let markStart: UInt32
  private let markEnd: UInt32
  package let isCutAtStart: Bool
  package let isCutAtEnd: Bool

  /// In bytes: a line can be a megabyte long, and a code frame has to fit a terminal.
  private static let reach = 160

  /// An excerpt of a file; `known` is another on the same line.
  init(_ source: SourceFile, _ range: ByteRange, known: Excerpt?) {
    let line = source.line(containing: range.lowerBound)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound, start + Self.reach)
    let around = max(line.lowerBound, start - Self.reach / 2)..<min(line.upperBound, end + Self.reach / 2)
    let shown = line.count <= Self.reach ? line : Self.aligned(around, in: source)
    // Many findings stand on one line: all that is missing is reported at the start of the document.
    let whole = known.flatMap { $0.isCutAtStart || $0.isCutAtEnd ? nil : $0.text }
    text = shown == line ? whole ?? source.text(in: shown) : source.text(in: shown)
    markStart = UInt32(clamping: start - shown.lowerBound)
    markEnd = UInt32(clamping: max(end, start) - shown.lowerBound)
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
