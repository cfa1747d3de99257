internal import Bytes
import Documents
import Linting

extension Rule {
  /// "Investigate why" puts off the decision that a fix is.
  static let undecidedFix = Rule(
    "undecided-fix", .fix, .warning, scope: .line, in: [.postmortem],
    summary: "the action only promises to think, or to make something better without an end",
    why: """
      "Investigate why the alert was late" ends in a decision that nobody has made yet, and "improve monitoring" has no \
      end at which it is done. Both stay open until they are closed for their age. A change that is named can be made, \
      checked and found again.
      """,
    method: "A specific change to a checklist, runbook, test, brief template, CI step, or ADR.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Action items
        - Investigate why the alert was late
        - Improve monitoring
        """,
      good: """
        # Checkout charged the wrong tax

        ## Action items
        - Alert on `tax_mismatch` within 5 minutes
        - Add the tax dashboard to `runbooks/checkout.md`
        """),
    check: .document { document, _ in
      let fixes = document.structuralFixes.prefix(1).compactMap { fix in
        fix.isDone ? nil : fix.change.map { (text: $0.value, range: $0.range, severity: Severity.error) }
      }
      let actions = document.actionItems.filter { !$0.isDone }.map { ($0.text, $0.range, Severity.warning) }
      return (fixes + actions).compactMap { text, range, severity in
        guard let promise = UndecidedPromise(text, asWritten: document.source.text(in: range)) else { return nil }
        let message: Message =
          promise.isThought
          ? "`\(promise.words)` promises to think, so nothing is decided yet"
          : "`\(promise.words)` has no end, so nobody can say when it is done"
        return Problem(
          at: range, message,
          help:
            "name the change and what it changes: \"Add … to `runbooks/checkout.md`\", \"Alert on … within 5 minutes\"",
          severity: severity)
      }
    })
}
