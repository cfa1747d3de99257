import Documents
package import Linting

extension Rule {
  /// A postmortem without a structural fix changes nothing.
  static let missingFix = Rule(
    "missing-fix", .fix, .error, scope: .document, in: [.postmortem],
    summary: "the postmortem has no structural fix",
    why: """
      A postmortem exists to produce one change that keeps this class of incident from coming back. A list of action \
      items is not that change: it does not say which item has to hold.
      """,
    method:
      "The session that turns an incident into a structural fix — or fails to, and produces a feeling that evaporates.",
    options: [.actions],
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        The amigos template had no prompt for configuration discoverability.

        ## Action items
        - Add a dashboard
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template.
        Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, context in
      guard document.metadata.isComplete, context.asks(of: document), document.isAtLeast(.inReview),
        document.structuralFixes.isEmpty
      else {
        return []
      }
      if context.value(of: .actions), !document.actionItems.isEmpty { return [] }
      let actions = document.sections(.actions).first
      let range =
        document.sections(.structuralFix).first?.title?.range ?? document.metadata.entry(.structuralFix)?.label.range
        ?? actions?.title?.range ?? document.anchor
      let listed = document.actionItems.count
      let message: Message =
        listed == 0
        ? "no structural fix, so nothing keeps the incident from coming back"
        : "\(listed) action \(listed == 1 ? "item" : "items") and no structural fix: nobody knows which one has to hold"
      return [
        Problem(
          at: range, message,
          help:
            "choose one change to a checklist, runbook, test, template, CI step or ADR, and put it under `## Structural fix` with owner, due date, issue and check"
        )
      ]
    })
}

extension RuleOption where Self == Rule.FlagOption {
  /// Set by the profile in which several actions are normal.
  package static var actions: Rule.FlagOption {
    Rule.FlagOption("actions", false, "whether action items count as fixes")
  }
}

extension Document {
  /// One finding for all action items that lack something, if the rule applies to action items.
  func incompleteActions(
    _ context: Context, _ lack: String, help: Message, where lacks: (Action) -> Bool
  ) -> [Problem] {
    guard context.value(of: .actions), isAtLeast(.inReview) else { return [] }
    let incomplete = actionItems.filter { !$0.isDone && lacks($0) }
    guard let first = incomplete.first else { return [] }
    let count = actionItems.count == 1 ? "the action item" : "\(incomplete.count) of \(actionItems.count) action items"
    return [Problem(at: first.range, "\(count) \(incomplete.count == 1 ? "has" : "have") \(lack)", help: help)]
  }
}
