import Documents
import Linting

extension Rule {
  /// People change teams; what was fixed in a person leaves with the person.
  static let fixOnPerson = Rule(
    "fix-on-person", .fix, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the fix changes a person, not a level of the chain",
    why: """
      Training one person or talking to them leaves the gap where it was, and the next person falls into it. A fix \
      holds when it is in a checklist, a test or a template that everybody passes.
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
            "`\(sentence.text(of: tokens))` fixes a person, and the gap stays open for the next one",
            help: "change what everybody passes: \"add … to the checklist\", \"the pipeline rejects …\", with its path")
        }
      }
    })
}

extension Document {
  /// What the document says of its structural fix, in the front matter and in the section of that name.
  var structuralFixSentences: [Sentence] {
    sentences(in: [.structuralFix])
  }
}
