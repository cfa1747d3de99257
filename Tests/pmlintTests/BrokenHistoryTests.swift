import Foundation
import TestSupport
import Testing

/// A history that cannot be read is never taken for one without changes.
@Suite struct BrokenHistoryTests {
  private static let missing = String(repeating: "12345678", count: 5)

  /// A file of the git directory, and its damaged content.
  private static let damages: [(path: String, text: String)] = [
    (".git/refs/heads/main", ""), (".git/refs/heads/main", "garbage\n"), (".git/refs/heads/main", missing + "\n"),
    (".git/refs/heads/main", "ref: refs/heads/main\n"), (".git/HEAD", ""), (".git/HEAD", "garbage\n"),
    (".git/HEAD", "ref: HEAD\n"), (".git/HEAD", missing + "\n"),
  ]

  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    let late = "---\ntype: postmortem\nseverity: P1\nresolved: 2026-11-01T10:00:00Z\n---\n# Checkout was down\n"
    try scratch.git("init", "-q")
    try scratch.write(late, to: "postmortems/a.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "first")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "second")
    let report = try scratch.pmlint("--format", "json", "--select", "late-postmortem").report()
    #expect(report.findings.map(\.rule) == ["late-postmortem"] && report.source.history == "full")
    return scratch
  }

  private func expectNoHistory(_ scratch: Scratch, _ code: String) throws {
    let run = try scratch.pmlint("--format", "json", "--select", "late-postmortem")
    let report = try run.report()
    #expect(report.source.history == "none" && report.notices.map(\.code) == [code], "\(run)")
    #expect(run.errors.contains("rules that need history did not run"), "\(run)")
  }

  @Test(arguments: damages)
  func `a branch that cannot be read is reported, and requests for it are refused`(
    damage: (path: String, text: String)
  ) throws {
    let scratch = try repository()
    // The cache of an earlier run could replace the deleted objects.
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git/pmlint"))
    try scratch.write(damage.text, to: damage.path)
    try expectNoHistory(scratch, "history-unreadable")
    for arguments in [["--staged"], ["--rev", "HEAD"], ["--since", "HEAD"]] {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(run.status == 2 && run.output.isEmpty, "\(arguments): \(run)")
      #expect(!run.errors.contains("has no commit yet"), "\(arguments): \(run)")
    }
  }

  @Test func `a history with a missing commit counts as unreadable`() throws {
    let scratch = try repository()
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git/pmlint"))
    let first = try scratch.git("rev-parse", "HEAD~1")
    try FileManager.default.removeItem(at: scratch.url.appending(path: scratch.objectPath(of: first)))
    try expectNoHistory(scratch, "history-incomplete")
  }

  @Test func `a branch with a missing commit is not called new`() throws {
    let scratch = try repository()
    try scratch.write(Self.missing + "\n", to: ".git/refs/heads/topic")
    for name in ["topic", "refs/heads/topic"] {
      let run = try scratch.pmlint("--rev", name)
      #expect(run.status == 2 && run.errors.contains("`\(name)` cannot be read: "), "\(run)")
    }
  }

  @Test func `a branch without a commit has a complete history`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("# A\n", to: "postmortems/a.md")
    let run = try scratch.pmlint("--format", "json")
    #expect(try run.report().source.history == "full" && run.errors.isEmpty, "\(run)")
    try scratch.git("add", "-A")
    #expect(try scratch.pmlint("--staged", "--format", "concise").paths == ["postmortems/a.md"])
  }
}
