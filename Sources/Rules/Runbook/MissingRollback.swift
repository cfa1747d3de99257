import Documents
import Linting

extension Rule {
  /// The step that makes things worse is the one without an undo.
  static let missingRollback = Rule(
    "missing-rollback", .runbook, .note, confidence: .medium, scope: .document, in: [.runbook],
    summary: "the runbook changes something and does not say how to undo it",
    why: """
      A mitigation that does not help has to be undone before the next one is tried. Looking for the way back during \
      an incident makes it two incidents.
      """,
    example: Example(
      bad: """
        # Checkout tax totals are wrong

        ## Mitigation
        1. Hold EU orders: `queuectl hold orders --region eu`. Expected: `held`.
        """,
      good: """
        # Checkout tax totals are wrong

        ## Mitigation
        1. Hold EU orders: `queuectl hold orders --region eu`. Expected: `held`. Undo: `queuectl release orders`.
        """),
    check: .document { document, _ in
      guard document.metadata.isComplete, document.sections(.rollback).isEmpty,
        let section = document.changingSection, !document.isDeprecated, !document.mentions(waysBack)
      else { return [] }
      return [
        Problem(
          at: section.title?.range ?? document.anchor,
          "no step says how to undo the change, so a mitigation that does not help stays in place",
          help: "write the undo beside the step, \"Undo: `queuectl release orders`\", or add `## Rollback`")
      ]
    })

  private static let waysBack = WordSearch([
    "undo", "roll back", "rollback", "rolling back", "rolled back", "revert", "back out", "backout", "restore",
    "irreversible", "cannot be undone", "ロールバック", "元に戻", "切り戻", "回滚", "回退", "롤백", "reverter", "desfazer",
    "tilbakestill",
  ])
}
