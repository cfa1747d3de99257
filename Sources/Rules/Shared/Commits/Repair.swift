package import Documents
package import Linting

/// The change of the artefact that a postmortem promises.
package struct Repair {
  /// The artefact's current path.
  let path: String

  /// What the change has to add, in words: "an added item".
  let addition: String

  /// When the change landed; nil if the artefact has not changed since the incident.
  package let landed: Moment?

  /// The commit of the change; nil also for an uncommitted change.
  let commit: Commit?

  /// The commit that last changed the artefact, for any reason; nil if there is none.
  let last: Commit?

  var lastName: String { last?.description ?? "no commit" }
}

extension DocumentFacts {
  /// The repair of the artefact since the incident, by the commits; nil if they do not contain the file.
  package func repair(in context: Context) -> Repair? {
    guard let fix, let resolved else { return nil }
    let history = context.history
    let kind = ArtefactChange(kind: fix.artefactKind?.value)
    var unchanged: Repair?
    for named in fix.artefactPaths {
      let (path, file) = history.file(namedBy: named).map { ($0.path, $0.file) } ?? (named, nil)
      // A change of the postmortem itself repairs nothing.
      let isOther = path != self.path
      let change = isOther ? file?.firstChange(after: resolved.value, adding: kind) : nil
      let isPending = isOther && kind.isMade(by: history.pendingLines(in: path))
      let landed = change?.commit.committed ?? (isPending ? context.asOf : nil)
      let repair = Repair(
        path: path, addition: kind.words, landed: landed, commit: change?.commit, last: file?.last.commit)
      if landed != nil { return repair }
      if file != nil { unchanged = unchanged ?? repair }
    }
    return unchanged
  }
}

extension History {
  /// Whether anything was added to a file after a time, or is added by an uncommitted change.
  func isChanged(_ path: String, after moment: Moment) -> Bool {
    !pendingLines(in: path).isEmpty || self[path]?.firstChange(after: moment) != nil
  }
}

extension FileHistory {
  /// The first commit after a time that added what this kind of change adds.
  func firstChange(after moment: Moment, adding change: ArtefactChange = .lines) -> Change? {
    changes.first {
      $0.commit.committed.earliest > moment.latest && change.isMade(by: $0.addedLines ?? [])
    }
  }
}

/// Which added lines count as a change of an artefact.
enum ArtefactChange {
  case lines
  /// An item of a list, or a row of a table: a step, a check.
  case items
  /// A heading, or another status.
  case decision

  init(kind: String?) {
    switch kind.map({ HeadingKey($0).text }) {
    case "checklist", "runbook", "playbook", "sop": self = .items
    case "adr", "decision", "decision record": self = .decision
    default: self = .lines
    }
  }

  var words: String {
    switch self {
    case .lines: "added lines"
    case .items: "an added item"
    case .decision: "an added section or another status"
    }
  }

  func isMade(by lines: [String]) -> Bool {
    switch self {
    case .lines: !lines.isEmpty
    case .items: lines.contains(where: \.isItem)
    case .decision: lines.contains { $0.hasPrefix("#") || $0.lowercased().contains("status") }
    }
  }
}

extension String {
  /// Whether a line is an item of a list, or a row of a table, with content.
  fileprivate var isItem: Bool {
    if hasPrefix("|") { return contains { !"|-: ".contains($0) } }
    if ["- ", "* ", "+ "].contains(where: hasPrefix) { return true }
    let rest = drop(while: \.isNumber)
    return rest.startIndex > startIndex && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }
}
