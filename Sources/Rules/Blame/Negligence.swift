import Documents
import Language
import Linting

extension Rule {
  /// A verdict on somebody's care is no finding about the chain.
  static let negligence = Rule(
    "negligence", .blame, .error, scope: .line, in: [.postmortem],
    summary: "the text judges somebody's care or skill",
    why: """
      "Careless" describes the writer's anger, not the incident. It makes the next person hide the next slip, and \
      the team loses the only witness it had.
      """,
    method: "Names get used; the team gets defensive; structural causes aren't surfaced.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        A careless change to the flags removed the EU rate.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        A change to the flags removed the EU rate; no check compares the regions.
        """),
    check: .phrases(.verdicts) { remark, _, _ in
      guard !remark.sentence.isDenied(remark.phrase), !remark.isOfThing, !remark.isFix else { return nil }
      return Problem(
        at: remark.range, "`\(remark.words)` judges a person's care, which says nothing about the chain",
        help: "drop the judgement and describe the act: what was done, on what evidence, and what accepted it")
    })
}
