import Foundation
import TestSupport

/// The real pre-commit, with this project as the repository of hooks.
enum PreCommit {
  /// The built hooks, below `.build`, for all tests and later runs.
  private static let home = Recording.root.appending(path: ".build/pre-commit")

  /// The files that a built hook depends on; other changes do not build it again.
  private static let ingredients = [
    ".ci/wheel", ".pre-commit-hooks.yaml", "Package.swift", "Packaging/wheel", "Sources", "Tests/TestSupport",
    "pyproject.toml",
  ]

  /// The commit of this project's files as they are now, in a repository of its own.
  private static let hooks = Result<(folder: URL, commit: String), any Error> { try commitFiles() }

  private static func commitFiles() throws -> (folder: URL, commit: String) {
    let folder = Recording.root.appending(path: ".build/hooks.git")
    let scratch = try Scratch()
    if !FileManager.default.fileExists(atPath: folder.path) { try scratch.git("init", "-q", "--bare", folder.path) }
    let names = ["--git-dir=\(folder.path)", "--work-tree=\(Recording.root.path)", "-C", Recording.root.path]
    func git(_ arguments: String...) throws -> Command { try scratch.attemptGit(names + arguments) }
    guard try git("add", "-A").status == 0 else { throw CocoaError(.fileReadUnknown) }
    let isUnchanged = try scratch.attemptGit(names + ["diff", "--cached", "--quiet", "main", "--"] + ingredients)
    if isUnchanged.status != 0 {
      let tree = try git("write-tree").output.trimmingCharacters(in: .newlines)
      let commit = try git("commit-tree", "-m", "as it is now", tree).output.trimmingCharacters(in: .newlines)
      guard try git("update-ref", "refs/heads/main", commit).status == 0 else { throw CocoaError(.fileWriteUnknown) }
      // An older build would never be used again.
      try? FileManager.default.removeItem(at: home)
    }
    return (folder, try git("rev-parse", "main").output.trimmingCharacters(in: .newlines))
  }

  /// A `.pre-commit-config.yaml` with one hook of the project and one rule.
  static func configuration(_ hook: String, _ more: String = "") throws -> String {
    let (folder, commit) = try hooks.get()
    return """
      repos:
        - repo: \(folder.path)
          rev: \(commit)
          hooks:
            - id: \(hook)
              args: [--format, concise, --select, missing-severity]
              \(more)

      """
  }

  /// The environment of pre-commit and of the git hooks that it installs; `pmlint` is the built binary.
  static var environment: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folder = Command.binary.deletingLastPathComponent().path
    return [
      "PRE_COMMIT_HOME": home.path, "PATH": "\(folder):\(path)", "PMLINT_AS_OF": "2026-11-23",
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
  }

  /// Installs the hooks of a configuration; this machine's settings say how to download packages.
  static func installHooks(in scratch: Scratch) throws -> Command {
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["PRE_COMMIT_HOME"] = home.path
    // pip must not take a published pmlint.
    environment["PIP_NO_INDEX"] = "1"
    environment["PIP_FIND_LINKS"] = try wheels(in: scratch)
    return try Command(
      Python.program("pre-commit"), ["install-hooks"], in: scratch.url, environment: environment)
  }

  /// A folder with a wheel of the tests' program, and with what pip makes wheels with.
  private static func wheels(in scratch: Scratch) throws -> String {
    // A script instead of a program of a hundred megabytes.
    try scratch.write("#!/bin/sh\nexec '\(Command.binary.path)' \"$@\"\n", to: ".git/stage/bin/pmlint")
    let folder = scratch.url.path + "/.git/wheels"
    let version = try Command("--version").output.trimmingCharacters(in: .newlines)
    let wheel = try Command(
      Recording.root.appending(path: ".ci/wheel"), [scratch.url.path + "/.git/stage", version, folder],
      in: scratch.url)
    let backend = try Command(
      Python.program("python"), ["-m", "pip", "download", "--quiet", "--dest", folder, "setuptools"], in: scratch.url,
      environment: ProcessInfo.processInfo.environment)
    guard wheel.status == 0, backend.status == 0 else { throw NoWheel(errors: wheel.errors + backend.errors) }
    return folder
  }

  private struct NoWheel: Error {
    let errors: String
  }
}

extension Scratch {
  func preCommit(_ arguments: String...) throws -> Command {
    try Command(Python.program("pre-commit"), arguments, in: url, environment: PreCommit.environment)
  }

  /// Runs git with pre-commit's hooks.
  func gitWithHooks(_ arguments: String...) throws -> Command {
    try attemptGit(arguments, environment: PreCommit.environment)
  }
}
