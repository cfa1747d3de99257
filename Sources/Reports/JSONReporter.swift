internal import Documents
internal import Linting

extension Reporter {
  /// For programs: schema `pmlint/1`.
  package static let json = Reporter(name: "json") { report, _, write in
    ReportJSON(report).writeJSON(filling: "findings", with: report.findings, to: write) { FindingJSON($0) }
    write("\n")
  }

  /// The JSON output in place of a report if the run failed.
  package static func json(failure message: String, help: String?, version: String) -> String {
    let error = FailureJSON.Problem(message: message, help: Nullable(help))
    return FailureJSON(version: version, error: error).json(isPretty: true) + "\n"
  }
}

private struct FailureJSON: Encodable {
  let schema = "pmlint/1"
  let version: String
  let error: Problem

  struct Problem: Encodable {
    let message: String
    let help: Nullable<String>
  }
}

private struct ReportJSON: Encodable {
  let schema = "pmlint/1"
  let version: String
  let asOf: String
  let source: Source
  /// Filled in afterwards.
  let findings: [FindingJSON] = []
  let notices: [Notice]
  let summary: SummaryJSON

  enum CodingKeys: String, CodingKey {
    case schema, version, source, findings, notices, summary
    case asOf = "as_of"
  }

  init(_ report: Report) {
    version = report.version
    asOf = report.asOf.rfc3339
    source = Source(
      kind: report.source.kind.rawValue, revision: Nullable(report.source.revision),
      history: report.source.history.rawValue)
    notices = report.notices.map { Notice(code: $0.code, message: $0.message) }
    summary = SummaryJSON(report)
  }

  struct Source: Encodable {
    let kind: String
    let revision: Nullable<String>
    let history: String
  }

  struct Notice: Encodable {
    let code: String
    let message: String
  }
}

extension Finding {
  /// An identifier of the rule that does not depend on where its page is published.
  var url: String { "urn:pmlint:rule:\(rule)" }
}

/// A finding with the keys of schema `pmlint/1`, all of which it always has.
struct FindingJSON: Encodable {
  let finding: Finding

  private enum Key: String, CodingKey {
    case rule, group, severity, confidence, scope, path, line, column, offset, length, message, help, fingerprint
    case url, related, fix
    case endLine = "end_line"
    case endColumn = "end_column"
  }

  init(_ finding: Finding) {
    self.finding = finding
  }

  func encode(to encoder: any Encoder) throws {
    var result = encoder.container(keyedBy: Key.self)
    try result.encode(finding.rule, forKey: .rule)
    try result.encode(finding.group.rawValue, forKey: .group)
    try result.encode(finding.severity.rawValue, forKey: .severity)
    try result.encode(finding.confidence.rawValue, forKey: .confidence)
    try result.encode(finding.scope.rawValue, forKey: .scope)
    try result.encode(finding.path, forKey: .path)
    try result.encode(finding.start.line, forKey: .line)
    try result.encode(finding.start.column, forKey: .column)
    try result.encode(finding.end.line, forKey: .endLine)
    try result.encode(finding.end.column, forKey: .endColumn)
    try result.encode(finding.range.lowerBound, forKey: .offset)
    try result.encode(finding.range.count, forKey: .length)
    try result.encode(finding.message, forKey: .message)
    try result.encode(Nullable(finding.help), forKey: .help)
    try result.encode(finding.fingerprint, forKey: .fingerprint)
    try result.encode(finding.url, forKey: .url)
    try result.encode(Nullable(finding.fix.map(FixJSON.init)), forKey: .fix)
    // A list that is a value of its own, even without an item, takes the encoder as long as ten texts.
    var related = result.nestedUnkeyedContainer(forKey: .related)
    for place in finding.related {
      var item = related.nestedContainer(keyedBy: Key.self)
      try item.encode(place.path, forKey: .path)
      try item.encode(place.position.line, forKey: .line)
      try item.encode(place.position.column, forKey: .column)
      try item.encode(place.message, forKey: .message)
    }
  }
}

struct FixJSON: Encodable {
  let safe: Bool
  let title: String
  let edits: [Edit]

  init(_ fix: Fix) {
    safe = fix.isSafe
    title = fix.title
    edits = fix.edits.map { Edit(offset: $0.range.lowerBound, length: $0.range.count, text: $0.text) }
  }

  struct Edit: Encodable {
    let offset: Int
    let length: Int
    let text: String
  }
}

private struct SummaryJSON: Encodable {
  let documents: Int
  let postmortems: Int
  let runbooks: Int
  let incidents: Int
  let errors: Int
  let warnings: Int
  let notes: Int
  let suppressed: Int
  let baselined: Int
  let skipped: Skipped

  init(_ report: Report) {
    documents = report.documentCount
    postmortems = report.documents[.postmortem, default: 0]
    runbooks = report.documents[.runbook, default: 0]
    incidents = report.documents[.incident, default: 0]
    errors = report.count(.error)
    warnings = report.count(.warning)
    notes = report.count(.note)
    suppressed = report.suppressed
    baselined = report.baselined
    skipped = Skipped(
      excluded: report.skipped.excluded, symlink: report.skipped.symbolicLinks, submodule: report.skipped.submodules,
      tooLarge: report.skipped.tooLarge, unnameable: report.skipped.unnameable,
      notMarkdown: report.skipped.notMarkdown, noDocument: report.skipped.noDocument,
      pointers: report.skipped.pointers, notCheckedOut: report.skipped.notCheckedOut)
  }

  struct Skipped: Encodable {
    let excluded: Int
    let symlink: Int
    let submodule: Int
    let tooLarge: Int
    let unnameable: Int
    let notMarkdown: Int
    let noDocument: Int
    let pointers: Int
    let notCheckedOut: Int

    enum CodingKeys: String, CodingKey {
      case excluded, symlink, submodule
      case tooLarge = "too_large"
      case unnameable = "not_utf8_path"
      case notMarkdown = "not_markdown"
      case noDocument = "no_document"
      case pointers = "lfs"
      case notCheckedOut = "not_checked_out"
    }
  }
}

/// A value that is written as `null` if missing, so that every finding has the same keys.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension KeyedEncodingContainer {
  /// What the compiler calls for a property; an encoder of its own for each such value costs more than the value.
  mutating func encode(_ value: Nullable<some Encodable>, forKey key: Key) throws {
    if let value = value.value { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }

  /// The same for a text, which the encoder knows without a look at its type.
  mutating func encode(_ value: Nullable<String>, forKey key: Key) throws {
    if let value = value.value { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}
