import Documents
import Linting

extension Rule {
  /// A person as the agent of a lapse ends the trace at a human.
  static let personAtFault = Rule(
    "person-at-fault", .blame, .warning, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "a person is the one who failed, forgot, missed or broke something",
    why: """
      Whoever is named as having failed stops telling what they saw, and the gap that let a careful person do it \
      stays open for the next one. The question is what the chain gave them to see.
      """,
    method: "The trace stops at a level, not a person.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        The on-call forgot to set the flag for the EU.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        The release checklist had no step for regional flags.
        """),
    check: .document { document, _ in
      document.sentences.flatMap { sentence in
        PhraseBook.lapses.matches(in: sentence).compactMap { tokens, gate in
          guard let blamed = sentence.blamed(for: tokens, gate), !sentence.isQuestion else { return nil }
          return Problem(
            at: sentence.source(of: blamed),
            "`\(sentence.text(of: blamed))` makes a person the cause, which stops the trace there",
            help:
              "say what the step showed or which check let it pass: \"the checklist had no prompt for …\", \"the pipeline allows …\""
          )
        }
      }
    })
}

extension PhraseBook {
  fileprivate static let lapses =
    PhraseBook(
      .person,
      [
        "failed|failing|fails to",
        "did not|fail notice|check|verify|test|read|follow|escalate|communicate|realise|realize|validate|catch|think|consider|review|update|tell|inform|notify|document|ask|confirm|anticipate|foresee|account|bother|pay|respond|react|look|run|remember|double-check|spot|see|understand|raise|announce|coordinate|wait|use",
        "didn't notice|check|verify|test|read|follow|escalate|communicate|realise|realize|validate|catch|think|consider|review|update|tell|inform|notify|document|ask|confirm|anticipate|foresee|account|bother|pay|respond|react|look|run|remember|double-check|spot|see|understand|raise|announce|coordinate|wait|use",
        "missed the|a|an|this|that|these|it|several|all|two|three|warning|alerts|pages|our|some",
        "never checked|tested|verified|read|asked|noticed|told|reviewed|ran|looked",
        "broke|crashed the|production|prod|a|our|it|main|master", "took down", "brought down",
        "caused the|this|an|a outage|incident|issue|problem|failure|downtime|error|bug|regression",
        "ignored|dismissed|skipped|bypassed|overrode|disregarded the|a|an|this|these|all|every|two|three|several|our|it",
        "made a|an|the {participle}? mistake|error|typo|slip", "got it wrong", "took too long", "was|were slow|late to",
        "accidentally|mistakenly|inadvertently|wrongly|incorrectly|erroneously|carelessly {participle}",
        "accidentally|mistakenly|inadvertently|wrongly|incorrectly|erroneously ran|set|put|overwrote|thought|sent|chose|took|left",
        "let the|a|an|it",
        "pushed|deployed|merged|ran|applied without",
      ])
    + PhraseBook(
      .peopleOnly,
      [
        "forgot", "forgets", "had forgotten", "neglected to", "omitted to", "overlooked", "misread", "misunderstood",
        "misjudged", "mistyped", "misclicked", "messed|screwed up", "dropped the ball", "mis-keyed", "botched",
        "bungled",
        "didn't|not bother", "was|were not paying", "took it upon",
      ])
}

extension Sentence {
  /// The subject and the words that a phrase says of it, if it is somebody who can be blamed.
  func blamed(for phrase: Range<Int>, _ gate: Phrase.Gate) -> Range<Int>? {
    switch Subject(before: phrase.lowerBound, in: self) {
    case .person(let subject): min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound
    case .ambiguous(let subject) where gate == .peopleOnly:
      min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound
    default: gate == .anyone ? phrase : nil
    }
  }
}
