import Documents
import Linting

extension Rule {
  /// A fix is done when the artefact has changed, not when the page says so.
  static let unchangedArtefact = Rule(
    "unchanged-artefact", .fix, .error, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "the fix is marked done, but its artefact has not changed since the incident",
    why: """
      A new item in a checklist, a new step in a runbook or a new status of a decision keeps the incident from coming \
      back. If the file has not changed, the next incident finds the same chain.
      """,
    method: "Updated artefact(s) — runbook gains a step, release-gate checklist gains an item, ADR updated, etc.",
    example: Example(
      bad: text(status: "closed"), good: text(status: "signed"),
      beside: ["docs/templates/amigos.md": "# Amigos\n\n- Scenarios\n"],
      commits: [
        PastCommit("2026-03-02T10:00:00Z", ["docs/templates/amigos.md": "# Amigos\n\n- Scenarios\n"]),
        PastCommit("2026-11-17T16:00:00Z", ["postmortems/example.md": text(status: "signed")]),
      ]),
    check: .history { facts, context in
      guard let fix = facts.fix, facts.status == .closed || fix.isDone, let path = fix.artefact,
        let resolved = facts.resolved, let repair = facts.repair(in: context), repair.landed == nil
      else { return [] }
      if repair.path == facts.path {
        return [
          Problem(
            at: path.range, "the artefact of the fix is this postmortem itself, but documentation repairs nothing",
            help: "name the checklist, runbook, test, brief template, CI step or ADR that changes, by its path")
        ]
      }
      let act = facts.status == .closed ? "closed" : "marked done"
      return [
        Problem(
          at: path.range,
          """
          the fix is \(act), but `\(repair.path)` has no commit with \(repair.addition) since \
          \(resolved.value.description)
          """,
          help: """
            commit the change, or name the file that changed; this one was last changed in \(repair.lastName)
            """)
      ]
    })

  private static func text(status: String) -> String {
    """
    ---
    id: PM-2026-031
    status: \(status)
    resolved: 2026-11-16T11:05:00Z
    structural_fix:
      change: Add a configuration prompt to the amigos template
      artefact: {kind: brief-template, path: docs/templates/amigos.md}
      due: 2026-12-24
    ---
    # Checkout charged the wrong tax
    """
  }
}
