import Documents
import Linting

extension Rule {
  /// A part that is not read is not judged, and must not look like one without findings.
  static let unreadPart = Rule(
    "unread-part", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a part of the document is not read",
    why: """
      Some Markdown takes a parser minutes, or gigabytes, for a few kilobytes: a pull request with it could stop all \
      others. What is left alone for that reason is not judged, so it cannot pass. People do not write such text; \
      programs that fill pages sometimes do. HTML with text in it, and what follows a code fence that is never closed, \
      are not read either; that is a warning, and nothing that may be in them is called missing.
      """,
    example: Example(
      bad: "# Restart the queue\n\n" + String(repeating: "a|b\n-|\n", count: 600),
      good: "# Restart the queue\n\n" + String(repeating: "a|b\n-|-\n\n", count: 600)),
    check: .document { document, _ in
      if let unread = document.unreadPart {
        return [Problem(at: unread.range, Message(unread.message), help: Message(unread.help))]
      }
      // One line says it: a page of HTML has many blocks, and the answer to all is the same.
      guard let region = document.unreadRegions.first else { return [] }
      let line = document.source.line(containing: region.range.lowerBound)
      return [Problem(at: line, Message(region.message), help: Message(region.help), severity: .warning)]
    })
}
