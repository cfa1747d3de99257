import Documents
import Linting

extension Rule {
  /// Without the war room's own timeline, every gap in the postmortem is from memory.
  static let missingTimeline = Rule(
    "missing-timeline", .inputs, .error, scope: .document, in: [.postmortem],
    summary: "the postmortem has no timeline and no link to the war room's",
    why: """
      The review reads the timeline aloud and measures detection and containment with it. Without it, the most \
      confident memory in the room decides what happened when.
      """,
    method: "The war-room timeline (recorded during, not reconstructed).",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        | Field | Value |
        | --- | --- |
        | Severity | P1 |
        | Status | Signed |
        """,
      good: """
        # Checkout charged the wrong tax

        | Field | Value |
        | --- | --- |
        | Severity | P1 |
        | Status | Signed |

        ## Timeline
        - 09:12 UTC Release 2026.11 reaches production
        """),
    check: .document { document, context in
      guard context.owesAll(document), !document.hasTimeline, !document.saysEvents else { return [] }
      let range = document.metadata.entry(.timeline)?.label.range ?? document.anchor
      return [
        Problem(
          at: range, "no timeline, so every gap measured here is from memory",
          help:
            "add `## Timeline` with a table `| Time (UTC) | Event |`, or `timeline: {source: <path of the war-room log>, recorded: live}`"
        )
      ]
    })
}

extension Document {
  fileprivate var hasTimeline: Bool {
    if timelineSource != nil || metadata.text(.timeline) != nil { return true }
    // A heading without content is reported as an empty section.
    return !sections(.timeline).isEmpty || !timelineRows.isEmpty || listsTimes
  }
}
