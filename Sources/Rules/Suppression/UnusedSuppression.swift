import Documents
import Linting

extension Rule {
  /// A suppression that hides nothing today may hide a real finding tomorrow.
  static let unusedSuppression = Rule(
    "unused-suppression", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a suppression matches no finding",
    why: """
      A suppression that matches no finding hides the next real one on its line, and nobody remembers why it is there.
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
            at: rule.range, "`\(rule.value)` matches no finding on these lines, so nothing is suppressed",
            help: "remove `\(rule.value)` from the comment")
        }
      }
    })
}
