import Documents
import Language
import Linting

extension Rule {
  /// What is obvious today was one of a hundred lines on the screen at the time.
  static let hindsight = Rule(
    "hindsight", .blame, .warning, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the text presents the outcome as if it could have been foreseen",
    why: """
      Every reader of a postmortem knows how it ended; nobody who was there did. "Obvious" and "simply" hide what the \
      screen showed at the time, and that is what can be changed.
      """,
    method: "\"The developer should have been more careful\" has failed; it stops the trace at the human.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        It should have been obvious that the override had no value.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        The flag page shows the default where the override has no value.
        """),
    check: .phrases(.hindsights) { match, _, _ in
      guard !match.sentence.isDenied(match.phrase), !match.sentence.isQuestion, !match.isFix else { return nil }
      return match.problem(
        "`\(match.words)` is hindsight, which hides what was visible at the time",
        help: "write what was visible, where and to whom: \"at 09:40 the page showed …\"")
    })
}
