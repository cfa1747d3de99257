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
        let id = rule.id.padded(to: 30)
        let severity = rule.severity.rawValue.padded(to: 8)
        output += "  \(id)\(severity)\(rule.summary)\(rule.isOptIn ? " (opt-in)" : "")\n"
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

  @Option(help: "How to write the page: text or markdown.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func run() throws {
    let page = RulePage(try RuleSelection.rule(named: rule))
    StandardOutput.write(format == .text ? page.text : page.markdown)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
