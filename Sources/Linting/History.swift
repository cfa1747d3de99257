package import Documents

/// The history of the documents, and of the files that they name, as plain values, so that rules do not need git.
package struct History: Sendable {
  /// How much of the history can be read.
  package enum Depth: Hashable, Sendable {
    /// No commits were read: no repository, not requested, or not readable.
    case none
    /// A shallow clone, which lacks older commits.
    case shallow
    case full
  }

  package let depth: Depth

  /// By the path of a file in the linted tree; deleted files by their last path.
  private let files: [String: FileHistory]

  /// The current path for each old path of a moved file.
  private let moves: [String: String]

  /// The tags that are releases, oldest first.
  package let releases: [Release]

  /// The paths touched by commits whose messages name a key, by the key: an id or an issue.
  private let mentions: [String: [String]]

  /// The lines that the linted files add to the last commit, by path.
  private let pending: [String: [String]]

  /// The documents that git does not track, which is only possible in the work tree.
  package var untracked: Set<String> = []

  package init(
    depth: Depth = .none, files: [String: FileHistory] = [:], releases: [Release] = [],
    mentions: [String: [String]] = [:], pending: [String: [String]] = [:]
  ) {
    self.depth = depth
    self.files = files
    self.mentions = mentions
    self.pending = pending
    self.releases = releases.sorted { ($0.time.earliest, $0.name) < ($1.time.earliest, $1.name) }
    var moves: [String: String] = [:]
    for (path, file) in files where file.isThere {
      for change in file.changes where change.path != path && files[change.path]?.isThere != true {
        moves[change.path] = path
      }
    }
    self.moves = moves
  }

  /// Whether all commits were read: only then does a missing one mean anything.
  package var isKnown: Bool { depth == .full }

  /// The history of a file; nil if no commit touches it, for example before it is committed.
  package subscript(path: String) -> FileHistory? { isKnown ? files[path] : nil }

  /// Whether a document is only on this disk: no commit has it, and git does not track it.
  package func isUntracked(_ path: String) -> Bool { isKnown && files[path] == nil && untracked.contains(path) }

  /// The current path of a file by an old one; nil if it was never moved, or is deleted.
  package func path(after former: String) -> String? { moves[former] }

  /// The paths touched by commits whose messages name a key, written as in `DocumentFacts.repairKeys`.
  package func paths(touchedFor key: String) -> [String] { isKnown ? mentions[key] ?? [] : [] }

  /// The lines that the linted file adds to the last commit, as in `Change.addedLines`.
  ///
  /// A change is often committed together with the document that promises it. For a new file these are all lines.
  package func pendingLines(in path: String) -> [String] { isKnown ? pending[path] ?? [] : [] }

  /// The history of the file at a path, which can be an old one.
  package func file(namedBy path: String) -> (path: String, file: FileHistory)? {
    guard isKnown else { return nil }
    if let file = files[path], file.isThere { return (path, file) }
    return moves[path].flatMap { moved in files[moved].map { (moved, $0) } }
  }

  /// A tag of a release.
  package struct Release: Hashable, Sendable {
    package let name: String

    /// The time of the tag; for a tag without its own date, that of its commit.
    package let time: Moment

    package init(name: String, time: Moment) {
      self.name = name
      self.time = time
    }
  }
}

/// The history of one file, through its renames.
package struct FileHistory: Sendable {
  /// The commits that changed the file, oldest first, and only those merges that changed it themselves; never empty.
  ///
  /// The first is the one that added the file to the repository, under any name.
  package let changes: [Change]

  /// Whether the file is in the linted commit.
  package let isThere: Bool

  /// How many postmortems the first commit added: several at once are an import, which does not date each of them.
  package let siblings: Int

  package init?(changes: [Change], isThere: Bool = true, siblings: Int = 1) {
    guard !changes.isEmpty else { return nil }
    self.changes = changes
    self.isThere = isThere
    self.siblings = siblings
  }

  /// The commit that added the file to the repository.
  package var first: Change { changes[0] }

  /// The commit that changed the file last.
  package var last: Change { changes[changes.count - 1] }

  /// Whether the file was in the repository, under any name, at a point in time.
  package func existed(at moment: Moment) -> Bool {
    first.commit.committed.earliest <= moment.latest
      && (isThere || last.commit.committed.earliest > moment.earliest)
  }

  /// The versions of a document whose fields rules compare, oldest first.
  package var versions: [(change: Change, facts: DocumentFacts)] {
    changes.compactMap { change in change.version.map { (change, $0) } }
  }
}

/// The change of one file by one commit.
package struct Change: Sendable {
  package let commit: Commit

  /// The path of the file after the commit.
  package let path: String

  /// The document after the commit; nil if no rule compares its versions, or it was no document then.
  package let version: DocumentFacts?

  /// The lines that the commit added, without white space around them and without blank lines; nil if no rule needs the
  /// changes of this file.
  package let addedLines: [String]?

  package init(commit: Commit, path: String, version: DocumentFacts? = nil, addedLines: [String]? = nil) {
    self.commit = commit
    self.path = path
    self.version = version
    self.addedLines = addedLines
  }
}

/// A commit, as far as rules need it.
package struct Commit: Hashable, Sendable {
  /// The full object id in hexadecimal digits.
  package let id: String

  /// The time of the commit, which a rebase renews.
  package let committed: Moment

  /// The time of its content, by the author's clock.
  package let authored: Moment

  /// Names and addresses of the author, the committer, and the people in `Co-authored-by:` and `Signed-off-by:`.
  package let people: [String]

  package init(id: String, committed: Moment, authored: Moment? = nil, people: [String] = []) {
    self.id = id
    self.committed = committed
    self.authored = authored ?? committed
    self.people = people
  }

  /// The first seven digits, which are enough to find the commit.
  package var shortID: String { String(id.prefix(7)) }

  /// `3f9c2ab, 2026-11-19 10:00 UTC`, with the author's time if it differs by more than a minute.
  package var description: String {
    let time = committed.description
    guard abs(committed.earliest - authored.earliest) >= 60 else { return "\(shortID), \(time)" }
    return "\(shortID), \(time), authored \(authored.description)"
  }
}
