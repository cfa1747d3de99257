import Documents
import Foundation
import Linting

/// A case of commits: a folder for each, `01-…`, `02-…`, with a file `COMMIT` and the files that it writes.
///
/// `COMMIT` has a field a line: `date:`, `authored:`, `author:`, `message:`, `tag:`, `move: old -> new`, `delete: path`.
/// A last folder without one holds what is not committed yet.
extension Fixture {
  var commitFolders: [URL] {
    let folders = Self.entries(of: url).filter { Self.isFolder($0) }
    return folders.contains { Self.isCommit($0) } ? folders : []
  }

  private static func isFolder(_ url: URL) -> Bool {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).isEmpty == false
  }

  private static func isCommit(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "COMMIT").path)
  }

  var commits: [PastCommit] { commitFolders.filter { Self.isCommit($0) }.map { PastCommit(folder: $0) } }

  /// The files as they are linted: after the last commit, with what is not committed yet.
  var finalFiles: [(path: String, bytes: [UInt8])] {
    var files: [String: [UInt8]] = [:]
    for folder in commitFolders {
      let commit = PastCommit(folder: folder)
      for (former, path) in commit.moves { files[path] = files.removeValue(forKey: former) }
      for path in commit.deletions { files[path] = nil }
      for path in commit.files.keys { files[path] = Self.bytes(of: folder.appending(path: path)) }
    }
    return files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
  }

  /// What the commits tell; nothing where the case has none.
  var history: History {
    if commitFolders.isEmpty { return History() }
    let present = finalFiles.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return History(of: commits, present: Dictionary(present) { first, _ in first })
  }
}

extension PastCommit {
  fileprivate init(folder: URL) {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var files: [String: String] = [:]
    for path in paths where path != "COMMIT" {
      // A folder cannot be read, and is no file of the commit.
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
      files[path] = String(decoding: data, as: UTF8.self)
    }
    let text = (try? String(contentsOf: folder.appending(path: "COMMIT"), encoding: .utf8)) ?? ""
    var fields: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { fields[parts[0], default: []].append(parts[1]) }
    }
    let moves = (fields["move"] ?? []).map { $0.split(separator: " -> ").map(String.init) }.filter { $0.count == 2 }
    self.init(
      fields["date"]?.first ?? "", files, moves: Dictionary(moves.map { ($0[0], $0[1]) }) { first, _ in first },
      by: fields["author"] ?? [])
    authored = fields["authored"]?.first
    deletions = Set(fields["delete"] ?? [])
    message = (fields["message"] ?? []).joined(separator: " ")
    tag = fields["tag"]?.first
  }
}
