import Documents
import Language
import Linting

extension Rule {
  /// A judgement about somebody's care says nothing about the chain.
  static let negligence = Rule(
    "negligence", .blame, .error, scope: .line, in: [.postmortem],
    summary: "the text judges somebody's care or skill",
    why: """
      "Careless" describes the writer's anger, not the incident. It makes the next person hide the next mistake, and \
      the team loses its only witness.
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
    check: .phrases(.verdicts) { match, _, _ in
      guard !match.sentence.isDenied(match.phrase), !match.isOfThing, !match.isFix, !match.isExplained else {
        return nil
      }
      return match.problem(
        "`\(match.words)` judges a person's care, which says nothing about the chain",
        help: "describe the act instead: what was done, on what evidence, and what let it through")
    })
}
