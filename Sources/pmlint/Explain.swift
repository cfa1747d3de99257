import ArgumentParser
import Documents
import Linting
import Reports
import Rules

/// `pmlint rules`: every rule, a line each.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List every rule, by group.")

  func run() {
    var output = ""
    for group in Rule.Group.allCases where Rule.all.contains(where: { $0.group == group }) {
      output += "\(group.rawValue)\n"
      for rule in Rule.all where rule.group == group {
        let id = rule.id.padded(to: 22)
        let severity = rule.severity.rawValue.padded(to: 8)
        output += "  \(id)\(severity)\(rule.summary)\n"
      }
    }
    StandardOutput.write(output)
  }
}

/// `pmlint explain RULE`: why a rule exists, and what passes it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Say why a rule exists, with a bad and a good example.")

  @Argument(help: ArgumentHelp("The rule's id.", valueName: "rule"))
  var rule: String

  func run() throws {
    let rule = try RuleSelection.rule(named: rule)
    let kinds = rule.kinds.map(\.rawValue).sorted().joined(separator: ", ")
    var output = "\(rule.id): \(rule.summary)\n"
    output += "\(rule.severity.rawValue), group \(rule.group.rawValue), for: \(kinds)\n\n\(rule.why)\n"
    if let method = rule.method { output += "\nThe method: \(method)\n" }
    output += "\nThis is reported:\n\n\(rule.example.bad.indented)\n\n\(report(on: rule).indented)\n"
    output += "\nThis is not:\n\n\(rule.example.good.indented)\n"
    StandardOutput.write(output)
  }

  /// What the linter really says of the bad example.
  private func report(on rule: Rule) -> String {
    let source = SourceFile(path: rule.examplePath, bytes: Array(rule.example.bad.utf8))
    guard let document = Document(source) else { return "" }
    // A fixed day, so that the page is the same every day.
    let linter = Linter(rules: Rule.all, context: Context(asOf: Moment(seconds: 1_795_435_200)))
    return linter.lint(all: [document]).filter { $0.rule == rule.id }.map { finding in
      "\(finding.start.line):\(finding.start.column) \(finding.severity.rawValue): \(finding.message)"
        + (finding.help.map { "\n  help: \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
      separator: "\n")
  }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
