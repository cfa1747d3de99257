import Documents
import Language
import Linting

extension Rule {
  /// "We will be more careful" is an intention, and it is forgotten by the next incident.
  static let vagueFix = Rule(
    "vague-fix", .fix, .error, scope: .line, in: [.postmortem],
    summary: "the fix is a feeling or an appeal, not a change",
    why: """
      Nobody can say when "be more careful" is done, and it lasts only while people remember the incident. A change to \
      a checklist, a test or a template works for people who never heard of it.
      """,
    method:
      "Not \"we'll be more careful.\" A specific change to a checklist, runbook, test, brief template, CI step, or ADR.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        We need to be more careful with configuration changes.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to `docs/templates/amigos.md`.
        """),
    check: .phrases(.feelings + .appeals + .vows) { match, document, _ in
      // No appeal is a page long, and each question below reads the sentence again.
      guard match.sentence.tokens.count <= 400 else { return nil }
      if match.sentence.isDenied(match.phrase) || match.sentence.asks || match.isFollowedByColon { return nil }
      // Outside a section of fixes, an order to do something with a thing is a step.
      if match.section == nil, match.sentence.namesArtefact { return nil }
      // "Add a check, so that we are more careful": a change at the beginning is the fix.
      if match.isLedByChange { return nil }
      // "Communication protocols".
      if match.kind == .abstractNouns || match.kind == .care, match.isModifier { return nil }
      // "We will verify that the nightly builds passed on CI" names what is done.
      if [.vows, .haste, .abstractNouns].contains(match.kind), match.sentence.namesArtefact {
        return nil
      }
      // "Consider being more careful" decides nothing, which is said once.
      if document.isUndecided(match.range) { return nil }
      // "Remind the developers" as the structural fix is reported as a fix on a person.
      let people = match.section == .structuralFix ? match.sentence.fixesOfPeople : []
      guard !people.contains(where: { $0.overlaps(match.phrase) }) else { return nil }
      return match.problem(
        "`\(match.words)` is a feeling, not a change, and is forgotten by the next incident",
        help: "name the checklist, runbook, test, template, CI step or ADR that changes, and its path")
    }
  ).reading { document, words in
    words.statements(in: document).compactMap { statement in
      guard sections.contains(statement.section), let feeling = statement.first(of: words.feelings) else {
        return nil
      }
      return Problem(
        at: feeling.range, "`\(feeling.word)` is a feeling, not a change, and is forgotten by the next incident",
        help: "name the checklist, runbook, test, template, CI step or ADR that changes, and its path",
        confidence: .medium)
    }
  }

  private static let sections = [Section.Name?].fixes
}
