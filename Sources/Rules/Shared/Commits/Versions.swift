import Documents
import Linting

extension DocumentFacts {
  /// The versions of the document, oldest first; the last is the linted text, which may not be committed yet.
  func versions(in history: History) -> [Version] {
    guard let file = history[path] else { return [] }
    return file.versions.map { Version(commit: $0.change.commit, facts: $0.facts) }
      + [Version(commit: nil, facts: self)]
  }

  struct Version {
    /// Nil for uncommitted changes.
    let commit: Commit?
    let facts: DocumentFacts

    /// The commit's name in a message.
    var name: String { commit?.description ?? "not committed yet" }
  }

  /// The changes of a value to a later time, oldest first; empty if its last value is no later than its first.
  func moves(
    in history: History, of moment: (DocumentFacts) -> Moment?, countingFrom isPromised: (Version, Version) -> Bool
  ) -> [Move] {
    var moves: [Move] = []
    var before: (version: Version, value: Moment)?
    for version in versions(in: history) {
      guard let value = moment(version.facts) else { continue }
      // Adding a time of day to a date moves nothing.
      if let before, value.earliest > before.value.latest, isPromised(before.version, version) {
        moves.append(Move(from: before.value, to: value, commit: version.commit))
      }
      before = (version, value)
    }
    guard let first = moves.first, let last = before?.value, last.earliest > first.from.latest else { return [] }
    return moves
  }

  /// A change of a date or a time to a later one.
  struct Move {
    let from: Moment
    let to: Moment
    let commit: Commit?

    var commitName: String { commit?.shortID ?? "not committed yet" }
  }
}

extension FileHistory {
  /// Whether the first commit added so many postmortems that it was an import, which does not show when each was
  /// written.
  func isImported(atLeast count: Int) -> Bool { siblings >= max(count, 2) }
}

extension Rule {
  /// The number of postmortems in one commit from which it is an import.
  static let importOption = Option(
    "import", 3,
    "how many postmortems in one commit make it an import, which does not show when each was written"
  )
}
