import Documents
import Linting

extension Rule {
  /// Without the expected output, the reader continues after a failed step.
  static let missingVerification = Rule(
    "missing-verification", .runbook, .warning, confidence: .medium, scope: .document, in: [.runbook],
    summary: "the runbook does not say how to check that its steps worked",
    why: """
      Under pressure, any output looks like success. Only the expected output shows whether to go on, and when the \
      incident is over.
      """,
    example: Example(
      bad: """
        # Restart the queue

        1. Drain it: `queuectl drain orders`.
        2. Restart it: `queuectl restart orders`.
        """,
      good: """
        # Restart the queue

        1. Drain it: `queuectl drain orders`. Expected: `0 in flight`.
        2. Restart it: `queuectl restart orders`. Expected: `running`.
        """),
    check: .document { document, _ in
      guard document.metadata.isComplete, !document.steps.isEmpty, document.sections(.verification).isEmpty,
        !document.isDeprecated, !document.mentions(outcomes)
      else { return [] }
      let section = document.sections(.mitigation).first ?? document.sections(.diagnosis).first
      return [
        Problem(
          at: section?.title?.range ?? document.anchor,
          "no step has its expected output, so the reader does not see whether it worked",
          help: "write the expected output beside the command, \"Expected: `0 in flight`\", or add `## Verification`")
      ]
    })

  private static let outcomes = WordSearch([
    "expected", "expect", "verif", "validat", "confirm", "should show", "should be", "should see", "should return",
    "should now", "should have", "should no longer", "should print", "should display", "should output", "should look",
    "should start", "should report", "make sure", "ensure", "you will see", "you'll see", "output:", "sample output",
    "example output", "output will", "the output", "prints", "until", "check that", "check if", "check whether", "確認",
    "確かめ",
    "确认", "验证", "확인", "verificar", "verifique", "confirme", "bekreft",
  ])
}
