import ArgumentParser
import Engine
import Linting
import Rules

/// `pmlint rules`: every rule, a line each.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", _superCommandName: "pmlint",
    abstract: "List all rules, by group: severity, scope, and what is wrong.")

  @Option(help: "The format of the list: text or json.")
  var format: Format = .text

  enum Format: String, Choice {
    case text, json
  }

  func run() throws {
    let list = RuleList(Rule.all)
    StandardOutput.write(format == .text ? list.text : list.json(version: Pmlint.version))
  }
}
