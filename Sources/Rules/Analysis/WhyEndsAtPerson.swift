import Documents
import Linting

extension Rule {
  /// A trace that stops at a person misses the gap that they fell into.
  static let whyEndsAtPerson = Rule(
    "why-ends-at-person", .analysis, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "the last why ends at a person or at human error",
    why: """
      A person cannot be the fix, so whys that end at a person end in "be more careful". One more why, about what the \
      chain gave that person, leads to something that can be changed.
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
      // A person in between is fine: the whys after it continue the trace.
      document.lastWhys.compactMap { last in
        let found = last.answers.lazy.compactMap { $0.errorLabel }.first ?? last.answers.first?.personAsSubject
        guard let (range, words) = found else { return nil }
        return Problem(
          at: range, "the last why ends at `\(words)`, which leads to no change of the chain",
          help: "ask once more why the chain did not catch it, and answer with a template, a check or a document"
        )
      }
    })
}
