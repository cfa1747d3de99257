import Documents
package import Linting

extension DocumentFacts {
  /// The versions of the document, oldest first; the last is the linted text, which may not be committed yet.
  func versions(in history: History) -> [Version] {
    guard let file = history[path] else { return [] }
    return file.versions.map { Version(commit: $0.change.commit, facts: $0.facts) }
      + [Version(commit: nil, facts: self)]
  }

  struct Version {
    /// Nil for what is not committed yet.
    let commit: Commit?
    let facts: DocumentFacts

    /// What a message calls the commit.
    var name: String { commit?.description ?? "not committed yet" }
  }

  /// The moves of a value to a later time, oldest first; empty if it ended no later than it began.
  func moves(
    in history: History, of moment: (DocumentFacts) -> Moment?, countingFrom isPromised: (Version, Version) -> Bool
  ) -> [Move] {
    var moves: [Move] = []
    var before: (version: Version, value: Moment)?
    for version in versions(in: history) {
      guard let value = moment(version.facts) else { continue }
      // A time of day that is added to a date moves nothing.
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
  /// Whether the first commit added so many postmortems that it was an import, which does not show when each was written.
  package func isImported(atLeast count: Int) -> Bool { siblings >= max(count, 2) }
}

extension Rule {
  /// How many postmortems one commit adds if it is an import.
  package static let importOption = NumberOption(
    "import", 3,
    "how many postmortems in one commit make it an import, which does not show when each was written"
  )
}
