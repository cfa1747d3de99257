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
  let results: [SARIFResult] = []

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

private struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int?
  let level: String
  let message: SARIFText
  let locations: [Location]
  let relatedLocations: [Location]?
  let partialFingerprints: [String: String]

  init(_ finding: Finding, ruleIndex: Int?, _ source: inout RereadSource) {
    ruleId = finding.rule
    self.ruleIndex = ruleIndex
    level = finding.severity.rawValue
    message = SARIFText(message: finding.text)
    let region = Region(finding.start, finding.end)
    locations = [Location(physicalLocation: PhysicalLocation(finding.path, region))]
    let related = finding.related.prefix(Limits.sarifLocations).enumerated().map { index, related in
      Location(
        id: index + 1, physicalLocation: PhysicalLocation(related.path, Region(related.position, related.position)),
        message: SARIFText(message: related.message))
    }
    relatedLocations = related.isEmpty ? nil : related
    // Code scanning reads `primaryLocationLineHash`; the other fingerprint stays the same if the line moves.
    var fingerprints = ["pmlint/v1": finding.fingerprint]
    fingerprints["primaryLocationLineHash"] = source.hash(ofLine: finding.start.line, in: finding.path)
    partialFingerprints = fingerprints
  }

  struct Location: Encodable {
    var id: Int?
    let physicalLocation: PhysicalLocation
    var message: SARIFText?
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region

    init(_ path: String, _ region: Region) {
      artifactLocation = ArtifactLocation(uri: path.percentEncoded)
      self.region = region
    }
  }

  struct ArtifactLocation: Encodable {
    let uri: String
  }

  /// The end is exclusive.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    init(_ start: Position, _ end: Position) {
      (startLine, startColumn, endLine, endColumn) = (start.line, start.column, end.line, end.column)
    }
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
