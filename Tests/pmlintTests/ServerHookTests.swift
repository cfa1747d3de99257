import Foundation
import TestSupport
import Testing

/// The `pre-receive` hook that users copy, run by the real git in a bare repository.
@Suite struct ServerHookTests {
  private static let file = Recording.root.appending(path: "Sources/pmlint/pmlint.docc/Resources/pre-receive")
  private let good = "---\nseverity: P3\n---\n# Checkout was down\n"
  private let bad = "# Checkout was down\n"
  private let scratch: Scratch

  /// A server whose `main` has one good document and one bad one.
  init() throws {
    scratch = try Scratch.repository(["postmortems/good.md": good, "postmortems/old.md": bad])
    try server("server.git")
    try scratch.git("push", "-q", "--no-verify", "server.git", "main:refs/imported/main")
    try scratch.git("-C", "server.git", "update-ref", "refs/heads/main", "refs/imported/main")
    try scratch.git("-C", "server.git", "update-ref", "-d", "refs/imported/main")
  }

  /// An empty repository with the hook, whose `pmlint` selects one rule.
  private func server(_ name: String) throws {
    try scratch.git("init", "-q", "--bare", name)
    let arguments = "--format concise --select missing-severity"
    try scratch.write("#!/bin/sh\nexec '\(Command.binary.path)' \"$@\" \(arguments)\n", to: "\(name)/bin/pmlint")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.url.path + "/\(name)/bin/pmlint")
    try scratch.script("pre-receive", "PATH=$PWD/bin:$PATH exec '\(Self.file.path)'", in: name)
  }

  private func commit(_ text: String, to path: String) throws {
    try scratch.write(text, to: path)
    try scratch.git("add", "postmortems")
    try scratch.git("commit", "-qm", path)
  }

  /// Expects that the server accepts a push, or refuses it because of these documents and no others.
  private func push(_ arguments: String..., to server: String = "server.git", isRefusedFor paths: [String] = []) throws
  {
    let run = try scratch.attemptGit(["push", server] + arguments)
    let named = Set(
      run.errors.matches(of: /(postmortems\/[a-z]+\.md):1:3: error\[missing-severity\]/).map { String($0.1) })
    #expect(named == Set(paths), "\(run.errors)")
    #expect((run.status == 0) == paths.isEmpty, "\(run.errors)")
    #expect(run.errors.contains("pre-receive hook declined") != paths.isEmpty, "\(run.errors)")
  }

  @Test func `a push is refused for what it adds, in quarantine, and accepted once that is fixed`() throws {
    try commit(good + "More.\n", to: "postmortems/good.md")
    try push("main")
    try commit(bad, to: "postmortems/new.md")
    try push("main", isRefusedFor: ["postmortems/new.md"])
    let id = try scratch.git("rev-parse", "HEAD")
    #expect(try scratch.attemptGit(["-C", "server.git", "cat-file", "-e", id]).status != 0)
    try commit(good, to: "postmortems/new.md")
    try push("main")
  }

  @Test func `a new branch is compared with the default branch, and may be deleted`() throws {
    try scratch.git("checkout", "-q", "-b", "topic")
    try commit(bad + "More.\n", to: "postmortems/old.md")
    try push("topic")
    try commit(bad, to: "postmortems/new.md")
    try push("topic", isRefusedFor: ["postmortems/new.md"])
    try push("topic:other", isRefusedFor: ["postmortems/new.md"])
    try push(":topic")
  }

  @Test func `each of several branches is judged, and all findings are reported`() throws {
    for name in ["one", "two"] {
      try scratch.git("checkout", "-q", "-b", name, "main")
      try commit(bad, to: "postmortems/\(name).md")
    }
    try scratch.git("branch", "fine", "main")
    try push("one", "fine", "two", isRefusedFor: ["postmortems/one.md", "postmortems/two.md"])
    // A refused branch also rejects those in the same push.
    #expect(try scratch.git("-C", "server.git", "branch", "--list", "fine").isEmpty)
    try push("fine")
  }

  @Test func `tags and notes add nothing to a branch`() throws {
    try commit(bad, to: "postmortems/new.md")
    try scratch.git("tag", "light")
    try scratch.git("tag", "-a", "-m", "heavy", "heavy")
    try scratch.git("tag", "blob", "HEAD:postmortems/new.md")
    try scratch.git("notes", "add", "-m", "note")
    try push("light", "heavy", "blob", "refs/notes/commits")
  }

  @Test func `a rewritten branch is compared with its merge base`() throws {
    try scratch.git("checkout", "-q", "-b", "topic")
    try commit(good + "First.\n", to: "postmortems/good.md")
    try push("topic")
    try scratch.git("reset", "-q", "--hard", "main")
    try commit(good + "Second.\n", to: "postmortems/good.md")
    try push("--force", "topic")
    try scratch.git("reset", "-q", "--hard", "main")
    try commit(bad, to: "postmortems/new.md")
    try push("--force", "topic", isRefusedFor: ["postmortems/new.md"])
  }

  @Test func `without earlier commits, everything is new`() throws {
    try server("empty.git")
    try push("main", to: "empty.git", isRefusedFor: ["postmortems/old.md"])
    try scratch.git("checkout", "-q", "--orphan", "island")
    try scratch.git("commit", "-qm", "island")
    try push("island", isRefusedFor: ["postmortems/old.md"])
    try commit(good, to: "postmortems/old.md")
    try scratch.git("commit", "-q", "--amend", "-m", "mended")
    try push("island")
    try push("island:main", to: "empty.git")
  }

  @Test func `a run that fails refuses the push`() throws {
    try scratch.write("rules: {nonsense: error}\n", to: ".pmlint.yml")
    try scratch.git("add", ".pmlint.yml")
    try commit(good + "More.\n", to: "postmortems/good.md")
    let run = try scratch.attemptGit(["push", "server.git", "main"])
    #expect(run.status != 0 && run.errors.contains("nonsense"), "\(run.errors)")
  }

  @Test func `the page about servers shows the file`() throws {
    let page = try String(contentsOf: Page.catalog.appending(path: "OnAServer.md"), encoding: .utf8)
    #expect(page.contains("```sh\n\(try String(contentsOf: Self.file, encoding: .utf8))```\n"))
    #expect(FileManager.default.isExecutableFile(atPath: Self.file.path))
  }
}
