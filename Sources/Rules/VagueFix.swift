import Documents
import Linting

extension Rule {
  /// "We will be more careful" is a feeling, and it evaporates before the next incident.
  static let vagueFix = Rule(
    "vague-fix", .fix, .error, scope: .line, in: [.postmortem],
    summary: "the fix is a feeling or an exhortation, not a change",
    why: """
      Nobody can say when "be more careful" is done, and it holds for as long as the incident is remembered. A change \
      to a checklist, a test or a template holds for people who never heard of it.
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
    check: .document { document, _ in
      document.fixSentences.flatMap { sentence in
        // "Remind the developers" as the structural fix is told as a fix on a person.
        let people = sentence.section == .structuralFix ? sentence.fixesOfPeople : []
        let feelings = sentence.feelings.filter { feeling in !people.contains { $0.overlaps(feeling) } }
        // "Going forward" adds nothing to a feeling, and takes nothing from a change.
        let fillers = feelings.isEmpty ? [] : PhraseBook.fillers.matches(in: sentence).map(\.tokens)
        return (feelings + fillers).map { tokens in
          Problem(
            at: sentence.source(of: tokens),
            "`\(sentence.text(of: tokens))` is a feeling, and it evaporates before the next incident",
            help: "name the checklist, runbook, test, template, CI step or ADR that changes, and its path")
        }
      }
    })
}

extension Document {
  /// What the document says of its fix: the front matter's, and the sections that hold fixes and lessons.
  fileprivate var fixSentences: [Sentence] {
    let declared = structuralFixes.compactMap(\.change).filter {
      frontMatter?.range.contains($0.range.lowerBound) ?? false
    }
    let places: Set<Section.Name> = [.structuralFix, .actions, .prevention, .lessons]
    return declared.flatMap { sentences(of: $0, in: .structuralFix) }
      + sentences.filter { $0.section.map(places.contains) ?? false }
  }
}

extension Sentence {
  /// Where the sentence asks for a feeling.
  var feelings: [Range<Int>] {
    PhraseBook.feelings.matches(in: self).map(\.tokens).filter { !isDenied($0) }
  }
}

extension PhraseBook {
  fileprivate static let feelings = PhraseBook(
    .anyone,
    [
      "be|being more careful|carefully|vigilant|diligent|mindful|aware|cautious|thorough|attentive|proactive|disciplined|rigorous",
      "more careful|carefully|diligently|closely", "be careful|vigilant|mindful", "stay vigilant|alert",
      "pay|paying more|closer|better? attention", "take|taking more|extra|greater care|caution",
      "exercise caution|care",
      "improve|improving|better communication|communications|communicating|awareness|collaboration",
      "communicate better|more", "raise|raising|increase|increasing awareness",
      "remind|reminding the|all|everyone|everybody|engineers|developers|team|teams|people", "be reminded",
      "try|trying harder", "should|must|will|to try to not", "do|doing better", "do our|their|your best",
      "keep|keeping in mind",
      "double-check|double-checking", "emphasise|emphasize the|that",
      "encourage everyone|people|engineers|developers|teams",
      "train|educate|coach all|everyone|engineers|developers|staff|people",
      "follow the|our|best process|processes|practice|practices|procedure|procedures",
      "more|better|additional training", "everyone must|should|needs",
    ])

  fileprivate static let fillers = PhraseBook(.anyone, ["going forward", "next time", "in the? future", "from now on"])
}
