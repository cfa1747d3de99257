/// Paths that are looked for by what longer ones end in: `logs/a.md` in `docs/logs/a.md`.
struct PathEnds {
  private let paths: Set<String>

  /// Nearly all ends of a path are told apart by their length.
  private let lengths: Set<Int>

  init(_ paths: Set<String>) {
    self.paths = paths
    lengths = Set(paths.map(\.utf8.count))
  }

  /// Those of the paths that another one is, or ends in behind a slash.
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
