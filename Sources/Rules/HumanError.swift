import Documents
import Linting

extension Rule {
  /// "Human error" is where an analysis begins, never where it ends.
  static let humanError = Rule(
    "human-error", .blame, .error, scope: .line, in: [.postmortem],
    summary: "human error is given as the cause",
    why: """
      People make mistakes at a steady rate; that one led to an outage is a property of the chain. A cause that \
      nobody can change is no cause to act on, so the trace has to go one why further.
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
    check: .document { document, _ in
      // A fix may well be about errors: "a form that keeps copy-paste errors out".
      let read = document.sentences.filter { $0.section != .actions && $0.section != .structuralFix }
      // That the last why ends there is told as that.
      let ends = document.lastWhys.flatMap(\.answers).map { $0.source(of: $0.tokens.indices) }
      return read.flatMap { sentence in
        PhraseBook.labels.matches(in: sentence).compactMap { tokens, _ in
          let range = sentence.source(of: tokens)
          guard !sentence.isDenied(tokens), !sentence.isCompound(after: tokens) else { return nil }
          guard !ends.contains(where: { $0.overlaps(range) }) else { return nil }
          return Problem(
            at: range,
            "`\(sentence.text(of: tokens))` is given as a cause; a mistake is where the trace begins",
            help:
              "ask one more why: what let a single slip through, and at which level? \"the command takes no confirmation\""
          )
        }
      }
    })
}

extension PhraseBook {
  static let labels = PhraseBook(
    .anyone,
    [
      "human|operator|user|pilot|manual|engineer|developer|admin|clerical|data-entry|copy-paste|copy-and-paste error|errors|mistake|mistakes|slip|slips|oversight",
      "human factor|factors",
      "mistake|mistakes|error|errors|slip|oversight by|of {determiner}? on-call|duty|release|senior|junior? {person}",
      "mistake|error|oversight made by {determiner}? on-call|duty|release|senior|junior? {person}",
      "error|mistake|oversight|failure on the part of",
      "caused|introduced by {determiner} on-call|duty|release|senior|junior? {person}",
      "fat-finger|fat-fingered|pebkac", "finger trouble",
    ])
}

extension Sentence {
  /// Whether a noun follows that makes the words a name for a thing: "user error rate".
  func isCompound(after tokens: Range<Int>) -> Bool {
    guard tokens.upperBound < self.tokens.count else { return false }
    return WordClass.of(self.tokens[tokens.upperBound]).contains(.technical)
  }
}
