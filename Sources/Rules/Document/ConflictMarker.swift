import Documents
import Linting

extension Rule {
  /// A merge that was committed halfway: both versions are in the text.
  static let conflictMarker = Rule(
    "conflict-marker", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "the markers of a merge conflict are left in the text",
    why: """
      Between the markers are two versions, and a reader cannot know which one holds. `=======` also makes a heading of \
      the line above it, so that sections move.
      """,
    example: Example(
      bad: """
        # Restart the queue

        <<<<<<< HEAD
        1. Drain the queue, then restart it.
        =======
        1. Restart the queue; it drains itself.
        >>>>>>> feature/drain
        """,
      good: """
        # Restart the queue

        1. Drain the queue, then restart it.
        """),
    check: .document { document, _ in
      guard document.signs.contains(.conflict) else { return [] }
      return document.source.conflicts.map { range in
        Problem(
          at: range, "a merge conflict begins here and is not resolved, so the text says two things",
          help: "keep one version, remove the three markers, and `git add` the file")
      }
    })
}

extension SourceFile {
  /// The first line of each conflict whose end is there too.
  fileprivate var conflicts: [ByteRange] {
    var found: [ByteRange] = []
    var (opening, isHalved): (ByteRange?, Bool) = (nil, false)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      switch bytes[start] {
      case UInt8(ascii: "<") where isMarker(start, end): (opening, isHalved) = (start..<end, false)
      case UInt8(ascii: "=") where isMarker(start, end): isHalved = opening != nil
      case UInt8(ascii: ">") where isMarker(start, end):
        if isHalved, let opening { found.append(line(containing: opening.lowerBound)) }
        (opening, isHalved) = (nil, false)
      default: break
      }
      start = end + 1
    }
    return found
  }

  /// Whether a line is seven of its first byte, alone or before a space.
  private func isMarker(_ start: Int, _ end: Int) -> Bool {
    let line = bytes[start..<end]
    guard line.count >= 7, line.prefix(7).allSatisfy({ $0 == line.first }) else { return false }
    return line.dropFirst(7).first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") } ?? true
  }
}
