/// Finds paths that are the end of longer ones: `logs/a.md` in `docs/logs/a.md`.
struct PathEnds {
  private let paths: Set<String>

  /// The length alone excludes nearly all ends of a path.
  private let lengths: Set<Int>

  init(_ paths: Set<String>) {
    self.paths = paths
    lengths = Set(paths.map(\.utf8.count))
  }

  /// The known paths that equal this one, or its end after a slash.
  func ends(of path: String) -> [String] {
    var ends: [String] = []
    var length = path.utf8.count
    func take(_ start: String.Index) {
      guard lengths.contains(length) else { return }
      let end = String(path[start...])
      if paths.contains(end) { ends.append(end) }
    }
    take(path.startIndex)
    for index in path.utf8.indices {
      length -= 1
      if path.utf8[index] == UInt8(ascii: "/") { take(path.utf8.index(after: index)) }
    }
    return ends
  }
}
