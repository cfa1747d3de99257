import Documents
import Linting

extension Rule {
  /// A cause without whys shows only where somebody stopped asking.
  static let missingWhys = Rule(
    "missing-whys", .analysis, .error, scope: .document, in: [.postmortem],
    summary: "no whys lead from the incident to its structural cause",
    why: """
      The first answer is nearly always a symptom or a person. The five whys lead from there to a chain level that can \
      be changed, and let a reader check every step.
      """,
    method: "Root cause via 5 Whys — anchored to chain levels, not individuals.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Root cause
        The flag was not set.
        """,
      good: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The override has no value. `[Operation]`
        2. Why has it none? The brief names only the flag. `[Scope]`
        3. Why only the flag? The template has no prompt for overrides. `[Discovery]`
        """),
    check: .document { document, context in
      // A heading without content is reported as an empty section.
      guard context.owesAll(document), document.whysSection == nil, document.whys.isEmpty else { return [] }
      let cause = document.sections(.rootCause).first?.title?.range
      return [
        Problem(
          at: cause ?? document.anchor,
          cause == nil
            ? "no whys, so nothing leads from the incident to a cause that can be changed"
            : "the cause has no whys that lead to it, so nobody can check where the questions stopped",
          help:
            "add `## Five whys` with a numbered list of questions, each with its answer and its chain level: `1. Why …? … [Scope]`"
        )
      ]
    })
}
