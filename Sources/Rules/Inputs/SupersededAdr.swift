import Documents
import Linting

extension Rule {
  /// The system cannot have drifted from a decision that was already replaced.
  static let supersededADR = Rule(
    "superseded-adr", .inputs, .warning, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "an ADR that the postmortem names was superseded before the incident",
    why: """
      `adr-drift` means that the system no longer follows a decision that is in force. Compared with a replaced \
      decision, the drift is only in the postmortem, and nobody looks at the decision that was in force.
      """,
    method: "The relevant ADRs.",
    example: Example(
      bad: text(started: "2026-11-16T09:12:00Z"), good: text(started: "2026-02-03T09:12:00Z"),
      beside: ["docs/adr/0014-runtime-flags.md": decision(status: "Superseded by ADR-0021")],
      commits: [
        PastCommit("2025-05-02T10:00:00Z", ["docs/adr/0014-runtime-flags.md": decision(status: "Accepted")]),
        PastCommit(
          "2026-08-20T10:00:00Z", ["docs/adr/0014-runtime-flags.md": decision(status: "Superseded by ADR-0021")]),
      ]),
    check: .history { facts, context in
      guard let started = facts.started?.value else { return [] }
      return facts.decisions.compactMap { decision in
        for path in decision.paths {
          guard let file = context.history.file(namedBy: path)?.file,
            let change = file.changes.first(where: \.supersedes), change.commit.committed.latest < started.earliest
          else { continue }
          return Problem(
            at: decision.path.range,
            """
            `\(decision.path.value)` was superseded (\(change.commit.description)) before the incident, so the \
            system cannot have drifted from it
            """,
            help: "name the ADR that replaced it; keep the old one only if the incident is about the replacement")
        }
        return nil
      }
    })

  private static func text(started: String) -> String {
    """
    ---
    id: PM-2026-031
    started: \(started)
    inputs: {adrs: [docs/adr/0014-runtime-flags.md]}
    ---
    # Checkout charged the wrong tax
    """
  }

  private static func decision(status: String) -> String {
    "# ADR-0014 Runtime flags\n\nStatus: \(status)\n\nFlags are read when a request comes in.\n"
  }
}

extension Change {
  /// Whether the commit marked a decision as superseded.
  fileprivate var supersedes: Bool {
    (addedLines ?? []).map { $0.lowercased() }.contains { line in
      line.hasPrefix("superseded") || (line.contains("status") && line.contains("superseded"))
        || line.hasPrefix("superseded_by:")
    }
  }
}
