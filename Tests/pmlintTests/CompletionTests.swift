import Engine
import Foundation
import Linting
import Reports
import Rules
import TestSupport
import Testing

/// The completion scripts, each in its shell, offer what the program takes.
@Suite struct CompletionTests {
  private static let ruleNames = Rule.Group.allCases.map(\.rawValue) + Rule.all.map(\.id)

  /// Lines whose last word is to be completed, and all that may be offered for it.
  private static let lines: [(line: String, offers: [String])] = [
    ("pmlint --format ", Reporter.all.map(\.name)),
    ("pmlint check docs --format ", Reporter.all.map(\.name)),
    ("pmlint --format=js", ["json", "jsonl"]),
    ("pmlint --staged --format text --format js", ["json", "jsonl"]),
    ("pmlint --select ", ruleNames),
    ("pmlint check docs --ignore ", ruleNames),
    ("pmlint --select fix,shallow-whys,b", ["fix,shallow-whys,blame", "fix,shallow-whys,broken-link"]),
    ("pmlint --select=blame,hum", ["blame,human-error"]),
    ("pmlint explain ", ruleNames + Profile.allCases.map(\.rawValue)),
    ("pmlint --profile ", Profile.allCases.map(\.rawValue)),
    ("pmlint new postmortem --profile ", Profile.allCases.map(\.rawValue)),
    ("pmlint -q --fail-on ", ["error", "warning", "note", "never"]),
    ("pmlint --color=", ["auto", "always", "never"]),
    ("pmlint inspect --format ", FactsReporter.all.map(\.name)),
    ("pmlint due --format ", DueReporter.all.map(\.name)),
    ("pmlint completions ", ["bash", "fish", "zsh"]),
    ("pmlint --version --verb", ["--verbose"]),
    ("pmlint --staged --sta", ["--statistics"]),
    ("pmlint --since ", ["main", "v1"]),
    ("pmlint check --rev v", ["v1"]),
    ("pmlint docs/", ["old", "a b.md", "page.mdx"]),
    ("pmlint --no-history docs/old/", ["c.markdown"]),
    ("pmlint inspect docs/p", ["page.mdx"]),
    ("pmlint --config se", ["settings.yml", "sets"]),
    ("pmlint --baseline kn", ["known.json"]),
    ("pmlint init do", ["docs"]),
  ]

  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    let files = [
      "docs/a b.md", "docs/page.mdx", "docs/notes.txt", "docs/old/c.markdown", "docs/old/data.csv", "settings.yml",
      "settings.json", "sets/x", "known.json", "known.md",
    ]
    for file in files { try scratch.write("", to: file) }
    try scratch.git("init", "-q")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "docs: begin")
    try scratch.git("tag", "v1")
    return scratch
  }

  @Test(arguments: Shell.allCases)
  func `values are those of the program`(_ shell: Shell) throws {
    let found = try shell.completions(of: Self.lines.map(\.line), in: repository())
    for ((line, offers), found) in zip(Self.lines, found) {
      #expect(found == Set(offers), "\(shell): \(line)")
    }
  }

  @Test(arguments: Shell.allCases)
  func `the first word is a command or a path`(_ shell: Shell) throws {
    let commands: Set = [
      "check", "completions", "config", "due", "explain", "help", "hook", "init", "inspect", "new", "rules",
    ]
    let answers = try shell.completions(of: ["pmlint ", "pmlint hook un", "pmlint docs chec"], in: repository())
    let found = answers[0]
    #expect(found.isSuperset(of: commands.union(["docs", "known.md"])), "\(found)")
    #expect(found.isDisjoint(with: ["history", "known.json"]), "\(found)")
    // After a path, a command would be a path too.
    #expect(answers[1] == ["uninstall"] && answers[2].isEmpty, "\(answers)")
  }

  @Test func `every option of a run is completed without the command`() throws {
    let options = try Command("check", "--help").output.matches(of: /--[a-z-]+/).map { String($0.output) }
    let known = Set(options).subtracting(["--help-hidden"])
    for shell in Shell.allCases {
      let found = try shell.completions(of: "pmlint --", in: repository())
      #expect(found.isSuperset(of: ["--format", "--select", "--since", "--version", "--help"]))
      #expect(found.isSubset(of: known.union(["--version", "--verbose"])), "\(found)")
    }
  }

  @Test func `no other shell has a script`() throws {
    let unknown = try Command("completions", "tcsh")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.errors.hasPrefix("pmlint: the value `tcsh` is invalid for `<shell>`\n  help: write one of `bash`"))
    let none = try Command("completions")
    #expect(none.status == 2 && none.errors.hasPrefix("pmlint: missing expected argument `<shell>`\n"))
  }
}
