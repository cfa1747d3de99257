package import Documents

/// The history of the documents, and of the files that they name: plain values, so that rules do not need git.
package struct History: Sendable {
  /// How far back the commits can be read.
  package enum Depth: Hashable, Sendable {
    /// No commits were read: no repository, not requested, or not readable.
    case none
    /// Commits below a certain depth are missing, so history is incomplete.
    case shallow
    case full
  }

  package let depth: Depth

  /// By the path of a file in the linted state; deleted files by their last path.
  private let files: [String: FileHistory]

  /// The current path for each old path of a moved file.
  private let moves: [String: String]

  /// The tags that are releases, oldest first.
  package let releases: [Release]

  /// The paths that were touched by commits whose messages name a key, by the key: an id or an issue.
  private let mentions: [String: [String]]

  /// The lines that the linted files have in addition to the last commit, by path.
  private let pending: [String: [String]]

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

  /// Whether all commits can be read: only then does the lack of one mean anything.
  package var isKnown: Bool { depth == .full }

  /// What happened to a file; nil if no known commit touches it, for example before it is committed.
  package subscript(path: String) -> FileHistory? { isKnown ? files[path] : nil }

  /// The current path of the file that was once at a path; nil if it was never moved, or is deleted.
  package func path(after former: String) -> String? { moves[former] }

  /// The paths that were touched by commits whose messages name a key, as `DocumentFacts.repairKeys` spells it.
  package func paths(touchedFor key: String) -> [String] { isKnown ? mentions[key] ?? [] : [] }

  /// The lines that the linted file has in addition to the last commit, as in `Change.addedLines`.
  ///
  /// A change is often committed together with the document that promises it. For a new file these are all lines.
  package func pendingLines(in path: String) -> [String] { isKnown ? pending[path] ?? [] : [] }

  /// What happened to the file at a path, either its current or an old one.
  package func file(namedBy path: String) -> (path: String, file: FileHistory)? {
    guard isKnown else { return nil }
    if let file = files[path], file.isThere { return (path, file) }
    return moves[path].flatMap { moved in files[moved].map { (moved, $0) } }
  }

  /// A tag of a release.
  package struct Release: Hashable, Sendable {
    package let name: String

    /// When the tag was made; for a tag without a date of its own, when its commit was.
    package let time: Moment

    package init(name: String, time: Moment) {
      self.name = name
      self.time = time
    }
  }
}

/// What happened to one file, through its renames.
package struct FileHistory: Sendable {
  /// The commits that changed the file, oldest first, and only those merges that changed it themselves; never empty.
  ///
  /// The first is the one that added the file to the repository, under whatever name.
  package let changes: [Change]

  /// Whether the file is in the commit that is linted.
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

  /// Whether the file was in the repository, under whatever name, at a point in time.
  package func existed(at moment: Moment) -> Bool {
    first.commit.committed.earliest <= moment.latest
      && (isThere || last.commit.committed.earliest > moment.earliest)
  }

  /// The versions of a document whose fields rules compare, oldest first.
  package var versions: [(change: Change, facts: DocumentFacts)] {
    changes.compactMap { change in change.version.map { (change, $0) } }
  }
}

/// What one commit did to one file.
package struct Change: Sendable {
  package let commit: Commit

  /// The path that the file had after the commit.
  package let path: String

  /// The document as the commit left it; nil if no rule compares its versions, or it was no document then.
  package let version: DocumentFacts?

  /// The lines that the commit added, without the white space around them and without blank ones; nil if no rule
  /// needs the changes of this file.
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
  /// The whole name in hexadecimal digits.
  package let id: String

  /// When the commit was made, which a rebase renews.
  package let committed: Moment

  /// When its content was written, by the author's clock.
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
