import Documents
package import Linting

extension Rule {
  /// A postmortem that changes nothing but itself is only documentation.
  static let paperRepair = Rule(
    "paper-repair", .fix, .error, confidence: .medium, scope: .document, in: [.postmortem], needsHistory: true,
    summary: "the postmortem is closed, but nothing except postmortems has changed",
    why: """
      Only a change to the chain repairs anything: a checklist, a runbook, a test, a template, a CI step, a decision. \
      If every commit for an incident changes its own page, the system is the same and only better described.
      """,
    method: "Documentation is not repair.",
    example: Example(
      bad: text(status: "closed"), good: text(status: "signed"),
      beside: ["docs/runbooks/checkout-tax.md": runbook],
      commits: [
        PastCommit("2026-03-02T10:00:00Z", ["docs/runbooks/checkout-tax.md": runbook]),
        PastCommit("2026-11-17T16:00:00Z", ["postmortems/example.md": text(status: "signed")]),
      ]),
    check: .history { facts, context in
      guard let fix = facts.unshownFix, let resolved = facts.resolved, let file = context.history[facts.path] else {
        return []
      }
      let history = context.history
      // A path in the metadata has its own rule, or does not exist.
      let named = facts.namedPaths.map { history.file(namedBy: $0)?.path ?? $0 }.filter { path in
        path != facts.path && !history.isPostmortem(path)
      }
      let touched = facts.repairKeys.flatMap { history.paths(touchedFor: $0) }
      // Without another named file or a commit that names the document, there is no evidence.
      let known = named.filter { history[$0] != nil }
      guard !known.isEmpty || !touched.isEmpty,
        !named.contains(where: { history.isChanged($0, after: resolved.value) }),
        touched.allSatisfy({ Document.Kind.mayBeDocument(path: $0) && Document.Kind(path: $0) == .postmortem })
      else { return [] }
      let act = facts.status == .closed ? "closed" : "marked done"
      let others =
        known.isEmpty
        ? "all commits that name it touch postmortems only"
        : "none of the files that it names has changed since \(resolved.value.description)"
      return [
        Problem(
          at: fix.range, "the fix is \(act), but \(others), so only this page was repaired",
          help: """
            make the change if it is missing, and name what changed: `artefact: {kind: …, path: …}`; this page was last \
            changed in \(file.last.commit.description)
            """)
      ]
    })

  private static let runbook = "# Checkout tax totals are wrong\n\n1. Hold the orders.\n"

  private static func text(status: String) -> String {
    """
    ---
    id: PM-2026-031
    status: \(status)
    resolved: 2026-11-16T11:05:00Z
    structural_fix: {change: Add a step that reads the flag, owner: "@maya", tracking: SHOP-482}
    ---
    # Checkout charged the wrong tax

    The [runbook](../docs/runbooks/checkout-tax.md) has no such step.
    """
  }
}

extension DocumentFacts {
  /// The fix that is said to be done, though the document names no file that it changed: only commits can show it.
  package var unshownFix: Fix? {
    guard let fix, status == .closed || fix.isDone, fix.artefactPaths.isEmpty else { return nil }
    return fix
  }
}

extension History {
  /// Whether a file is a postmortem or an incident record, by its last version or by its path.
  fileprivate func isPostmortem(_ path: String) -> Bool {
    let kind = self[path]?.versions.last?.facts.kind ?? Document.Kind(path: path)
    return kind == .postmortem || kind == .incident
  }
}
