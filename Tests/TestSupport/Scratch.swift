package import Foundation

/// A temporary folder for one test, removed at its end.
package final class Scratch {
  package let url: URL

  /// The date of the next commits, as git reads dates.
  package var date = "2026-11-17T10:00:00Z"

  package init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pmlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  package func write(_ text: String, to path: String) throws {
    try write([UInt8](text.utf8), to: path)
  }

  package func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// Runs the real git with a fixed author, the set date, and none of this machine's settings.
  @discardableResult
  package func git(_ arguments: String...) throws -> String {
    let run = try attemptGit(arguments)
    guard run.status == 0 else { throw GitFailure(arguments: arguments, errors: run.errors) }
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs the real git, which may fail.
  package func attemptGit(_ arguments: [String], environment more: [String: String] = [:]) throws -> Command {
    let environment = [
      "GIT_AUTHOR_NAME": "Maya", "GIT_AUTHOR_EMAIL": "maya@example.com", "GIT_COMMITTER_NAME": "Maya",
      "GIT_COMMITTER_EMAIL": "maya@example.com", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let settings = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"]
    return try Command(
      URL(filePath: "/usr/bin/env"), settings + arguments, in: url, environment: environment.merging(more) { $1 })
  }

  private struct GitFailure: Error, CustomStringConvertible {
    let arguments: [String]
    let errors: String

    var description: String { "git \(arguments.joined(separator: " ")): \(errors)" }
  }
}
