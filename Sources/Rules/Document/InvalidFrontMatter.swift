import Documents
import Linting

extension Rule {
  /// Unreadable front matter is worse than none: its author believes that the fields are there.
  static let invalidFrontMatter = Rule(
    "invalid-front-matter", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "the front matter cannot be read as YAML, TOML or JSON",
    why: """
      The front matter often holds the owner, the dates and the severity. While it cannot be read, none of them is \
      known: no rule that needs one can judge the document, and nothing in it is called missing either.
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
            let values = edits.count == 1 ? "`\(edits[0].text)`" : "quotes around these \(edits.count) values"
            return Fix("write \(values)", edits, isSafe: true, isRevealing: true)
          })
      }
    })
}
