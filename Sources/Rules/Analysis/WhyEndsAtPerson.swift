import Documents
import Linting

extension Rule {
  /// A trace that stops at a human misses the gap that they fell into.
  static let whyEndsAtPerson = Rule(
    "why-ends-at-person", .analysis, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the last why ends at a person or at human error",
    why: """
      A person cannot be the fix, so a walk that ends at one ends in "be more careful". One more why, asked of what \
      the chain gave that person, reaches something that can be changed.
      """,
    method:
      "\"The developer should have been more careful\" has failed; it stops the trace at the human and misses the structural gap they fell into.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The override has no value.
        2. Why has it none? The release notes do not list it.
        3. Why not? Human error.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The on-call restored the old flag.
        2. Why the old one? The flag page shows the default.
        3. Why does it? The pipeline did not validate runtime behaviour.
        """),
    check: .document { document, _ in
      // A person on the way is no end: the whys behind keep tracing.
      document.lastWhys.compactMap { last in
        let found = last.answers.lazy.compactMap { $0.errorLabel }.first ?? last.answers.first?.personAsSubject
        guard let (range, words) = found else { return nil }
        return Problem(
          at: range, "the last why ends at `\(words)`, and no change of the chain follows from that",
          help: "ask once more: why did the chain not catch it before? The answer names a template, a check, a document"
        )
      }
    })
}
