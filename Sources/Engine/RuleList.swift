package import Linting
internal import Reports

/// The rules as a list, for the terminal and for programs.
package struct RuleList {
  private let rules: [Rule]

  package init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// A heading a group, and a line a rule.
  package var text: String {
    Rule.Group.allCases.map { group in
      let lines = rules.filter { $0.group == group }.map { rule in
        "  \(rule.id.padded(to: 30))\(rule.severity.rawValue.padded(to: 8))\(rule.scope.rawValue.padded(to: 11))"
          + "\(rule.summary)\(rule.isOptIn ? " (opt-in)" : "")\n"
      }
      return lines.isEmpty ? "" : "\(group.rawValue)\n\(lines.joined())"
    }.joined()
  }

  /// `pmlint-rules/1`: what the documentation of a rule says, without its examples.
  package func json(version: String) -> String {
    Listing(version: version, rules: rules.map(Listing.Row.init)).json(isPretty: true) + "\n"
  }

  private struct Listing: Encodable {
    var schema = "pmlint-rules/1"
    let version: String
    let rules: [Row]

    struct Row: Encodable {
      let id: String
      let group: String
      let severity: String
      let confidence: String
      let scope: String
      let kinds: [String]
      let needsHistory: Bool
      let optIn: Bool
      let summary: String
      let why: String
      let method: String?
      let options: [Option]

      init(_ rule: Rule) {
        (id, group, severity, confidence) = (
          rule.id, rule.group.rawValue, rule.severity.rawValue, rule.confidence.rawValue
        )
        (scope, kinds) = (rule.scope.rawValue, rule.kinds.map { "\($0)" }.sorted())
        (needsHistory, optIn) = (rule.needsHistory, rule.isOptIn)
        (summary, why, method) = (rule.summary, rule.why, rule.method)
        options = rule.options.map { Option(name: $0.name, standard: "\($0.standard)", summary: $0.summary) }
      }

      enum CodingKeys: String, CodingKey {
        case id, group, severity, confidence, scope, kinds, summary, why, method, options
        case needsHistory = "needs_history"
        case optIn = "opt_in"
      }
    }

    struct Option: Encodable {
      let name: String
      let standard: String
      let summary: String

      enum CodingKeys: String, CodingKey {
        case name, summary
        case standard = "default"
      }
    }
  }
}
