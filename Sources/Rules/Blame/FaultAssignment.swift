import Documents
import Language
import Linting

extension Rule {
  /// Whose fault it was is a question for a court: the answer changes no checklist.
  static let faultAssignment = Rule(
    "fault-assignment", .blame, .error, scope: .line, in: [.postmortem],
    summary: "the text says whose fault it was",
    why: """
      Only people can be at fault, never a level of the chain. Once fault is assigned, the people who could report \
      what they saw defend themselves instead, and the same gap waits for the next team.
      """,
    method: "Names get used; the team gets defensive; structural causes aren't surfaced.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        The platform team is to blame for the outage.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        No test of the platform covers regional overrides.
        """),
    check: .phrases(.faults) { match, _, _ in
      guard !match.sentence.isDenied(match.phrase), !match.isFix, !match.isOfNobody else { return nil }
      return match.problem(
        "`\(match.words)` says whose fault it was, which points to no level of the chain",
        help: "name what let it happen: \"the change in #4471 passed, because no gate checks …\"")
    })
}
