import Documents
import Linting

extension Rule {
  /// A fix that is in no backlog competes with everything that is.
  static let untrackedFix = Rule(
    "untracked-fix", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the structural fix is tracked nowhere",
    why: "Work is planned from the backlog. What stands only in a postmortem is read once, on the day it is filed.",
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
      let help: Message = "give the issue: `tracking: SHOP-482`, `#123`, `owner/repository#123` or an https address"
      let actions = document.incompleteActions(
        for: "untracked-fix", context, "no issue, so no backlog will bring it up", help: help
      ) { !document.isTracked($0, context) }
      guard let fix = document.owedFix else { return actions }
      guard let tracking = fix[.tracking], !tracking.isPlaceholder else {
        let range = fix[.tracking]?.range ?? fix.range
        let message: Message = "the structural fix is tracked nowhere, so no backlog will bring it up"
        return actions + [Problem(at: range, message, help: help)]
      }
      if document.isTracked(fix, context) { return actions }
      return actions + [Problem(at: tracking.range, "`\(tracking.value)` is no issue that can be opened", help: help)]
    })
}

extension Document {
  fileprivate func isTracked(_ fix: StructuralFix, _ context: Context) -> Bool {
    if let tracking = fix[.tracking], context.settings.isTracking(tracking.value) { return true }
    // "[the issue](https://…)": what is shown is no issue, and what it leads to is one.
    let place = fix[.tracking]?.range ?? fix.range
    return source.text(in: source.line(containing: place.lowerBound)).contains("](http")
  }
}
