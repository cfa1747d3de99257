import Documents
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
    check: .document { document, _ in
      document.sentences.flatMap { sentence in
        PhraseBook.verdicts.matches(in: sentence).compactMap { tokens, gate in
          guard !sentence.isDenied(tokens), let blamed = sentence.blamed(for: tokens, gate) else { return nil }
          return Problem(
            at: sentence.source(of: gate == .anyone ? tokens : blamed),
            "`\(sentence.text(of: tokens))` judges a person's care, which says nothing about the chain",
            help: "drop the judgement and describe the act: what was done, on what evidence, and what accepted it")
        }
      }
    })
}

extension PhraseBook {
  fileprivate static let verdicts =
    PhraseBook(
      .anyone,
      [
        "careless|carelessly|carelessness", "negligent|negligently|negligence", "sloppy|sloppily|sloppiness",
        "reckless|recklessly|recklessness", "incompetent|incompetence|incompetently", "irresponsible|irresponsibly",
        "thoughtless|thoughtlessly", "inattentive|inattention", "complacent|complacency", "unprofessional",
        "inexcusable", "foolish|foolishly", "stupid|stupidly|stupidity", "lazily|laziness",
        "should know better", "should have known better", "too lazy",
        "lack of care|diligence|attention|discipline|rigour|rigor",
      ])
    + PhraseBook(
      .person,
      [
        "should|could have been more careful|diligent|vigilant|attentive|thorough|cautious", "lazy", "dumb",
        "was|were not careful",
      ])
}
