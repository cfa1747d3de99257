import Documents
import Linting

extension Rule {
  /// What is written down afterwards is what people think must have happened.
  static let reconstructedTimeline = Rule(
    "reconstructed-timeline", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "the timeline was put together after the incident",
    why: """
      A timeline that is recorded during the incident keeps the order, the pauses and the wrong turns. One that is \
      reconstructed keeps what makes sense now, and loses what was confusing then.
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
    check: .document { document, context in
      // Where no postmortem is owed, no war room need have kept a log.
      if let level = context.level(of: document), level.deadline == nil { return [] }
      let help = "let the war room keep the next log as it goes, link it as `timeline: {source: …, recorded: live}`"
      if let recorded = document.timelineRecorded, recorded.value.lowercased() == "reconstructed" {
        return [
          Problem(
            at: recorded.range, "the timeline is reconstructed: it holds what makes sense now, not what was seen",
            help: help)
        ]
      }
      let rows = document.timelineRows.filter { $0.clock.seconds != nil }
      guard let first = rows.first, rows.count >= context.number(rowsOption, of: "reconstructed-timeline") else {
        return []
      }
      let range = document.timelineHead ?? first.time.range
      if rows.allSatisfy(\.clock.isApproximate) {
        return [
          Problem(
            at: range, "all \(rows.count) times are marked as approximate, as if from memory", help: help,
            confidence: .medium)
        ]
      }
      guard rows.allSatisfy(\.clock.isRounded) else { return [] }
      return [
        Problem(
          at: range, "all \(rows.count) times are multiples of five minutes, as if from memory", help: help,
          confidence: .medium)
      ]
    })

  private static let rowsOption = Option(
    "rows", 5, "the least number of rows whose rounded times tell that they are estimates")
}

extension TimelineClock {
  fileprivate var isRounded: Bool { seconds.map { $0 % 300 == 0 } ?? false }
}

extension Document {
  /// What `timeline.recorded` says.
  fileprivate var timelineRecorded: Located<String>? {
    let entries = metadata[.timeline]?.value.entries ?? []
    guard let value = entries.first(where: { $0.key.value == "recorded" })?.value else { return nil }
    return value.value.text.map { Located($0, at: value.range) }
  }
}
