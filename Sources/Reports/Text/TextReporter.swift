internal import Linting

extension Reporter {
  /// For people: what is wrong, the line it is on, and what to write instead.
  ///
  /// The document with the worst finding comes first, and what many documents share comes once, at the end.
  package static let text = Reporter(name: "text") { report, input, write in
    var writer = TextWriter(style: input.style)
    let (single, shared) = report.findings.shared(isGrouped: input.style.isGrouped)
    for finding in single.worstDocumentFirst {
      writer.write(finding)
      writer.flush(to: write)
    }
    for group in shared { writer.write(group) }
    if input.style.isSummarised { writer.writeSummary(of: report, input) }
    writer.flush(to: write)
  }

  /// For editors and `grep`: one finding a line.
  package static let concise = Reporter(name: "concise") { report, input, write in
    var writer = TextWriter(style: input.style)
    for finding in report.findings {
      writer.writeLine(finding)
      writer.flush(to: write)
    }
    writer.flush(to: write)
  }
}

/// The same finding in many documents.
struct SharedFinding {
  /// In the order of their paths; never empty.
  let findings: [Finding]

  /// In how many documents the same finding is printed once: two can still be read one by one.
  fileprivate static let least = 3

  /// How many places are printed.
  static let shown = 3

  var documents: Int { Set(findings.map(\.path)).count }
}

/// What makes two findings the same to a reader.
private struct Likeness: Hashable {
  let rule: String
  let severity: Severity
  let message: String

  init(_ finding: Finding) {
    (rule, severity, message) = (finding.rule, finding.severity, finding.message)
  }

  /// Two rules hardly ever say the same.
  func hash(into hasher: inout Hasher) { hasher.combine(message) }
}

extension [Finding] {
  /// The findings that stand alone, and those that many documents share, by severity and then the most frequent first.
  fileprivate func shared(isGrouped: Bool) -> (single: [Finding], shared: [SharedFinding]) {
    guard isGrouped, count >= SharedFinding.least else { return (self, []) }
    let groups = Dictionary(grouping: indices) { Likeness(self[$0]) }.values
      .filter { group in
        group.count >= SharedFinding.least && Set(group.map { self[$0].path }).count >= SharedFinding.least
      }
    let taken = Set(groups.joined())
    let shared = groups.map { SharedFinding(findings: $0.map { self[$0] }) }.sorted { left, right in
      let (one, other) = (left.findings[0], right.findings[0])
      if one.severity != other.severity { return one.severity > other.severity }
      return (right.findings.count, one.rule, one.message) < (left.findings.count, other.rule, other.message)
    }
    return (indices.filter { !taken.contains($0) }.map { self[$0] }, shared)
  }

  /// By the worst finding of their document; within one, and between equals, in the same order.
  fileprivate var worstDocumentFirst: [Finding] {
    var worst: [String: Severity] = [:]
    for finding in self { worst[finding.path] = Swift.max(worst[finding.path] ?? .note, finding.severity) }
    return Severity.allCases.reversed().flatMap { level in filter { worst[$0.path] == level } }
  }
}
