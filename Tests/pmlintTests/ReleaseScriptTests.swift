import Foundation
import TestSupport
import Testing

/// What `.ci/release` asks before it makes anything.
@Suite struct ReleaseScriptTests {
  /// What the script says in a repository that it could release, after a change to it.
  private func refusal(of version: String, after preparation: String) throws -> String {
    let scratch = try Scratch()
    try scratch.write(String(contentsOf: Recording.root.appending(path: Self.script), encoding: .utf8), to: Self.script)
    try scratch.write("  static let version = \"0.1.0\"\n", to: "Sources/pmlint/Pmlint.swift")
    try scratch.write("# Changes\n\n## 0.1.0\n", to: Self.changes)
    try scratch.git("init", "-q")
    try scratch.git("add", ".")
    try scratch.git("commit", "-qm", "Add a release")
    let run = try scratch.shell("\(preparation)\nbash \(Self.script) \(version) dist")
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "dist").path))
    return run.errors
  }

  private static let script = ".ci/release"
  private static let changes = "Sources/pmlint/pmlint.docc/Changes.md"

  @Test(arguments: [
    ("9.9.9", ":", "the version is 0.1.0"),
    ("0.1.0", "printf '# Changes\\n' >\(changes)", "Changes has no entry for 0.1.0"),
    ("0.1.0", "printf '\\n## Unreleased\\n' >>\(changes)", "Changes still has entries"),
    ("0.1.0", "touch new", "the tree has changes"),
    ("0.1.0", ":", ".ci/run has not passed"),
    ("0.1.0", "mkdir .build && echo 0 >.build/passed && printf .build >.git/info/exclude", ".ci/run has not passed"),
  ])
  func `there is no release of what is not finished`(_ version: String, preparation: String, reason: String) throws {
    #expect(try refusal(of: version, after: preparation).contains(reason))
  }

  @Test func `a release needs a version and a folder`() throws {
    #expect(try refusal(of: "", after: "set -u").contains("usage: .ci/release"))
  }
}
