import Documents
import Linting

extension Rule {
  /// A runbook that failed once and has not changed fails again.
  static let unchangedInadequateRunbook = Rule(
    "unchanged-inadequate-runbook", .analysis, .warning, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "a runbook was not adequate in the incident and has not been changed since",
    why: """
      The review asks whether the runbooks were adequate so that the next on-call finds better ones. If the answer is \
      no and nothing changes, the next on-call gets the same page.
      """,
    method: "Were the runbooks adequate?",
    example: Example(
      bad: text(isAdequate: false), good: text(isAdequate: true),
      beside: ["docs/runbooks/checkout-tax.md": runbook],
      commits: [PastCommit("2026-03-02T10:00:00Z", ["docs/runbooks/checkout-tax.md": runbook])]),
    check: .history { facts, context in
      guard let resolved = facts.resolved, facts.status ?? .signed >= .signed else { return [] }
      return facts.runbooks.compactMap { use in
        guard use.isAdequate == false,
          let (path, file) = use.paths.lazy.compactMap({ context.history.file(namedBy: $0) }).first,
          !context.history.isChanged(path, after: resolved.value)
        else { return nil }
        return Problem(
          at: use.path.range,
          """
          `\(path)` was not adequate, but no commit has added lines since \(resolved.value.description), so the next \
          on-call finds the same page
          """,
          help: "add the missing step; the runbook was last changed in \(file.last.commit.description)")
      }
    })

  private static let runbook = "# Checkout tax totals are wrong\n\n1. Hold the orders.\n"

  private static func text(isAdequate: Bool) -> String {
    """
    ---
    id: PM-2026-031
    status: signed
    resolved: 2026-11-16T11:05:00Z
    inputs:
      runbooks:
        - {path: docs/runbooks/checkout-tax.md, used: true, adequate: \(isAdequate), why: no step reads the flag}
    ---
    # Checkout charged the wrong tax
    """
  }
}
