import Documents
import Linting

extension Rule {
  /// A fix without a date is never late, and never done.
  static let undatedFix = Rule(
    "undated-fix", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the structural fix has no due date",
    why: """
      `Next sprint` moves along with the sprints. Only a date can be missed, and only a date that can be missed is \
      kept.
      """,
    method: "Specific. Testable. Dated.",
    options: [.actions],
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: next sprint. Tracked: SHOP-482.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, context in
      let help: Message = "write a date: `due: 2026-11-24`"
      let actions = document.incompleteActions(
        context, "no date, and work without a date is never late", help: help
      ) { $0.dueDay == nil }
      guard let fix = document.owedFix else { return actions }
      guard let due = fix[.due], !due.isPlaceholder else {
        let range = fix[.due]?.range ?? fix.range
        return [
          Problem(at: range, "the structural fix has no due date, so it is never late and never done", help: help)
        ]
      }
      guard let moment = Moment(due.value, isDayFirst: document.isDayFirst) else {
        return [
          Problem(
            at: due.range, "`\(due.value)` is not a date, so the fix is never late", help: help)
        ]
      }
      guard let resolved = document.metadata.moment(.resolved), moment.latest < resolved.value.earliest else {
        return actions
      }
      return actions + [
        Problem(
          at: due.range, "the fix is due \(moment.description), before the incident ended", help: help,
          related: [Problem.Related(at: resolved.range, "resolved \(resolved.value.description)")])
      ]
    })
}
