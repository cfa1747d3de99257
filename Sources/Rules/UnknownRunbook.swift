import Documents
import Linting

extension Rule {
  /// Of a runbook that is not there nobody can say whether it was adequate.
  static let unknownRunbook = Rule(
    "unknown-runbook", .inputs, .error, scope: .line, in: [.postmortem],
    summary: "a runbook that the postmortem names is not in the repository",
    why: """
      Whether the runbooks were adequate is a question of the review, and the answer changes the runbook. A path that \
      leads nowhere leaves both open.
      """,
    method: "Runbooks used (or not used) — and why.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        inputs:
          runbooks:
            - {path: docs/runbooks/checkout-taxes.md, used: true, adequate: true, why: the hold worked}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        inputs:
          runbooks:
            - {path: docs/runbooks/checkout-tax.md, used: true, adequate: true, why: the hold worked}
        ---
        # Checkout charged the wrong tax
        """,
      beside: ["docs/runbooks/checkout-tax.md": "# Checkout tax totals are wrong\n"]),
    check: .document { document, context in
      guard context.tree.isKnown else { return [] }
      return document.namedRunbooks.compactMap { runbook in
        // An id or a title is no path, and an address is nobody's to check.
        let name = runbook.value.split(separator: "/").last ?? ""
        let paths = document.paths(namedBy: runbook.value)
        guard name.contains("."), !paths.isEmpty, !paths.contains(where: context.tree.contains) else { return nil }
        return Problem(
          at: runbook.range, "the runbook `\(runbook.value)` is not there, so nobody can see whether it was adequate",
          help: "write its path from the root of the repository: `path: docs/runbooks/checkout-tax.md`")
      }
    })
}
