package import Foundation

/// A commit in a fixture: a folder with a file `COMMIT` and the files that the commit writes.
///
/// `COMMIT` has one field per line: `date:`, `authored:`, `author:`, `message:`, `tag:`, `move: old -> new`, `delete:
/// path`.
package struct CommitFolder {
  package let url: URL

  /// False for the last folder of a case if it contains uncommitted changes.
  package let isCommitted: Bool

  /// The paths of the files that it writes, sorted.
  package let paths: [String]
  private let fields: [String: [String]]

  /// The commits of a case, sorted by name; none if it is a file, or a folder of files.
  package static func all(in folder: URL) -> [CommitFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let folders = names.sorted().map { CommitFolder(folder.appending(path: $0)) }.filter {
      !$0.paths.isEmpty || $0.isCommitted
    }
    return folders.contains(where: \.isCommitted) ? folders : []
  }

  private init(_ url: URL) {
    self.url = url
    let text = try? String(contentsOf: url.appending(path: "COMMIT"), encoding: .utf8)
    isCommitted = text != nil
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []
    // A folder cannot be read, and is no file of the commit.
    self.paths = paths.sorted().filter {
      $0 != "COMMIT" && (try? Data(contentsOf: url.appending(path: $0))) != nil
    }
    var fields: [String: [String]] = [:]
    for line in (text ?? "").split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { fields[parts[0], default: []].append(parts[1]) }
    }
    self.fields = fields
  }

  package var date: String { fields["date"]?.first ?? "" }
  package var authored: String? { fields["authored"]?.first }
  package var people: [String] { fields["author"] ?? [] }
  package var message: String { (fields["message"] ?? []).joined(separator: " ") }
  package var tag: String? { fields["tag"]?.first }
  package var deletions: [String] { fields["delete"] ?? [] }
  package var moves: [(from: String, to: String)] {
    (fields["move"] ?? []).map { $0.split(separator: " -> ").map(String.init) }.filter { $0.count == 2 }
      .map { ($0[0], $0[1]) }
  }

  package func bytes(of path: String) -> [UInt8] {
    (try? Data(contentsOf: url.appending(path: path))).map { [UInt8]($0) } ?? []
  }
}

extension Scratch {
  /// Makes the commits with the real git; uncommitted changes end up in the work tree.
  package func commit(_ folders: [CommitFolder]) throws {
    try git("init", "-q")
    for folder in folders {
      for move in folder.moves {
        let target = url.appending(path: move.to).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try git("mv", move.from, move.to)
      }
      for path in folder.deletions { try git("rm", "-q", path) }
      for path in folder.paths { try write(folder.bytes(of: path), to: path) }
      guard folder.isCommitted else { continue }
      date = folder.date
      try git("add", "-A")
      let people = (folder.people.isEmpty ? ["Maya <maya@example.com>"] : folder.people).map {
        $0.contains("<") ? $0 : "Somebody <\($0)>"
      }
      // A commit has one author; its other people are in its message.
      let message =
        (folder.message.isEmpty ? "As of \(folder.date)" : folder.message) + "\n\n"
        + people.dropFirst().map { "Signed-off-by: \($0)\n" }.joined()
      try git(
        "commit", "-q", "--allow-empty", "-m", message, "--author", people[0], "--date", folder.authored ?? folder.date)
      if let tag = folder.tag { try git("tag", tag) }
    }
  }
}
