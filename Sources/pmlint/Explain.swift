import ArgumentParser
import Engine

/// `pmlint explain RULE`: why a rule exists, with examples; of a group, its rules.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain why a rule exists, with a bad and a good example; or list a group.")

  @Argument(help: ArgumentHelp("The rule's id, or a group of rules.", valueName: "rule"))
  var rule: String

  @Option(help: "The format of the page: text or markdown.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func run() throws {
    if let group = RuleSelection.group(named: rule) {
      StandardOutput.write(GroupPage(group).text)
      return
    }
    let page = RulePage(try RuleSelection.rule(named: rule))
    StandardOutput.write(format == .text ? page.text : page.markdown)
  }
}
