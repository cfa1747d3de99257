import Documents
import Linting

extension Rule {
  /// What hides nothing today hides something tomorrow.
  static let unusedSuppression = Rule(
    "unused-suppression", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a comment suppresses findings that there are not",
    why: """
      A suppression that suppresses nothing hides the next real finding on its line, and nobody remembers why it is \
      there.
      """,
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line human-error -- quoted from the chat -->
        The on-call forgot to set the flag.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-fault -- told by the on-call, who wants it so -->
        The on-call forgot to set the flag.
        """),
    check: .suppressions { uses, context in
      uses.flatMap { use -> [Problem] in
        if use.suppression.isExpired(at: context.asOf) { return [] }
        return use.suppression.rules.filter { use.judged.contains($0.value) && !use.used.contains($0.value) }.map {
          rule in
          Problem(
            at: rule.range, "nothing here is suppressed: `\(rule.value)` finds nothing on these lines",
            help: "take `\(rule.value)` out of the comment")
        }
      }
    })
}
