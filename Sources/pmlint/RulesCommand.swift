import ArgumentParser
import Linting
import Rules

/// `pmlint rules`: every rule, a line each.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List all rules, by group.")

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

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
