package import Documents

/// A commit of an imagined repository: what it changed, as a history that can be told without git.
package struct PastCommit: Sendable {
  /// RFC 3339, or a date.
  package let time: String

  /// The files that the commit wrote, by path.
  package let files: [String: String]

  /// The paths that the commit moved, by the path from which.
  package let moves: [String: String]

  /// Who made it.
  package let people: [String]

  package init(_ time: String, _ files: [String: String], moves: [String: String] = [:], by people: [String] = []) {
    self.time = time
    self.files = files
    self.moves = moves
    self.people = people
  }
}

extension History {
  /// The history that commits, oldest first, make of their files; of no commits nothing is known.
  package init(of commits: [PastCommit], releases: [Release] = [], vocabulary: Vocabulary = .method) {
    var changes: [String: [Change]] = [:]
    var texts: [String: String] = [:]
    var siblings: [String: Int] = [:]
    for (number, past) in commits.enumerated() {
      guard let time = Moment(past.time) else { continue }
      let digits = String(number + 1, radix: 16)
      let id = String(repeating: digits, count: 40 / digits.count)
      let commit = Commit(id: id, committed: Moment(seconds: time.earliest), people: past.people)
      for (former, path) in past.moves {
        changes[path] = changes.removeValue(forKey: former)
        texts[path] = texts.removeValue(forKey: former)
        siblings[path] = siblings.removeValue(forKey: former)
        if past.files[path] == nil { changes[path]?.append(Change(commit: commit, path: path)) }
      }
      let added = past.files.keys.filter { changes[$0] == nil && Document.Kind(path: $0) == .postmortem }
      for path in added { siblings[path] = added.count }
      for (path, text) in past.files {
        let document = Document(
          SourceFile(path: path, bytes: Array(text.utf8)), pathKind: Document.Kind(path: path), vocabulary: vocabulary)
        changes[path, default: []].append(
          Change(
            commit: commit, path: path, version: document.map(Summary.init),
            addedLines: Change.lines(of: text, besides: texts[path] ?? "")))
        texts[path] = text
      }
    }
    self.init(
      depth: commits.isEmpty ? .none : .full,
      files: changes.reduce(into: [:]) { $0[$1.key] = FileHistory(changes: $1.value, siblings: siblings[$1.key] ?? 1) },
      releases: releases)
  }
}

extension Change {
  /// The lines of a text that an older one does not have, each as often as it has it more, without white space around
  /// them; blank lines are none.
  package static func lines(of text: String, besides older: String) -> [String] {
    var known: [Substring: Int] = [:]
    for line in older.split(whereSeparator: \.isNewline) { known[line.trimmed, default: 0] += 1 }
    return text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { line in
      guard !line.isEmpty else { return false }
      guard let count = known[line], count > 0 else { return true }
      known[line] = count - 1
      return false
    }.map(String.init)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = trimmingPrefix(while: \.isWhitespace)
    return start.reversed().firstIndex { !$0.isWhitespace }.map { start[..<$0.base] } ?? ""
  }
}
