extension FileLog {
  /// The current paths of renamed files, by their old path; files that no commit moved are not included.
  ///
  /// The current path may have been deleted since.
  package func paths(after formers: Set<String>) -> [String: String] {
    var moves: [Int32: [Int32]] = [:]
    for (place, change) in log.changes.enumerated() where change.former >= 0 && isReached(change) {
      moves[change.former, default: []].append(Int32(place))
    }
    var found: [String: String] = [:]
    for former in formers {
      guard let start = log.places[former] else { continue }
      var (path, node) = (start, Int32(-1))
      // The newest move counts, because a name may be reused; only moves of later commits continue from there.
      while let move = moves[path]?.last(where: { log.changes[Int($0)].node > node }) {
        (path, node) = (log.changes[Int(move)].path, log.changes[Int(move)].node)
      }
      if path != start { found[former] = log.paths[Int(path)] }
    }
    return found
  }

  /// Whether any recorded commit touched a path.
  package func touches(_ path: String) -> Bool {
    log.places[path].map { !changes(at: $0).isEmpty } ?? false
  }
}
