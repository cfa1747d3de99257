import Documents
import Linting

extension Rule {
  /// A timeline written afterwards is what people think must have happened.
  static let reconstructedTimeline = Rule(
    "reconstructed-timeline", .inputs, .warning, scope: .document, in: [.postmortem], needsHistory: true,
    summary: "the timeline was written after the incident",
    why: """
      A timeline recorded during the incident keeps the order, the pauses and the wrong turns. A reconstructed one \
      keeps what makes sense now and loses what was confusing then.
      """,
    method: "The war-room timeline (recorded during, not reconstructed).",
    options: [rowsOption],
    example: Example(
      bad: """
        ---
        severity: P1
        timeline: {source: docs/incidents/tax.md, recorded: reconstructed}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        timeline: {source: docs/incidents/tax.md, recorded: live}
        ---
        # Checkout charged the wrong tax
        """),
    check: .history { facts, context in
      // If no postmortem is required, the war room did not have to keep a log.
      if let level = facts.severity.flatMap({ context.settings.severities.level(named: $0.value) }),
        level.deadline == nil
      {
        return []
      }
      let help: Message =
        "next time, keep a log during the war room and link it: `timeline: {source: …, recorded: live}`"
      if let recorded = facts.timelineRecorded, recorded.value.lowercased() == "reconstructed" {
        let message: Message = "the timeline is reconstructed, so it shows what makes sense now, not what was seen"
        return [Problem(at: recorded.range, message, help: help)]
      }
      let recording = Recording(of: facts, in: context.history)
      if case .afterwards(let range, let message) = recording { return [Problem(at: range, message, help: help)] }
      guard recording != .live, let range = facts.timelinePlace, let estimate = facts.timelineEstimate else {
        return []
      }
      let count = facts.timelineRowCount
      guard count >= context.value(of: rowsOption) else { return [] }
      let trait = estimate == .approximate ? "marked as approximate" : "multiples of five minutes"
      let message: Message = "all \(count) times are \(trait), as if from memory"
      return [Problem(at: range, message, help: help, confidence: .medium)]
    })

  private static let rowsOption = NumberOption(
    "rows", 5, "how many rows, all with rounded times, count as estimates")
}
