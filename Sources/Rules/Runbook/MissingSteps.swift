import Documents
import Linting

extension Rule {
  /// A runbook is read at two in the morning by someone who has to do something.
  static let missingSteps = Rule(
    "missing-steps", .runbook, .warning, scope: .document, in: [.runbook],
    summary: "the runbook has no steps that a reader can follow",
    why: """
      People who open a runbook have an alert and little time. They first have to turn prose into commands, and each \
      reader does that differently.
      """,
    example: Example(
      bad: """
        # Restart the queue

        ## Mitigation
        The queue should be drained and restarted with care.
        """,
      good: """
        # Restart the queue

        ## Mitigation
        1. Drain it: `queuectl drain orders`. Expected: `0 in flight`.
        2. Restart it: `queuectl restart orders`.
        """),
    check: .document { document, _ in
      guard document.metadata.isComplete, document.steps.isEmpty, !document.isDeprecated, !document.isReferral else {
        return []
      }
      let names: [Section.Name] = [.mitigation, .diagnosis]
      let section = names.lazy.compactMap { document.sections($0).first }.first
      return [
        Problem(
          at: section?.title?.range ?? document.anchor,
          "the runbook has no steps, so each reader has to find out what to do",
          help: """
            write a numbered list, one action per step, with its command and the output: "1. Drain it: `queuectl drain \
            orders`. Expected: `0 in flight`."
            """)
      ]
    })
}
