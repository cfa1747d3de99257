import Foundation
import TestSupport
import Testing

/// `--staged` in every way in which git runs a hook: a commit is refused for its own content and for nothing else.
@Suite struct HookTests {
  private let good = "---\nseverity: P3\n---\n# Checkout was down\n"
  private let bad = "# Checkout was down\n"
  private let arguments = "--staged --format concise --select missing-severity"

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository(["postmortems/a.md": good, "postmortems/b.md": good])
    try scratch.hook("pre-commit", running: arguments)
    return scratch
  }

  /// Whether git refuses, and for the expected finding.
  private func isRefused(_ scratch: Scratch, for path: String? = "postmortems/a.md", _ arguments: String...) throws
    -> Bool
  {
    let run = try scratch.attemptGit(arguments)
    guard run.status != 0 else { return false }
    if let path { #expect(run.errors.contains("\(path):1:3: error[missing-severity]"), "\(run.errors)") }
    return true
  }

  @Test func `a commit is judged by what is staged, not by the work tree`() throws {
    let scratch = try repository()
    try scratch.write(bad, to: "postmortems/a.md")
    try scratch.git("add", "-A")
    try scratch.write(good, to: "postmortems/a.md")
    #expect(try isRefused(scratch, "commit", "-qm", "x"))
    try scratch.git("add", "-A")
    try scratch.write(good + "more\n", to: "postmortems/b.md")
    try scratch.git("add", "-A")
    try scratch.write(bad, to: "postmortems/b.md")
    #expect(try !isRefused(scratch, "commit", "-qm", "x"))
  }

  @Test func `commits of all changes, of a path, and amended ones are judged too`() throws {
    let scratch = try repository()
    try scratch.write(bad, to: "postmortems/a.md")
    #expect(try isRefused(scratch, "commit", "-qam", "x"))
    #expect(try isRefused(scratch, "commit", "-qm", "x", "postmortems/a.md"))
    try scratch.write(good + "more\n", to: "postmortems/b.md")
    // git commits another index than the one on the disk, without the bad document.
    #expect(try !isRefused(scratch, "commit", "-qm", "x", "postmortems/b.md"))
    #expect(try isRefused(scratch, "commit", "-q", "--amend", "-am", "x"))
    #expect(try !isRefused(scratch, "commit", "-q", "--amend", "-m", "x"))
  }

  @Test func `a subfolder, -C and a named repository make no difference`() throws {
    let scratch = try repository()
    try scratch.write(bad, to: "postmortems/a.md")
    try scratch.git("add", "-A")
    #expect(try isRefused(scratch, "-C", "postmortems", "commit", "-qm", "x"))
    let named = ["--git-dir=\(scratch.url.path)/.git", "--work-tree=\(scratch.url.path)"]
    let run = try scratch.attemptGit(named + ["commit", "-qm", "x"])
    #expect(run.status != 0)
    #expect(run.errors.contains("postmortems/a.md:1:3: error[missing-severity]"), "\(run.errors)")
  }

  @Test func `the first commit of a repository is judged as a whole`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.hook("pre-commit", running: arguments)
    try scratch.write(bad, to: "postmortems/a.md")
    try scratch.git("add", "-A")
    #expect(try isRefused(scratch, "commit", "-qm", "x"))
    try scratch.hook("pre-commit", running: arguments + " --new-only")
    #expect(try isRefused(scratch, "commit", "-qm", "x"))
  }

  @Test func `a hook reads a sparse index, which libgit2 does not support`() throws {
    let scratch = try repository()
    try scratch.write(good, to: "other/postmortems/c.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "other")
    try scratch.git("sparse-checkout", "set", "--cone", "--sparse-index", "postmortems")
    try scratch.write(bad, to: "postmortems/a.md")
    try scratch.git("add", "-A")
    #expect(try isRefused(scratch, "commit", "-qm", "x"))
    #expect(try isRefused(scratch, "commit", "-qam", "x"))
  }

  @Test func `a linked work tree has its own index`() throws {
    let scratch = try repository()
    try scratch.git("worktree", "add", "-q", "-b", "side", "../\(scratch.url.lastPathComponent)-side")
    let side = scratch.url.path + "-side"
    defer { try? FileManager.default.removeItem(atPath: side) }
    try Data(bad.utf8).write(to: URL(filePath: side + "/postmortems/a.md"))
    #expect(try isRefused(scratch, "-C", side, "commit", "-qam", "x"))
    #expect(try isRefused(scratch, "-C", side + "/postmortems", "commit", "-qam", "x"))
    try scratch.write(good + "more\n", to: "postmortems/b.md")
    #expect(try !isRefused(scratch, "commit", "-qam", "x"))
  }

  @Test func `a merge is judged by its result, and conflicts are reported and left out`() throws {
    let scratch = try repository()
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write(good + "side\n", to: "postmortems/a.md")
    try scratch.git("commit", "-qam", "side")
    try scratch.git("checkout", "-q", "main")
    try scratch.write(good + "main\n", to: "postmortems/a.md")
    try scratch.git("commit", "-qam", "main")
    #expect(try scratch.attemptGit(["merge", "side"]).status != 0)
    let conflict = try scratch.pmlint("--staged")
    #expect(conflict.status == 0)
    #expect(
      conflict.errors
        == "pmlint: 1 file in conflict skipped: resolve the merge, and `git add` the result\npmlint: no documents staged\n"
    )
    try scratch.write(bad, to: "postmortems/a.md")
    #expect(try isRefused(scratch, "commit", "-qam", "merged"))
    try scratch.write(good + "both\n", to: "postmortems/a.md")
    #expect(try !isRefused(scratch, "commit", "-qam", "merged"))
  }

  @Test func `a push into a repository with a work tree is judged in quarantine`() throws {
    let scratch = try repository()
    try scratch.git("clone", "-q", ".", "copy")
    try scratch.git("config", "receive.denyCurrentBranch", "ignore")
    try scratch.script(
      "pre-receive",
      "while read -r old new ref; do \(Command.binary.path) --rev $new --select missing-severity --format concise || exit 1; done"
    )
    try scratch.write(bad, to: "copy/postmortems/a.md")
    try scratch.git("-C", "copy", "commit", "-qam", "bad")
    #expect(try isRefused(scratch, "-C", "copy", "push", "origin", "main"))
  }
}
