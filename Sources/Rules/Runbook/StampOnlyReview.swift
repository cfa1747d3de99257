import Documents
import Linting

extension Rule {
  /// A new date alone shows only that somebody remembered the date.
  static let stampOnlyReview = Rule(
    "stamp-only-review", .runbook, .warning, confidence: .medium, scope: .line, in: [.runbook], needsHistory: true,
    summary: "the review date was moved, but nothing else in the runbook changed",
    why: """
      Systems change between two reviews, so a review that finds nothing is rare, and two in a row are rarer. A new \
      date alone makes a page look reviewed that nobody has gone through.
      """,
    example: Example(
      bad: text(reviewed: "2026-11-20"), good: text(reviewed: "2026-11-20", step: "2. Read the effective flag."),
      commits: [PastCommit("2026-05-02T10:00:00Z", ["runbooks/example.md": text(reviewed: "2026-05-02")])]),
    check: .history { facts, context in
      guard let reviewed = facts.lastReviewed else { return [] }
      let versions = facts.versions(in: context.history)
      let stamps = zip(versions, versions.dropFirst()).compactMap { Stamp($0, $1) }
      guard let last = stamps.last, last.isAlone else { return [] }
      let run = stamps.reversed().prefix { $0.isAlone }.count
      let times = run == 1 ? "" : ", as in the \(run - 1 == 1 ? "move" : "\(run - 1) moves") before"
      return [
        Problem(
          at: reviewed.range,
          "only `last_reviewed` changed (\(last.name))\(times), which shows no review",
          help: """
            correct a step, or write the day on which somebody last followed the steps: \
            `last_drilled: {date: 2026-10-02, env: staging}`
            """,
          severity: run == 1 ? .note : nil)
      ]
    })

  private static func text(reviewed: String, step: String = "") -> String {
    """
    ---
    owner: "@checkout"
    last_reviewed: \(reviewed)
    ---
    # Checkout tax totals are wrong

    1. Hold the orders.
    \(step)
    """
  }
}

/// A change of the review date to a later one.
private struct Stamp {
  let isAlone: Bool
  let name: String

  init?(_ before: DocumentFacts.Version, _ after: DocumentFacts.Version) {
    guard let former = before.facts.lastReviewed?.value, let date = after.facts.lastReviewed?.value,
      date.earliest > former.latest
    else { return nil }
    // A drill shows more than a new date, and so does a link that somebody has followed and corrected.
    isAlone =
      before.facts.substance == after.facts.substance && before.facts.lastDrilled == after.facts.lastDrilled
      && before.facts.namedPaths == after.facts.namedPaths
    name = after.name
  }
}
