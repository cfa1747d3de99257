import Documents
import Linting

extension Rule {
  /// A fix without an owner is done by nobody.
  static let unownedFix = Rule(
    "unowned-fix", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the structural fix has no owner",
    why:
      "What belongs to nobody is done by nobody: everyone in the review leaves it believing that another one has it.",
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
        for: "unowned-fix", context, "no owner, and what nobody owns nobody does",
        help: "name one person for each: `Owner: @handle`"
      ) { $0[.owner]?.isPlaceholder ?? true }
      guard let fix = document.owedFix, fix[.owner]?.isPlaceholder ?? true else { return actions }
      return actions + [
        Problem(
          at: fix[.owner]?.range ?? fix.range, "the structural fix has no owner, and what nobody owns nobody does",
          help: "name one person who will do it: `owner: \"@handle\"`")
      ]
    })
}

extension Document {
  /// The structural fix, once the document has come so far that it must be owned, dated and tracked.
  ///
  /// Of several only the first is asked: that there are several is told by itself, and all but one will go.
  var owedFix: StructuralFix? {
    isAtLeast(.inReview) ? structuralFixes.first : nil
  }
}
