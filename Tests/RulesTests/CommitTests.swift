import Documents
import Linting
import Rules
import Testing

/// What fixtures cannot show about rules that read commits: edits, settings, and incomplete histories.
@Suite struct CommitTests {
  private let runbook = "docs/runbooks/checkout-tax.md"
  private let moved = "docs/runbooks/tax/totals.md"

  @Test(arguments: [
    ("docs/runbooks/checkout-tax.md", "docs/runbooks/tax/totals.md"),
    ("\"docs/runbooks/checkout-tax.md#hold\"", "\"docs/runbooks/tax/totals.md#hold\""),
    ("'../docs/runbooks/checkout-tax.md'", "'docs/runbooks/tax/totals.md'"),
  ])
  func `the current path is written within the existing quotes`(_ written: String, _ expected: String) throws {
    let text = "---\ninputs:\n  runbooks:\n    - {path: \(written), used: true}\n---\n# Tax\n"
    let found = findings(of: "unknown-runbook", in: text, beside: [moved: "# Tax\n"], commits: commits)
    let fix = try #require(found.first?.fix)
    var bytes = Array(text.utf8)
    for edit in fix.edits { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    #expect(String(decoding: bytes, as: UTF8.self) == text.replacing(written, with: expected))
    #expect(fix.isSafe)
  }

  private var commits: [PastCommit] {
    [
      PastCommit("2026-03-02T10:00:00Z", [runbook: "# Tax\n"]),
      PastCommit("2026-11-18T10:00:00Z", [:], moves: [runbook: moved]),
    ]
  }

  @Test(arguments: Rule.all.filter { !$0.example.commits.isEmpty })
  func `a finding that needs commits is not reported without them`(_ rule: Rule) {
    #expect(
      findings(of: rule.id, in: rule.example.bad, at: rule.examplePath, beside: rule.example.beside, commits: []).map(
        \.message) == [])
  }

  @Test func `an opt-in rule is on if its own id is set`() throws {
    let first = Rule.all.first { $0.isOptIn }
    let rule = try #require(first)
    var settings = Settings()
    #expect(settings.severity(of: rule) == nil)
    #expect(settings.severity(of: rule.optedIn) == rule.severity)
    settings.ruleSeverities[rule.id] = .severity(.error)
    #expect(settings.severity(of: rule) == .error)
  }

  private func findings(
    of id: String, in text: String, at path: String = "postmortems/x.md", beside: [String: String],
    commits: [PastCommit]
  ) -> [Finding] {
    let files = beside.merging([path: text]) { $1 }.sorted { $0.key < $1.key }
    return Fixture.lint(
      files.map { (path: $0.key, bytes: Array($0.value.utf8)) }, with: Rule.all.map(\.optedIn),
      history: History(of: commits)
    ).findings.filter { $0.rule == id }
  }
}
