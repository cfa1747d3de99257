import Foundation
import Git
import TestSupport
import Testing

/// A work tree that is as git checked it out is compared by its index, and differs from commits as one that is read.
@Suite struct CheckoutTests {
  private let text = (1...20).map { "line \($0) of a postmortem that somebody wrote\n" }.joined()

  /// Three commits that add, change, move and delete files, with files that git ignores beside them.
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("*.log\nbuild/\n", to: ".gitignore")
    for path in ["a.md", "a/b.md", "a/c/d.md", "a-b/e.md", "é/ü.md", "z/gone.md"] {
      try scratch.write(text + path, to: path)
    }
    try commit(scratch)
    try scratch.git("mv", "a/b.md", "a/c/moved.md")
    try scratch.git("rm", "-q", "z/gone.md")
    try scratch.write(text + "more\n", to: "a.md")
    try commit(scratch)
    try scratch.write(text + "new\n", to: "new/er/x.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "link.md").path, withDestinationPath: "a.md")
    try commit(scratch)
    try scratch.write("ignored\n", to: "a/x.log")
    try scratch.write("ignored\n", to: "build/y.md")
    return scratch
  }

  private func commit(_ scratch: Scratch) throws {
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "commit")
    try settle(scratch)
  }

  /// Has the index know files that are older than it.
  private func settle(_ scratch: Scratch) throws {
    // Another second each time: git does not see a change that `stat` gives the same second.
    let date = Date(timeIntervalSince1970: 1_000_000_000 + (1000 * ProcessInfo.processInfo.systemUptime).rounded())
    for path in try scratch.git("-c", "core.quotePath=false", "ls-files").split(separator: "\n") {
      let file = scratch.url.appending(path: String(path)).path
      let kind = try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
      if kind == .typeRegular { try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file) }
    }
    // A link cannot be dated here, but becomes older than the index.
    Thread.sleep(forTimeInterval: 0.05)
    try scratch.git("update-index", "--refresh", "--force-write-index")
  }

  private func isCheckedOut(_ scratch: Scratch) throws -> Bool {
    let repository = try Repository(containing: scratch.url.path)
    return try repository.isCheckedOut(repository.index())
  }

  @Test(arguments: ["HEAD", "HEAD~1", "HEAD~2"])
  func `the index answers for the disk`(base: String) throws {
    let scratch = try repository()
    let repository = try Repository(containing: scratch.url.path)
    let index = try repository.index()
    let isCheckedOut = repository.isCheckedOut(index)
    #expect(isCheckedOut)
    let commit = try repository.commit(named: base)
    var (removed, known) = (Set<String>(), Set<String>())
    let read = try repository.differences(from: commit, to: .workTree, among: { _ in true }, removed: &removed)
    let told = try repository.differences(from: commit, to: .checkout(index), among: { _ in true }, removed: &known)
    #expect(told.map { "\($0)" } == read.map { "\($0)" })
    #expect(known == removed)
    let (listed, walked) = try (
      repository.filesInWorkTree(besides: index, isCheckedOut: true), repository.filesInWorkTree(besides: index)
    )
    #expect(listed.map(\.path) == walked.map(\.path))
  }

  @Test func `the files of a commit are the same with and without an index`() throws {
    let scratch = try repository()
    let repository = try Repository(containing: scratch.url.path)
    let index = try repository.index()
    for name in ["HEAD", "HEAD~1", "HEAD~2"] {
      let commit = try repository.commit(named: name)
      let (known, read) = try (repository.files(at: commit, besides: index), repository.files(at: commit))
      #expect(known.map { "\($0)" } == read.map { "\($0)" })
    }
  }

  @Test func `a mode that has changed is a difference`() throws {
    let scratch = try repository()
    try scratch.git("update-index", "--chmod=+x", "a.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.url.appending(path: "a.md").path)
    try commit(scratch)
    let repository = try Repository(containing: scratch.url.path)
    let index = try repository.index()
    let isCheckedOut = repository.isCheckedOut(index)
    #expect(isCheckedOut)
    let deltas = try repository.differences(
      from: repository.commit(named: "HEAD~1"), to: .checkout(index), among: { _ in true })
    #expect(deltas.map(\.path) == ["a.md"])
    #expect(deltas.map(\.hasNewContent) == [false])
  }

  @Test(arguments: ["a/new.md", "new.txt", "a/c/.git/config"])
  func `a file that git does not track is on the disk only`(path: String) throws {
    let scratch = try repository()
    try scratch.write("text\n", to: path)
    #expect(try !isCheckedOut(scratch))
  }

  @Test func `a file that is written, deleted or kept off the disk is not as git checked it out`() throws {
    let scratch = try repository()
    try scratch.git("update-index", "--skip-worktree", "a.md")
    #expect(try !isCheckedOut(scratch))
    try scratch.git("update-index", "--no-skip-worktree", "a.md")
    #expect(try isCheckedOut(scratch))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.url.appending(path: "a.md").path)
    #expect(try !isCheckedOut(scratch))
    try scratch.write(text, to: "a.md")
    #expect(try !isCheckedOut(scratch))
    try scratch.git("checkout", "-q", "a.md")
    try settle(scratch)
    #expect(try isCheckedOut(scratch))
    try FileManager.default.removeItem(at: scratch.url.appending(path: "a/c/d.md"))
    #expect(try !isCheckedOut(scratch))
  }
}
