internal import Documents
internal import Git
internal import Reports

/// The new paths of documents that are no longer at a known path, as far as git shows.
struct RenamedPaths {
  /// The current path, by the old one.
  var moves: [String: String] = [:]

  /// Those that were either moved or deleted; git does not show which.
  var unknown: Set<String> = []

  /// Current paths that are in no commit yet, so that the history of these documents is not known either.
  var uncommitted: Set<String> = []

  /// Those that were deleted, or that git does not know.
  var gone: Set<String> = []
}

extension Workspace {
  /// The paths without a file, even one in conflict or outside a sparse checkout.
  func missing(among paths: Set<String>) -> Set<String> {
    source.missing(among: paths.filter { file(at: $0) == nil })
  }

  /// Follows documents through the commits up to the linted one, and from there to the index or the work tree.
  ///
  /// `documents` are the current ones. Commits are read only for files that the last commit does not have.
  func renames(of missing: Set<String>, among documents: Set<String>) throws(Failure) -> RenamedPaths {
    var found = RenamedPaths()
    if missing.isEmpty { return found }
    guard reportSource.history != .none else {
      found.unknown = missing
      return found
    }
    var committed = Set<String>()
    if let tip {
      committed = missing.filter { isCommitted($0, in: tip) }
      try addCommittedMoves(of: missing.subtracting(committed), to: tip, among: documents, &found)
      // What a commit moved may have been moved once more since.
      var last = Dictionary(uniqueKeysWithValues: committed.map { ($0, $0) })
      for (path, move) in found.moves where !documents.contains(move) && file(at: move) == nil { last[path] = move }
      addMoves(of: last, since: tip, &found)
    }
    found.gone = missing.subtracting(found.moves.keys).subtracting(found.unknown)
    return found
  }

  private func isCommitted(_ path: String, in tip: ObjectID) -> Bool {
    repository?.entry(at: path, in: tip)?.file != nil
  }

  private func addCommittedMoves(
    of gone: Set<String>, to tip: ObjectID, among documents: Set<String>, _ found: inout RenamedPaths
  ) throws(Failure) {
    if gone.isEmpty { return }
    var interest = WalkedPaths()
    for path in documents.union(gone) { interest.add(documentAt: path, isWholeTree: rootClaim?.kind != nil) }
    guard let log = try fileLog(of: interest, from: tip, endingWhereShallow: true) else {
      found.unknown = gone
      return
    }
    found.moves = log.paths(after: gone)
    if reportSource.history == .shallow { found.unknown = gone.filter { !log.touches($0) } }
  }

  /// Adds where files went since the last commit, by the path that they have there.
  private func addMoves(of committed: [String: String], since tip: ObjectID, _ found: inout RenamedPaths) {
    if committed.isEmpty { return }
    guard let moves = moves(since: tip) else {
      found.unknown.formUnion(committed.keys)
      for path in committed.keys { found.moves[path] = nil }
      return
    }
    for (path, former) in committed {
      found.moves[path] = moves[former]
      if let move = moves[former] { found.uncommitted.insert(move) }
    }
  }

  /// The moves that are not committed; nil if they are unknown.
  private func moves(since tip: ObjectID) -> [String: String]? {
    if reportSource.kind == .revision { return [:] }
    if let comparison, comparison.base == tip { return comparison.moves }
    guard
      let deltas = try? repository?.read({
        try $0.differences(from: tip, to: source.snapshot, among: Document.Kind.mayBeDocument)
      })
    else { return nil }
    return ChangedDocuments(base: tip, name: "HEAD", deltas: deltas, countsMoves: true).moves
  }
}
