import Documents
import Linting

extension Rule {
  /// A loose list beside the fix competes with it, and neither gets done.
  static let unroutedLeftover = Rule(
    "unrouted-leftover", .fix, .warning, scope: .section, in: [.postmortem],
    summary: "action items beside the structural fix have no route",
    why: """
      What a team noticed besides the one fix is worth keeping, in a place where somebody decides on it. In the \
      postmortem nobody reads it, and the fix becomes one task of many.
      """,
    method: "Fix: one. The rest go to retro or to the next postmortem if recurring.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a flag prompt to `docs/templates/amigos.md`. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.

        ## Action items
        - Rename the alert channel
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a flag prompt to `docs/templates/amigos.md`. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.

        ## Action items
        - retro: rename the alert channel
        """),
    check: .document { document, _ in
      guard document.isAtLeast(.inReview), let fix = document.structuralFixes.first else { return [] }
      let tracking = fix[.tracking]?.value ?? ""
      let loose = document.leftovers.filter { item in
        !item.isDone && !item.isRouted && !item.isStructural && !item.saysNothing
          && (tracking.isEmpty || !document.source.text(in: item.details).contains(tracking))
      }
      guard let first = loose.first else { return [] }
      let count = loose.count == 1 ? "1 action item has" : "\(loose.count) action items have"
      return [
        Problem(
          at: first.range, "\(count) no route beside the structural fix, so nobody decides what becomes of them",
          help:
            "start each with where it goes: `- retro: rename the channel`, or `- next-postmortem-if-recurring: …`"
        )
      ]
    })
}

extension Action {
  fileprivate var saysNothing: Bool {
    Located(text, at: range).isPlaceholder || ["nothing", "no action item", "none yet"].contains(HeadingKey(text).text)
  }
}
