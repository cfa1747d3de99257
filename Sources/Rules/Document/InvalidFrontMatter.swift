import Documents
import Linting

extension Rule {
  /// Front matter that cannot be read is worse than none: its author believes that the fields are there.
  static let invalidFrontMatter = Rule(
    "invalid-front-matter", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "the front matter is not valid YAML",
    why: """
      Owner, dates and severity stand in the front matter. When it cannot be read, none of them counts: no deadline \
      is kept and no fix is followed, and nothing shows it.
      """,
    example: Example(
      bad: """
        ---
        type: runbook
        owner: @checkout
        ---
        # Restart the queue
        """,
      good: """
        ---
        type: runbook
        owner: "@checkout"
        ---
        # Restart the queue
        """),
    check: .document { document, _ in
      (document.frontMatter?.faults ?? []).map { fault in
        Problem(
          at: fault.range, Message(fault.message), help: Message(fault.help),
          fix: fault.remedy.map { edits in
            let values = edits.count == 1 ? "`\(edits[0].text)`" : "the \(edits.count) values of this kind in quotes"
            return Fix("write \(values)", edits, isSafe: true, isRevealing: true)
          })
      }
    })
}
