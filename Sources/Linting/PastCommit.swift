package import Documents

/// A commit of an example: its changes, as a history without git.
package struct PastCommit: Sendable {
  /// RFC 3339, or a date.
  package let time: String

  /// The author's time; nil for the time of the commit.
  package var authored: String?

  /// The files that the commit wrote, by path.
  package let files: [String: String]

  /// The new paths of moved files, by old path.
  package let moves: [String: String]
  package var deletions: Set<String> = []

  package let people: [String]
  package var message = ""

  /// The tag of a release, if any.
  package var tag: String?

  package init(_ time: String, _ files: [String: String], moves: [String: String] = [:], by people: [String] = []) {
    self.time = time
    self.files = files
    self.moves = moves
    self.people = people
  }
}

extension History {
  /// The history of some commits, oldest first; unknown without commits.
  ///
  /// `present` are the linted files, which may differ from the last commit.
  package init(
    of commits: [PastCommit], releases: [Release] = [], present: [String: String] = [:],
    vocabulary: Vocabulary = .method
  ) {
    var told = Telling(vocabulary: vocabulary)
    for (number, past) in commits.enumerated() { told.add(past, number: number + 1) }
    self.init(
      depth: commits.isEmpty ? .none : .full,
      files: told.changes.reduce(into: [:]) { files, entry in
        let (path, text) = (entry.key, told.texts[entry.key])
        files[path] = FileHistory(changes: entry.value, isThere: text != nil, siblings: told.siblings[path] ?? 1)
      },
      releases: releases + told.releases, mentions: told.mentions,
      pending: present.reduce(into: [:]) {
        $0[$1.key] = Change.lines(of: $1.value, besides: told.texts[$1.key] ?? "")
      }
    )
  }
}

/// Collects the history, commit by commit.
private struct Telling {
  let vocabulary: Vocabulary
  var changes: [String: [Change]] = [:]
  var texts: [String: String] = [:]
  var siblings: [String: Int] = [:]
  var releases: [History.Release] = []
  var mentions: [String: [String]] = [:]

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  mutating func add(_ past: PastCommit, number: Int) {
    guard let time = Moment(past.time) else { return }
    let digits = String(number, radix: 16)
    let commit = Commit(
      id: String(repeating: digits, count: 40 / digits.count), committed: Moment(seconds: time.earliest),
      authored: past.authored.flatMap { Moment($0) }.map { Moment(seconds: $0.earliest) }, people: past.people)
    for (former, path) in past.moves {
      changes[path] = changes.removeValue(forKey: former)
      texts[path] = texts.removeValue(forKey: former)
      siblings[path] = siblings.removeValue(forKey: former)
      if past.files[path] == nil { changes[path]?.append(Change(commit: commit, path: path)) }
    }
    let added = past.files.keys.filter { changes[$0] == nil && Document.Kind(path: $0) == .postmortem }
    for path in added { siblings[path] = added.count }
    for (path, text) in past.files {
      changes[path, default: []].append(
        Change(
          commit: commit, path: path, version: version(of: text, at: path),
          addedLines: Change.lines(of: text, besides: texts[path] ?? "")))
      texts[path] = text
    }
    for path in past.deletions {
      texts[path] = nil
      changes[path]?.append(Change(commit: commit, path: path))
    }
    if let tag = past.tag { releases.append(History.Release(name: tag, time: commit.committed)) }
    let touched = Array(past.files.keys) + Array(past.moves.values) + Array(past.deletions)
    for word in past.message.split(whereSeparator: { $0.isWhitespace || "(),;:".contains($0) }) {
      mentions[String(word), default: []] += touched.sorted()
    }
  }

  private func version(of text: String, at path: String) -> DocumentFacts? {
    guard Document.Kind.mayBeDocument(path: path) else { return nil }
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    return Document(source, pathKind: Document.Kind(path: path), vocabulary: vocabulary).map { DocumentFacts($0) }
  }
}
