import Documents
import Language
import Linting

extension Rule {
  /// Whose fault it was is a question for a court; it has no answer that changes a checklist.
  static let faultAssignment = Rule(
    "fault-assignment", .blame, .error, scope: .line, in: [.postmortem],
    summary: "the text says whose fault it was",
    why: """
      Fault is shared out among people, and a level of the chain takes none. Once it is assigned, everybody who could \
      tell what they saw defends themselves instead, and the next team waits for the same gap.
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
    check: .phrases(.faults) { remark, _, _ in
      guard !remark.sentence.isDenied(remark.phrase), !remark.isFix, !remark.isOfNobody else { return nil }
      return Problem(
        at: remark.range, "`\(remark.words)` says whose fault it was, and no level of the chain follows from that",
        help: "name what let it happen: \"the change in #4471 passed, because no gate checks …\"")
    })
}
