import Documents
import Language
import Linting

extension Rule {
  /// What somebody should have done did not happen, so it explains nothing.
  static let counterfactual = Rule(
    "counterfactual", .blame, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the text says what a person should or could have done",
    why: """
      A story of what did not happen cannot explain what did. "Should have" judges people by what is known only now, \
      and ends the search for what made their action look right at the time.
      """,
    method: "\"The developer should have been more careful\" has failed; it stops the trace at the human.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        The developer should have checked the EU flag.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        The pipeline did not validate runtime behaviour.
        """),
    check: .phrases(.alternatives) { match, _, _ in
      guard !match.sentence.isQuestion, !match.isExpectation, !match.isSupposition, !match.isAboutLuck else {
        return nil
      }
      return match.problem(
        "`\(match.words)` says what did not happen, which cannot explain what did",
        help: match.alternative)
    })
}
