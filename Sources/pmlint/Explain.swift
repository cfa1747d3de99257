import ArgumentParser
import Engine

/// `pmlint explain RULE`: why a rule exists, with examples; of a group, its rules; of a profile, what it changes.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: "pmlint",
    abstract: "Explain why a rule exists, with a bad and a good example; or a group, or a profile.")

  @Argument(
    help: ArgumentHelp("The rule's id, a group of rules, or a profile.", valueName: "rule"), completion: .explained)
  var rule: String

  @Option(help: "The format of the page: text or markdown.")
  var format: Format = .text

  enum Format: String, Choice {
    case text, markdown
  }

  func run() throws {
    let (group, profile) = (RuleSelection.group(named: rule), Profile(rawValue: rule))
    if format == .markdown, group != nil || profile != nil {
      throw Failure(
        "`\(rule)` is \(group == nil ? "a profile" : "a group"), which has no page in Markdown",
        help: "remove `--format`, or name a rule")
    }
    if let group { return StandardOutput.write(GroupPage(group).text) }
    if let profile { return StandardOutput.write(ProfilePage(profile).text) }
    let page = RulePage(try RuleSelection.rule(named: rule))
    StandardOutput.write(format == .text ? page.text : page.markdown)
  }
}
