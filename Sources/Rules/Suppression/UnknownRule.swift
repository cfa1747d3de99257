import Bytes
import Documents
import Linting

extension Rule {
  /// A misspelt suppression looks like one that works.
  static let unknownRule = Rule(
    "unknown-rule", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a suppression names a rule that does not exist",
    why: """
      A misspelt rule name suppresses nothing, but its author believes that it does.
      """,
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-falt -- told by the on-call -->
        The on-call forgot to set the flag.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-fault -- told by the on-call, who wants it so -->
        The on-call forgot to set the flag.
        """),
    check: .suppressions { uses, _ in
      uses.flatMap { use -> [Problem] in
        let ids = Rule.all.map(\.id)
        if use.suppression.rules.isEmpty {
          return [
            Problem(
              at: use.suppression.range, "the comment names no rule, so it suppresses nothing",
              help: "name the rules: `pmlint-disable-line some-rule -- the reason`")
          ]
        }
        return use.suppression.rules.filter { !ids.contains($0.value) }.map { rule in
          let isWord = rule.value.utf8.count <= Limits.guessedWord
          let nearest = isWord ? ids.map { (EditDistance(rule.value, $0).value, $0) }.min { $0.0 < $1.0 }?.1 : nil
          return Problem(
            at: rule.range, "unknown rule `\(rule.value)`, so nothing is suppressed",
            help: nearest.map { "did you mean `\($0)`? `pmlint rules` lists all rules" })
        }
      }
    })
}
