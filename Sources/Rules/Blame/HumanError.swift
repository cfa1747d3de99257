import Documents
import Language
import Linting

extension Rule {
  /// "Human error" is where an analysis begins, never where it ends.
  static let humanError = Rule(
    "human-error", .blame, .error, scope: .line, in: [.postmortem],
    summary: "human error is given as the cause",
    why: """
      People always make mistakes; whether a mistake becomes an outage depends on the chain. Nobody can act on a cause \
      that nobody can change, so the analysis has to ask one more why.
      """,
    method: "Root cause via 5 Whys — anchored to chain levels, not individuals.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        Human error during the release.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        The console accepts a region without a tax rate.
        """),
    check: .phrases(.errorLabels) { match, document, _ in
      // A fix may be about errors: "a form that keeps copy-paste errors out".
      guard !match.isFix, !match.sentence.isDenied(match.phrase), !match.sentence.isCompound(after: match.phrase)
      else { return nil }
      guard !match.isOfProduct, match.kind != .ownErrors || !match.isOfPronoun else { return nil }
      // If the last why ends there, why-ends-at-person reports it.
      guard !document.whyEnds.overlaps(match.range) else { return nil }
      return match.problem(
        "`\(match.words)` is given as a cause, but a mistake is where the analysis begins",
        help:
          "ask one more why: what let a single mistake through, at which chain level? \"the command asks for no confirmation\""
      )
    })
}
