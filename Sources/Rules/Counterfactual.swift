import Documents
import Linting

extension Rule {
  /// What somebody should have done did not happen, so it explains nothing.
  static let counterfactual = Rule(
    "counterfactual", .blame, .warning, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the text says what a person should or could have done",
    why: """
      A story of what did not happen cannot explain what did. "Should have" measures people against what is known \
      only now, and ends the search for what made their action look right at the time.
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
    check: .document { document, _ in
      document.sentences.flatMap { sentence in
        PhraseBook.alternatives.matches(in: sentence).compactMap { tokens, gate in
          guard let blamed = sentence.blamed(for: tokens, gate), !sentence.isQuestion else { return nil }
          return Problem(
            at: sentence.source(of: blamed),
            "`\(sentence.text(of: blamed))` tells what did not happen; it cannot explain what did",
            help:
              "say what the person saw at the time, and which level did not catch it: \"no step of the runbook asks for …\""
          )
        }
      }
    })
}

extension PhraseBook {
  fileprivate static let alternatives =
    PhraseBook(
      .person,
      [
        "should|could|would|might|must not? have|of {participle}",
        "should've|could've|would've|might've {participle}",
        "shouldn't|couldn't|wouldn't have {participle}",
        "ought not? to have {participle}",
        "needed to have {participle}",
        "was|were supposed|meant to",
        "would|could|should have had to",
      ])
    + PhraseBook(
      .anyone,
      [
        "if only {determiner}? {person} had", "if only {person}",
        "had {determiner} {person} not? {participle}", "if {determiner} {person} had",
        "if {determiner} on-call|duty|release|senior|junior {person} had", "if we|he|she|someone|anyone|nobody had",
      ])
}
