internal import Documents
internal import Linting

extension Reporter {
  /// For reviewdog: one `Diagnostic` a line, whose columns count UTF-8 bytes.
  ///
  /// https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
  package static let rdjsonl = Reporter(name: "rdjsonl") { report, input, write in
    var source = RereadSource(input.read)
    for finding in report.findings { write(Diagnostic(finding, &source).json() + "\n") }
  }
}

private struct Diagnostic: Encodable {
  let message: String
  let location: Location
  let severity: String
  let source = Source()
  let code: Code
  let suggestions: [Suggestion]?
  let relatedLocations: [Related]?

  init(_ finding: Finding, _ file: inout RereadSource) {
    message = finding.text
    location = Location(
      path: finding.path,
      range: Range(finding.range, in: finding.path, &file)
        // If the file is gone, only the lines are known.
        ?? Range(start: Place(line: finding.start.line), end: Place(line: finding.end.line)))
    severity =
      switch finding.severity {
      case .error: "ERROR"
      case .warning: "WARNING"
      case .note: "INFO"
      }
    code = Code(value: finding.rule, url: finding.url)
    // reviewdog applies each suggestion separately, and half of a fix can be worse than none.
    suggestions = file.edit(joining: finding.fix?.edits ?? [], in: finding.path).flatMap { edit in
      Range(edit.range, in: finding.path, &file).map { [Suggestion(range: $0, text: edit.text)] }
    }
    let related = finding.related.map { related in
      Related(
        message: related.message,
        location: Location(path: related.path, range: Range(start: Place(line: related.position.line), end: nil)))
    }
    relatedLocations = related.isEmpty ? nil : related
  }

  struct Source: Encodable {
    let name = "pmlint"
  }

  struct Code: Encodable {
    let value: String
    let url: String
  }

  struct Location: Encodable {
    let path: String
    let range: Range
  }

  /// The end is exclusive.
  struct Range: Encodable {
    let start: Place
    let end: Place?

    init(start: Place, end: Place?) {
      (self.start, self.end) = (start, end)
    }

    init?(_ bytes: Swift.Range<Int>, in path: String, _ file: inout RereadSource) {
      guard let start = file.bytePosition(of: bytes.lowerBound, in: path),
        let end = file.bytePosition(of: bytes.upperBound, in: path)
      else { return nil }
      self.init(
        start: Place(line: start.line, column: start.column), end: Place(line: end.line, column: end.column))
    }
  }

  struct Place: Encodable {
    let line: Int
    var column: Int?
  }

  struct Suggestion: Encodable {
    let range: Range
    let text: String
  }

  struct Related: Encodable {
    let message: String
    let location: Location
  }
}

extension Finding {
  /// The message with the help, for formats that have one text for both.
  var text: String {
    help.map { "\(message)\nhelp: \($0)" } ?? message
  }
}
