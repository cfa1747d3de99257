import Documents
import Linting

extension Rule {
  /// An hour is short enough to force one structural fix; two hours are long enough for a wish list.
  static let overlongReview = Rule(
    "overlong-review", .deadline, .note, scope: .line, in: [.postmortem],
    summary: "the review took longer than its time-box",
    why: """
      The time-box makes the group choose. Without it, everybody adds what they noticed, and the review ends in a list \
      instead of one fix.
      """,
    method: "Long enough for the five-Whys walk; short enough to force structural fixes over feelings.",
    options: [longestReview],
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        review_minutes: 95
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        review_minutes: 60
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      let maximum = context.value(of: longestReview)
      guard let stated = document.metadata.text(.reviewMinutes), let minutes = stated.value.minutes, minutes > maximum
      else { return [] }
      return [
        Problem(
          at: stated.range, "the review took \(minutes) minutes, \(minutes - maximum) over its time-box of \(maximum)",
          help: "end after \(maximum) minutes with one fix, and move the rest to `retro`")
      ]
    })

  private static let longestReview = NumberOption("maximum", 60, "the longest review, in minutes")
}

extension String {
  /// `95`, `95 min` or `1 h 35 min`.
  fileprivate var minutes: Int? {
    Int(filter { !$0.isWhitespace }) ?? StatedSpan.all(in: Array(utf8)).first.map { $0.seconds / 60 }
  }
}
