import Documents
import Foundation
import Linting
import TestSupport

/// A case of commits: a folder for each, as `CommitFolder` reads it, and a last one for uncommitted changes.
extension Fixture {
  var commitFolders: [CommitFolder] { CommitFolder.all(in: url) }

  /// The linted files: after the last commit, with the uncommitted changes.
  var finalFiles: [(path: String, bytes: [UInt8])] {
    var files: [String: [UInt8]] = [:]
    for folder in commitFolders {
      for move in folder.moves { files[move.to] = files.removeValue(forKey: move.from) }
      for path in folder.deletions { files[path] = nil }
      for path in folder.paths { files[path] = folder.bytes(of: path) }
    }
    return files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
  }

  /// The history of the commits; empty if the case has none.
  var history: History {
    if commitFolders.isEmpty { return History() }
    let present = finalFiles.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return History(
      of: commitFolders.filter(\.isCommitted).map { PastCommit($0) },
      present: Dictionary(present) { first, _ in first })
  }
}

extension PastCommit {
  fileprivate init(_ folder: CommitFolder) {
    let texts = folder.paths.map { ($0, String(decoding: folder.bytes(of: $0), as: UTF8.self)) }
    self.init(
      folder.date, Dictionary(texts) { first, _ in first },
      moves: Dictionary(folder.moves.map { ($0.from, $0.to) }) { first, _ in first }, by: folder.people)
    authored = folder.authored
    deletions = Set(folder.deletions)
    message = folder.message
    tag = folder.tag
  }
}
