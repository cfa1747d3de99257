internal import Bytes
internal import Documents
internal import Git

/// What commits did while an incident lasted: rows for the timeline, for a person to confirm.
struct IncidentWindow {
  private let rows: [String]
  private let rest: Int

  /// Whether older commits were not looked at.
  private let isCut: Bool

  /// Nil if the window is not known, or if it is known that nothing was committed in it.
  init?(from start: Moment?, to end: Moment?, in workspace: Workspace, isRunbook: (String) -> Bool) {
    guard let start, let end, start.earliest <= end.latest, let repository = workspace.repository else { return nil }
    let found = repository.read { $0.commits(in: start.earliest...end.latest) }
    if found.lines.isEmpty, !found.isCut { return nil }
    rows = found.lines.prefix(Limits.windowRows).map { line in
      let touched = workspace.paths(touchedBy: line.id).filter(isRunbook).sorted()
      let runbooks = touched.isEmpty ? "" : " (runbook \(touched.prefix(3).joined(separator: ", ")))"
      let time = Moment(seconds: line.committed).description.dropLast(4)
      return "| \(time) | \(Self.safe(line.subject + runbooks)) | commit \(line.id.description.prefix(7)) |"
    }
    rest = found.lines.count - rows.count
    isCut = found.isCut
  }

  /// The rows in a comment, so that none is read as a fact.
  var comment: String {
    let request = "Move what belongs to the incident into the timeline, and remove the rest."
    var lines = ["Committed in the incident's window. \(request)"] + rows
    if rest > 0 { lines.append("And \(rest) more: `git log` with `--since` and `--until`.") }
    if isCut {
      lines.append("Only the newest \(Limits.commitsInWindow) commits were looked at: `git log` has the older ones.")
    }
    return "<!-- \(lines.joined(separator: "\n"))\n-->"
  }

  /// A text that ends neither the comment nor the cell.
  private static func safe(_ text: String) -> String {
    text.inOneLine.replacing("--", with: "\u{2013}").replacing(">", with: "›").replacing("|", with: "\\|")
  }
}
