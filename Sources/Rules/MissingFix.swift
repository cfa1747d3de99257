import Documents
import Linting

extension Rule {
  /// A postmortem without a structural fix has produced a feeling, and the feeling evaporates.
  static let missingFix = Rule(
    "missing-fix", .fix, .error, scope: .document, in: [.postmortem],
    summary: "the postmortem ends in no structural fix",
    why: """
      The one thing that a postmortem is for is a change that keeps the class of incident from coming back. A list \
      of action items is not it: of a list, nobody can say which one has to hold.
      """,
    method:
      "The session that turns an incident into a structural fix — or fails to, and produces a feeling that evaporates.",
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
    check: .document { document, _ in
      guard document.metadata.isComplete, document.isAtLeast(.inReview), document.structuralFixes.isEmpty else {
        return []
      }
      let actions = document.sections(.actions).first
      let range =
        document.sections(.structuralFix).first?.title?.range ?? document.metadata.entry(.structuralFix)?.label.range
        ?? actions?.title?.range ?? document.anchor
      let listed = document.actionItemCount
      let message =
        listed == 0
        ? "the postmortem names no structural fix, so nothing keeps the incident from coming back"
        : "\(listed) action \(listed == 1 ? "item" : "items") and no structural fix: nobody can say which one has to hold"
      return [
        Problem(
          at: range, message,
          help:
            "choose one change to a checklist, runbook, test, template, CI step or ADR; put it under `## Structural fix` with owner, due date and issue"
        )
      ]
    })
}

extension Document {
  /// How many tasks the sections for action items list.
  fileprivate var actionItemCount: Int {
    let items = blocks.count { block in
      guard case .item = block.kind else { return false }
      return block.listDepth == 1 && sectionName(of: block) == .actions
    }
    let rows = tables.reduce(0) { count, table in
      guard let corner = table.rows.first?.first, sectionName(of: blocks[corner]) == .actions else { return count }
      return count + table.rows.count - 1
    }
    return items + rows
  }
}
