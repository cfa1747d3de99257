internal import Documents
internal import Linting

extension Reporter {
  /// For GitLab's merge requests: a Code Quality report, `artifacts:reports:codequality`.
  ///
  /// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
  package static let gitlab = Reporter(name: "gitlab") { report, _, write in
    var known: Set<String> = []
    JSONList.write(report.findings, to: write) { finding in
      // GitLab shows findings with the same fingerprint as one, and 64-bit fingerprints can collide.
      var fingerprint = finding.fingerprint
      var ordinal = 1
      while !known.insert(fingerprint).inserted {
        ordinal += 1
        fingerprint = "\(finding.fingerprint)-\(ordinal)"
      }
      return Item(finding, fingerprint: fingerprint)
    }
    write("\n")
  }
}

/// One entry, with only the keys that GitLab reads.
private struct Item: Encodable {
  let description: String
  let check_name: String
  let fingerprint: String
  let severity: String
  let location: Location

  init(_ finding: Finding, fingerprint: String) {
    // GitLab shows the description, not the name of the check.
    description = "\(finding.rule): \(finding.text)"
    check_name = finding.rule
    self.fingerprint = fingerprint
    severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    location = Location(path: finding.path, lines: Lines(begin: finding.start.line, end: finding.end.line))
  }

  struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  struct Lines: Encodable {
    let begin: Int
    let end: Int
  }
}
