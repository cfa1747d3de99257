extension FileLog {
  /// The new paths of files that were moved, by their old path; files that no commit moved are not included.
  ///
  /// A file may no longer be at its new path either.
  package func paths(after formers: Set<String>) -> [String: String] {
    var moves: [Int32: [Int32]] = [:]
    for (place, change) in log.changes.enumerated() where change.former >= 0 && isReached(change) {
      moves[change.former, default: []].append(Int32(place))
    }
    var found: [String: String] = [:]
    for former in formers {
      guard let start = places[former] else { continue }
      var (path, node) = (start, Int32(-1))
      // The newest move counts, because a name may return; from there only moves of later commits continue.
      while let move = moves[path]?.last(where: { log.changes[Int($0)].node > node }) {
        (path, node) = (log.changes[Int(move)].path, log.changes[Int(move)].node)
      }
      if path != start { found[former] = log.paths[Int(path)] }
    }
    return found
  }

  /// Whether any commit is known that touched a path.
  package func touches(_ path: String) -> Bool {
    places[path].map { !changesByPath[Int($0)].isEmpty } ?? false
  }
}
