import Documents
import Linting

extension Rule {
  /// Nobody does a fix without an owner.
  static let unownedFix = Rule(
    "unowned-fix", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the structural fix has no owner",
    why: """
      Nobody does work without an owner: everyone leaves the review believing that somebody else has it.
      """,
    method: "Structural fix — one. Owned. Dated. Tracked.",
    options: [.actions],
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Due: 2026-11-24. Tracked: SHOP-482.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, context in
      let actions = document.incompleteActions(
        context, "no owner, and nobody does work without an owner",
        help: "name one person for each: `Owner: @handle`"
      ) { $0.owner?.isPlaceholder ?? true }
      guard let fix = document.owedFix, fix[.owner]?.isPlaceholder ?? true else { return actions }
      return actions + [
        Problem(
          at: fix[.owner]?.range ?? fix.range, "the structural fix has no owner, so nobody will do it",
          help: "name one person who will do it: `owner: \"@handle\"`")
      ]
    })
}

extension Document {
  /// The structural fix, if the document's status requires it to be owned, dated and tracked.
  ///
  /// Only the first of several: multiple fixes have their own finding, and all but one will go.
  var owedFix: StructuralFix? {
    isAtLeast(.inReview) ? structuralFixes.first : nil
  }
}
