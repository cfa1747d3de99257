import Foundation
import Linting
import Rules
import TestSupport
import Testing

/// Arguments that cannot be meant have one style of error, and the lists that explain the program.
@Suite struct UsageTests {
  @Test(arguments: [
    (["--formt", "json2"], "pmlint: unknown option `--formt`\n  help: did you mean `--format`? "),
    (
      ["--profile", "foo"],
      "pmlint: the value `foo` is invalid for `--profile <profile>`\n  help: write one of `method`"
    ),
    (
      ["--format", "foo"],
      "pmlint: the value `foo` is invalid for `--format <format[=file]>`\n  help: write one of `text`, `concise`, `json`, "
    ),
    (["hook", "instal"], "pmlint: unexpected argument `instal`\n  help: did you mean `install`? "),
    (
      ["rules", "late-postmortem"],
      "pmlint: unexpected argument `late-postmortem`\n  help: `pmlint explain late-postmortem` explains the rule; "
    ),
    (["explain"], "pmlint: missing expected argument `<rule>`\n  help: `pmlint explain --help` lists what it takes\n"),
    (["--select", ","], "pmlint: --select names no rule\n  help: `pmlint rules` lists all rules\n"),
    (
      ["explain", "blame", "--format", "markdown"],
      "pmlint: `blame` is a group, which has no page in Markdown\n  help: remove `--format`, or name a rule\n"
    ),
    (["--staged", "--rev", "x"], "pmlint: --staged and --rev exclude each other: remove one\n  help: "),
    (["explain", "blam"], "pmlint: explain: unknown rule `blam`\n  help: did you mean `blame`?\n"),
  ])
  func `a wrong argument is told with what was probably meant`(_ arguments: [String], _ message: String) throws {
    let run = try Command(arguments: arguments, in: Recording.root)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  @Test func `a flag for rules that is repeated adds to itself`() throws {
    func rules(_ arguments: String...) throws -> [Substring] {
      let run = try Command(
        arguments: ["Fixtures/example/docs/postmortems", "--format", "concise"] + arguments, in: Recording.root)
      return Set(run.output.matches(of: /\[([a-z-]+)\]/).map(\.1)).sorted()
    }
    let both = try rules("--select", "blame,fix")
    #expect(try rules("--select", "blame", "--select", "fix") == both)
    #expect(both.count > 1)
    let others = try rules("--ignore", String(both[0]), "--ignore", String(both[1]))
    #expect(!others.isEmpty && others.filter(both.prefix(2).contains).isEmpty)
  }

  @Test func `a word that is no path may be a command`() throws {
    let run = try Command("inpsect")
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix(
        "/inpsect does not exist\n  help: did you mean `inspect`? `pmlint --help` lists the commands\n"))
  }

  @Test func `a group is explained by its rules`() throws {
    let run = try Command("explain", "blame")
    #expect(run.status == 0 && run.output.hasPrefix("blame: "))
    for rule in Rule.all where rule.group == .blame {
      #expect(run.output.contains("\n\(rule.id) (\(rule.severity.rawValue))\n    \(rule.summary)\n"))
    }
  }

  @Test func `the rules as JSON are all rules`() throws {
    struct List: Decodable {
      struct Row: Decodable {
        let id: String
        let severity: String
        let scope: String
        let needs_history: Bool
      }
      let schema: String
      let rules: [Row]
    }
    let list = try JSONDecoder().decode(List.self, from: Data(Command("rules", "--format", "json").output.utf8))
    #expect(list.schema == "pmlint-rules/1")
    #expect(list.rules.map(\.id) == Rule.all.map(\.id))
    #expect(list.rules.map(\.scope) == Rule.all.map(\.scope.rawValue))
    #expect(list.rules.contains { $0.id == "late-postmortem" && $0.severity == "error" && $0.needs_history })
  }

  @Test func `the first help names the commands of the first day`() throws {
    let help = try Command("--help").output
    for command in ["pmlint init", "pmlint explain human-error", "pmlint new postmortem", "pmlint hook install"] {
      #expect(help.contains(command))
    }
  }

  @Test func `a report for code scanning names the page of each rule`() throws {
    let run = try Command("--format", "sarif", "--no-history", "Fixtures/example")
    #expect(run.output.contains("/Sources/pmlint/pmlint.docc/Rules/missing-fix.md\""))
    #expect(run.output.contains("\"informationUri\""))
  }
}
