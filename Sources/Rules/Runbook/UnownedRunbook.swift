import Documents
import Linting

extension Rule {
  /// A runbook that nobody owns is wrong by the time it is needed.
  static let unownedRunbook = Rule(
    "unowned-runbook", .runbook, .warning, scope: .document, in: [.runbook],
    summary: "the runbook has no owner",
    why: """
      Systems change, and runbooks do not change with them. Only an owner notices, and only an owner can say at two in \
      the morning whether step 3 is still right.
      """,
    example: Example(
      bad: """
        # Restart the queue

        1. Drain it: `queuectl drain orders`.
        """,
      good: """
        ---
        owner: "@checkout"
        ---
        # Restart the queue

        1. Drain it: `queuectl drain orders`.
        """),
    check: .document { document, context in
      guard document.metadata.isComplete, !context.ownership.hasOwner(document.source.path) else { return [] }
      let owner = document.metadata.text(.owner)
      guard owner?.isPlaceholder ?? true else { return [] }
      return [
        Problem(
          at: owner?.range ?? document.anchor, "the runbook has no owner, so nobody keeps it up to date",
          help: "add `owner: \"@team\"` to the front matter, or add the path to `CODEOWNERS`")
      ]
    })
}
