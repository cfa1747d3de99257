import Documents
import Linting

extension Rule {
  /// A fix outside the backlog competes with everything in it.
  static let untrackedFix = Rule(
    "untracked-fix", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the structural fix is not tracked in an issue",
    why: """
      Work is planned from the backlog. What is only in a postmortem is read once, on the day when it is filed.
      """,
    method: "The postmortem is filed; the structural fix is in the backlog with a date.",
    options: [.actions],
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: 2026-11-24.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, context in
      let help: Message = "name the issue: `tracking: SHOP-482`, `#123`, `owner/repository#123` or an https address"
      let actions = document.incompleteActions(
        context, "no issue, and nobody plans work without one", help: help
      ) { action in
        !document.source.text(in: action.details).contains("](http")
          && !(action.tracking.map { $0.value.isTrackerAddress || context.settings.isTracking($0.value) } ?? false)
      }
      guard let fix = document.owedFix else { return actions }
      guard let tracking = fix[.tracking], !tracking.isPlaceholder else {
        let range = fix[.tracking]?.range ?? fix.range
        let message: Message = "the structural fix has no issue, so it is in no backlog"
        return actions + [Problem(at: range, message, help: help)]
      }
      if document.isTracked(fix, context) { return actions }
      return actions + [
        Problem(at: tracking.range, "`\(tracking.value)` is not an issue that can be opened", help: help)
      ]
    })
}

extension Document {
  fileprivate func isTracked(_ fix: StructuralFix, _ context: Context) -> Bool {
    if let tracking = fix[.tracking], context.settings.isTracking(tracking.value) { return true }
    // "[the issue](https://…)": the text is not an issue, but the link is.
    let place = fix[.tracking]?.range ?? fix.range
    return source.text(in: source.line(containing: place.lowerBound)).contains("](http")
  }
}
