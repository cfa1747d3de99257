import Documents
import Linting

extension Rule {
  /// A due date that moves whenever it comes near is not a deadline.
  static let movedDueDate = Rule(
    "moved-due-date", .fix, .warning, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "the due date of the structural fix was moved to a later day",
    why: """
      A postponed fix does not show: its date is rewritten, and the page looks the same. The number of moves shows \
      that the urgency is gone and the fix has not come.
      """,
    method: "Not negotiated later.",
    example: Example(
      bad: text(due: "2026-12-22"), good: text(due: "2026-11-24"),
      commits: [
        PastCommit("2026-11-17T16:00:00Z", ["postmortems/example.md": text(due: "2026-11-24")]),
        PastCommit("2026-11-20T09:00:00Z", ["postmortems/example.md": text(due: "2026-12-08")]),
      ]),
    check: .history { facts, context in
      guard let fix = facts.fix, let due = fix.due, facts.status != .closed, !fix.isDone else { return [] }
      let moves = facts.moves(in: context.history) {
        $0.fix?.due.flatMap { Moment($0.value, isDayFirst: context.settings.vocabulary.isDayFirst) }
      } countingFrom: { before, _ in
        // Until the review, the date is a proposal.
        before.facts.status != .draft
      }
      guard let first = moves.first else { return [] }
      var (dates, year) = (first.from.description, first.from.description.prefix(5))
      for move in moves {
        let date = move.to.description
        dates += " → " + (date.hasPrefix(year) ? String(date.dropFirst(5)) : date)
        year = date.prefix(5)
      }
      let count = moves.count == 1 ? "once" : "\(moves.count) times"
      return [
        Problem(
          at: due.range, "the due date was moved \(count): \(dates), so nobody will keep it",
          help: """
            make the fix small enough for its date, or leave it to the next postmortem; the moves: \
            \(moves.map(\.commitName).joined(separator: ", "))
            """)
      ]
    })

  private static func text(due: String) -> String {
    """
    ---
    id: PM-2026-031
    status: signed
    structural_fix: {change: Add a configuration prompt, owner: "@maya", due: \(due), tracking: SHOP-482}
    ---
    # Checkout charged the wrong tax
    """
  }
}
