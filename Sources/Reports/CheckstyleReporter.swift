internal import Documents
internal import Linting

extension Reporter {
  /// For Jenkins and others that read Checkstyle's XML; columns count UTF-16 units.
  package static let checkstyle = Reporter(name: "checkstyle") { report, _, write in
    var xml = XML()
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for findings in report.findings.chunked(by: \.path) {
        xml.element("file", ["name": findings[findings.startIndex].path]) { xml in
          for finding in findings {
            xml.element("error", finding)
            xml.flush(to: write)
          }
        }
      }
    }
    xml.flush(to: write)
  }
}

extension XML {
  fileprivate mutating func element(_ name: String, _ finding: Finding) {
    let severity =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "info"
      }
    element(
      name,
      [
        "line": "\(finding.start.line)", "column": "\(finding.start.column)", "severity": severity,
        "message": finding.text, "source": "pmlint.\(finding.rule)",
      ])
  }
}

extension [Finding] {
  /// Consecutive findings with the same value of a property.
  func chunked(by property: KeyPath<Finding, String>) -> [ArraySlice<Finding>] {
    var chunks: [ArraySlice<Finding>] = []
    var start = startIndex
    for index in indices
    where index + 1 == endIndex || self[index][keyPath: property] != self[index + 1][keyPath: property] {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}
