internal import Bytes
internal import Documents
internal import Linting

extension Reporter {
  /// For GitHub code scanning and everything else that reads SARIF 2.1.0.
  ///
  /// Every property that code scanning requires has a value, even if the standard has a default:
  /// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
  package static let sarif = Reporter(limited: "sarif") { report, input, write in
    let indexes = Dictionary(input.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let log = SARIFLog(runs: [SARIFRun(report, input)])
    return SARIFLimits().write(report.findings, to: write) { findings in
      var (source, parts) = (RereadSource(input.read), [String]())
      log.writeJSON(filling: "results", with: findings, to: { parts.append($0) }) {
        SARIFResult($0, ruleIndex: indexes[$0.rule], &source)
      }
      return parts + ["\n"]
    }
  }
}

private struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SARIFRun]

  enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }
}

private struct SARIFRun: Encodable {
  let tool: Tool
  let automationDetails: Identity
  let columnKind = "utf16CodeUnits"
  /// Filled in afterwards.
  let results: [String] = []

  init(_ report: Report, _ input: Reporter.Input) {
    let driver = Driver(
      semanticVersion: report.version, version: report.version,
      rules: input.rules.map { SARIFRule($0, version: report.version) })
    tool = Tool(driver: driver)
    // The text up to the last slash names the analysis, so runs over two parts of a repository are two analyses.
    automationDetails = Identity(id: input.part.isEmpty ? "pmlint/" : "pmlint/\(input.part)/")
  }

  struct Identity: Encodable {
    let id: String
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "pmlint"
    let informationUri = Reporter.repository
    let semanticVersion: String
    let version: String
    let rules: [SARIFRule]
  }
}

/// A finding, whose parts are containers of the encoder: as values of their own they would take it twice as long.
private struct SARIFResult: Encodable {
  let finding: Finding
  let ruleIndex: Int?

  /// What code scanning recognises a finding by; nil if the file can no longer be read.
  let lineHash: String?

  private typealias Container = KeyedEncodingContainer<Key>

  private enum Key: String, CodingKey {
    case ruleId, ruleIndex, level, message, text, locations, relatedLocations, partialFingerprints
    case id, physicalLocation, artifactLocation, uri, region, startLine, startColumn, endLine, endColumn
    case primaryLocationLineHash
    case fingerprint = "pmlint/v1"
  }

  init(_ finding: Finding, ruleIndex: Int?, _ source: inout RereadSource) {
    (self.finding, self.ruleIndex) = (finding, ruleIndex)
    lineHash = source.hash(ofLine: finding.start.line, in: finding.path)
  }

  func encode(to encoder: any Encoder) throws {
    var result = encoder.container(keyedBy: Key.self)
    try result.encode(finding.rule, forKey: .ruleId)
    try result.encodeIfPresent(ruleIndex, forKey: .ruleIndex)
    try result.encode(finding.severity.rawValue, forKey: .level)
    try Self.encode(message: finding.text, in: &result)
    var locations = result.nestedUnkeyedContainer(forKey: .locations)
    var location = locations.nestedContainer(keyedBy: Key.self)
    try Self.encode(finding.path, finding.start, finding.end, in: &location)
    try encodeRelated(in: &result)
    var fingerprints = result.nestedContainer(keyedBy: Key.self, forKey: .partialFingerprints)
    // It stays the same if the line moves.
    try fingerprints.encode(finding.fingerprint, forKey: .fingerprint)
    try fingerprints.encodeIfPresent(lineHash, forKey: .primaryLocationLineHash)
  }

  private func encodeRelated(in result: inout Container) throws {
    if finding.related.isEmpty { return }
    var locations = result.nestedUnkeyedContainer(forKey: .relatedLocations)
    for (index, related) in finding.related.prefix(Limits.sarifLocations).enumerated() {
      var location = locations.nestedContainer(keyedBy: Key.self)
      try location.encode(index + 1, forKey: .id)
      try Self.encode(related.path, related.position, related.position, in: &location)
      try Self.encode(message: related.message, in: &location)
    }
  }

  private static func encode(message: String, in part: inout Container) throws {
    var container = part.nestedContainer(keyedBy: Key.self, forKey: .message)
    try container.encode(SARIFText(message: message).text, forKey: .text)
  }

  /// Encodes a place in a file, whose end is exclusive.
  private static func encode(
    _ path: String, _ start: Position, _ end: Position, in location: inout Container
  ) throws {
    var place = location.nestedContainer(keyedBy: Key.self, forKey: .physicalLocation)
    var artifact = place.nestedContainer(keyedBy: Key.self, forKey: .artifactLocation)
    try artifact.encode(path.percentEncoded, forKey: .uri)
    var region = place.nestedContainer(keyedBy: Key.self, forKey: .region)
    try region.encode(start.line, forKey: .startLine)
    try region.encode(start.column, forKey: .startColumn)
    try region.encode(end.line, forKey: .endLine)
    try region.encode(end.column, forKey: .endColumn)
  }
}

extension String {
  /// The path as the path of a relative URI (RFC 3986 §3.3).
  fileprivate var percentEncoded: String {
    if utf8.allSatisfy(unreserved.contains) { return self }
    var encoded: [UInt8] = []
    for byte in utf8 {
      if unreserved.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += "\(byte < 16 ? "%0" : "%")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

/// What stands for itself: no colon, which would end a scheme before the first slash.
private let unreserved = ByteSet((0...UInt8.max).filter { $0.isLetter || $0.isDigit } + "-._~/".utf8)
