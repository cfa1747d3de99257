internal import Documents
internal import Linting

extension Reporter {
  /// For every CI that shows tests: a suite per document, and a failing case for each finding that fails the run.
  ///
  /// GitLab treats two cases with the same class and name as one test, and shows the text, not the message. So names
  /// contain no line number: an inserted line would make every later finding a new test.
  package static let junit = Reporter(name: "junit") { report, input, write in
    let suites = Suite.all(in: report, failOn: input.failOn)
    let (tests, failures) = (suites.reduce(0) { $0 + $1.tests }, suites.reduce(0) { $0 + $1.failures })
    var xml = XML()
    xml.element(
      "testsuites", ["name": "pmlint", "tests": "\(tests)", "failures": "\(failures)", "errors": "0", "time": "0"]
    ) {
      for suite in suites { suite.add(to: &$0, flushingTo: write) }
    }
    xml.flush(to: write)
  }
}

/// The findings in one document.
private struct Suite {
  let path: String
  let cases: [(name: String, isFailure: Bool, finding: Finding)]

  /// A document without findings is one passing case, so that a clean run is not an empty report.
  var tests: Int { max(cases.count, 1) }
  var failures: Int { cases.count { $0.isFailure } }

  static func all(in report: Report, failOn: Severity?) -> [Suite] {
    let found = Dictionary(grouping: report.findings, by: \.path)
    return Set(report.paths).union(found.keys).sorted().map { path in
      var counts: [String: Int] = [:]
      let cases = (found[path] ?? []).map { finding in
        let count = counts[finding.rule, default: 0] + 1
        counts[finding.rule] = count
        let isFailure = failOn.map { finding.severity >= $0 } ?? false
        return (count == 1 ? finding.rule : "\(finding.rule) #\(count)", isFailure, finding)
      }
      return Suite(path: path, cases: cases)
    }
  }

  func add(to xml: inout XML, flushingTo write: (String) -> Void) {
    let counts: KeyValuePairs = [
      "name": path, "tests": "\(tests)", "failures": "\(failures)", "errors": "0", "skipped": "0", "time": "0",
    ]
    xml.element("testsuite", counts) { xml in
      if cases.isEmpty {
        xml.element("testcase", ["name": "no findings", "classname": path, "file": path, "time": "0"])
      }
      for (name, isFailure, finding) in cases {
        let place = "\(finding.start.line)"
        xml.element("testcase", ["name": name, "classname": path, "file": path, "line": place, "time": "0"]) { xml in
          let text = "\(path):\(place):\(finding.start.column): \(finding.severity.rawValue): \(finding.text)"
          if isFailure {
            xml.element("failure", ["type": finding.rule, "message": finding.text], text: text)
          } else {
            xml.element("system-out", [:], text: text)
          }
        }
        xml.flush(to: write)
      }
    }
  }
}
