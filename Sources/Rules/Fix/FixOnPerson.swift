import Documents
import Linting

extension Rule {
  /// People change teams, and a fix on a person leaves with them.
  static let fixOnPerson = Rule(
    "fix-on-person", .fix, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the fix changes a person, not a level of the chain",
    why: """
      Training one person or talking to them leaves the gap open, and the next person falls into it. A fix lasts when \
      it is in a checklist, a test or a template that everybody uses.
      """,
    method: "The fix is at a level, not on a person.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Train Tomas on the regional tax flags.
        Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a prompt for regional flags to the amigos template.
        Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, _ in
      guard document.isAtLeast(.inReview) else { return [] }
      return document.structuralFixSentences.flatMap { sentence in
        sentence.fixesOfPeople.map { tokens in
          Problem(
            at: sentence.source(of: tokens),
            "`\(sentence.text(of: tokens))` changes a person, so the gap stays open for the next one",
            help:
              "change what everybody uses, and give its path: \"add … to the checklist\", \"the pipeline rejects …\"")
        }
      }
    })
}

extension Document {
  /// The sentences about the structural fix, in the front matter and in its section.
  var structuralFixSentences: [Sentence] {
    sentences(in: [.structuralFix])
  }
}
