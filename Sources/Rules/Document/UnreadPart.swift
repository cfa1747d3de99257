import Documents
import Linting

extension Rule {
  /// A part that is not read is not judged, and must not look like one without findings.
  static let unreadPart = Rule(
    "unread-part", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a part of the document would cost too much to read, so it is not read",
    why: """
      Some Markdown takes a parser minutes, or gigabytes, for a few kilobytes: a pull request with it could stop all \
      others. What is left alone for that reason is not judged, so it cannot pass. People do not write such text; \
      programs that fill pages sometimes do.
      """,
    example: Example(
      bad: "# Restart the queue\n\n" + String(repeating: "a|b\n-|\n", count: 600),
      good: "# Restart the queue\n\n" + String(repeating: "a|b\n-|-\n\n", count: 600)),
    check: .document { document, _ in
      guard let unread = document.unreadPart else { return [] }
      return [Problem(at: unread.range, Message(unread.message), help: Message(unread.help))]
    })
}
