import ArgumentParser
import Engine

/// `pmlint explain RULE`: why a rule exists, with examples.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain why a rule exists, with a bad and a good example.")

  @Argument(help: ArgumentHelp("The rule's id.", valueName: "rule"))
  var rule: String

  @Option(help: "The format of the page: text or markdown.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func run() throws {
    let page = RulePage(try RuleSelection.rule(named: rule))
    StandardOutput.write(format == .text ? page.text : page.markdown)
  }
}
