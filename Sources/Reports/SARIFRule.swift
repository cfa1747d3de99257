internal import Bytes
internal import Linting

/// A rule with its texts, as SARIF's `reportingDescriptor`.
struct SARIFRule: Encodable {
  let id: String
  let name: String
  let shortDescription: SARIFText
  let fullDescription: SARIFText
  let help: Help
  let helpUri: String
  let defaultConfiguration: Configuration
  let properties: Properties

  init(_ rule: Rule, version: String) {
    id = rule.id
    helpUri = RuleAddress(rule.id, version: version).text
    name = rule.id
    shortDescription = SARIFText(plain: String(rule.summary.prefix(Limits.sarifDescription)))
    fullDescription = SARIFText(plain: String(rule.why.prefix(Limits.sarifDescription)))
    help = Help(rule)
    defaultConfiguration = Configuration(level: rule.severity.rawValue)
    let kinds = rule.kinds.map { "\($0)" }.sorted()
    properties = Properties(
      precision: rule.confidence.rawValue,
      problemSeverity: rule.severity == .note ? "recommendation" : rule.severity.rawValue,
      tags: [rule.group.rawValue] + kinds)
  }

  /// The help beside a finding; hosts that support Markdown show it as Markdown.
  struct Help: Encodable {
    let text: String
    let markdown: String

    init(_ rule: Rule) {
      let method = rule.method.map { "\n\nThe method: \($0)" } ?? ""
      let (bad, good) = (rule.example.shown.bad.showingControls, rule.example.shown.good.showingControls)
      text = "\(rule.why)\(method)\n\nThis is reported:\n\n\(bad)\n\nThis is not:\n\n\(good)\n"
      let quote = rule.method.map { "\n\n> \($0)" } ?? ""
      // Four backticks, because the examples are Markdown and may contain three.
      markdown =
        "\(rule.why)\(quote)\n\n**This is reported**\n\n````markdown\n\(bad)\n````\n\n**This is not**\n\n````markdown\n\(good)\n````\n\n`pmlint explain \(rule.id)` says more.\n"
    }
  }

  struct Configuration: Encodable {
    let level: String
  }

  struct Properties: Encodable {
    let precision: String
    let problemSeverity: String
    let tags: [String]

    enum CodingKeys: String, CodingKey {
      case precision, tags
      case problemSeverity = "problem.severity"
    }
  }
}

extension String {
  /// The text with symbols for control characters, which many databases refuse to store.
  fileprivate var showingControls: String {
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      // The Unicode block of these symbols has the same order.
      shown.append(isControl ? scalar.picture : scalar)
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// The visible symbol of a control character.
  fileprivate var picture: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? self }
}

/// SARIF's `message` and `multiformatMessageString`, as far as they are the same.
struct SARIFText: Encodable {
  let text: String

  /// A description, which has no links.
  init(plain text: String) {
    self.text = text
  }

  /// The message of a result, in which `[text](1)` would be a link to a related location (SARIF §3.11.6).
  init(message text: String) {
    // Most texts have none, and `replacing` compares characters.
    self.text = text.holds("](") ? text.replacing("](", with: "] (") : text
  }
}
