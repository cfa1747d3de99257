import Documents
import Language
import Linting

extension Rule {
  /// When a person is the one who failed, the trace ends at that person.
  static let personAtFault = Rule(
    "person-at-fault", .blame, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "a person is the one who failed, forgot, missed or broke something",
    why: """
      People who are said to have failed stop reporting what they saw, and the gap that let a careful person do it \
      stays open for the next one. The question is what the chain showed them.
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
    check: .phrases(.lapses + .impersonalLapses) { match, _, _ in
      guard !match.sentence.isQuestion, !match.isPlanned, !match.isAllowed, !match.isExplained else { return nil }
      // "We worked around it by accident" was luck.
      if match.kind == .carelessness, match.isRepair || !match.isPast { return nil }
      if match.kind == .nominal, match.isOwnedByThing { return nil }
      if match.kind == .failing, match.isAttempt { return nil }
      if match.kind == .missing, match.isOfSchedule { return nil }
      if match.kind == .nobody, match.isSubject { return nil }
      guard match.gate != .anyone || !match.sentence.isDenied(match.phrase) else { return nil }
      guard match.gate != .anyone || !match.sentence.isCompound(after: match.phrase) else { return nil }
      return match.problem(
        "`\(match.words)` makes a person the cause, so the analysis stops there",
        help: match.question)
    }
  ).reading { document, words in
    words.statements(in: document).compactMap { statement in
      guard let person = statement.first(of: words.people), let lapse = statement.first(of: words.lapses) else {
        return nil
      }
      return Problem(
        at: lapse.range, "`\(person.word)` and `\(lapse.word)` make a person the cause, so the analysis stops there",
        help: "say what the person saw at the time, and which check let it pass")
    }
  }
}
