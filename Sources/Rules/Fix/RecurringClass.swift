import Documents
import Linting

extension Rule {
  /// When a class comes back, the earlier postmortem documented the system but did not fix it.
  static let recurringClass = Rule(
    "recurring-class", .fix, .error, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "this class of incident already had a postmortem",
    why: """
      A structural fix works if its class does not come back. If it does, the earlier fix did not hold or was never \
      made, and must be reopened.
      """,
    method: """
      If the same class of incident happens twice, the postmortem did not fix the system — it documented it. \
      Documentation is not repair.
      """,
    options: [daysOption],
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        class: config-discoverability
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        class: flag-override
        ---
        # Checkout charged the wrong tax
        """,
      beside: [
        "postmortems/2026-09-02-vat.md": """
        ---
        id: PM-2026-019
        started: 2026-09-02T07:40:00Z
        class: config-discoverability
        structural_fix: {change: Add the prompt, due: 2026-09-30}
        ---
        # Checkout showed no VAT
        """
      ]),
    check: .repository { allFacts, context in
      let postmortems = allFacts.filter { $0.kind == .postmortem }
      let days = context.value(of: daysOption)
      return Recurrences(of: postmortems).pairs.compactMap { earlier, later in
        guard let name = later.incidentClass, let before = earlier.incidentClass else { return nil }
        let holding = Holding(ofFixIn: earlier, until: later, days: days, context)
        let due = earlier.fix?.due.map { "its fix was due \($0.value)" } ?? "its fix has no due date"
        let landed = earlier.repair(in: context)?.commit.map { "; it landed in \($0.description)" } ?? ""
        return Occurrence(
          later.path,
          Problem(
            at: name.range,
            """
            class `\(name.value)` had a postmortem in \(earlier.name) and is back\(holding.map { " \($0.time)" } ?? ""): \
            \(holding?.conclusion ?? "the fix did not hold")
            """,
            help: "reopen the fix of \(earlier.name), and ask why it let this incident through",
            severity: holding?.isInside == false ? .warning : nil,
            related: [Problem.Related(path: earlier.path, at: before.range, "the earlier postmortem; \(due)\(landed)")]
          ))
      }
    })

  private static let daysOption = NumberOption(
    "days", 90, "how many days after the fix its class must not come back, if no tags are releases")
}
