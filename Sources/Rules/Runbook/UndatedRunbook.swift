import Documents
import Linting

extension Rule {
  /// A runbook without a review date may be a week old or five years old.
  static let undatedRunbook = Rule(
    "undated-runbook", .runbook, .warning, scope: .document, in: [.runbook],
    summary: "the runbook does not say when it was last reviewed",
    why: """
      The on-call has to decide whether to trust the page. Only the day of the last review helps with that.
      """,
    example: Example(
      bad: """
        ---
        owner: "@checkout"
        ---
        # Restart the queue
        """,
      good: """
        ---
        owner: "@checkout"
        last_reviewed: 2026-11-18
        ---
        # Restart the queue
        """),
    check: .document { document, _ in
      guard document.metadata.isComplete else { return [] }
      let help: Message = "write the day on which somebody last went through the steps: `last_reviewed: 2026-11-18`"
      guard let reviewed = document.metadata.text(.lastReviewed), !reviewed.isPlaceholder else {
        let range = document.metadata.entry(.lastReviewed)?.label.range ?? document.anchor
        return [
          Problem(at: range, "the runbook has no review date, so readers do not know whether to trust it", help: help)
        ]
      }
      guard document.metadata.moment(.lastReviewed) == nil else { return [] }
      let reason: Message = StatedTime.hasTwoReadings(reviewed.value) ? "can be two days" : "is not a valid date"
      return [Problem(at: reviewed.range, "`\(reviewed.value)` \(reason)", help: help)]
    })
}
