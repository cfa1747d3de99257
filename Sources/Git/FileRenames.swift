extension FileLog {
  /// Where files went that stood at some paths once, by the path of then; those that no commit moved are not among them.
  ///
  /// A file can be gone from where it went, too.
  package func paths(after formers: Set<String>) -> [String: String] {
    var moves: [Int32: [Int32]] = [:]
    for (place, change) in log.changes.enumerated() where change.former >= 0 && isReached(change) {
      moves[change.former, default: []].append(Int32(place))
    }
    var found: [String: String] = [:]
    for former in formers {
      guard let start = places[former] else { continue }
      var (path, node) = (start, Int32(-1))
      // The newest move away counts, for a name may have come back; and only moves of later commits go on from there.
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
