import Bytes
import Documents
import Linting

extension Document {
  /// A status that the document's own actions contradict: closed while one is open, or open when all are done.
  var statusProblem: Problem? {
    guard kind == .postmortem, let entry = metadata.entry(.status), let text = metadata.text(.status),
      // The status of an incident says nothing about what is left to do.
      !HeadingKey(entry.label.value).text.holds("incident")
    else { return nil }
    let items = actionItems.filter { !$0.isRouted }
    if Status(leading: text.value) == .closed, let open = items.first(where: { $0.state == .open }) {
      return Problem(
        at: text.range, "the status is `\(text.value)`, but \(count(of: items)) open",
        help: "mark what is done, or write `status: signed` until the last one is", severity: .warning,
        confidence: .medium, related: [Problem.Related(at: open.range, "this action is open")])
    }
    let isOpen = ["open", "in progress", "ongoing"].contains(HeadingKey(text.value).text)
    guard isOpen, let last = items.last, items.allSatisfy(\.isDone), structuralFixes.allSatisfy(\.isDone) else {
      return nil
    }
    return Problem(
      at: text.range, "the status is `\(text.value)`, but every action item is done",
      help: "write `status: closed`, or the action that is left", severity: .warning, confidence: .medium,
      related: [Problem.Related(at: last.range, "the last action is done")])
  }

  private func count(of items: [Action]) -> String {
    let count = items.count { $0.state == .open }
    return count == 1 ? "an action item is" : "\(count) action items are"
  }
}
