import Foundation
import Git
import TestSupport
import Testing

/// The index and its differences, compared with git's.
@Suite struct IndexTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    for path in ["a.md", "a/b.md", "a/c/d.md", "a-b/e.md", "a.b/f.md", "é/ü 税.md", "z/g.md"] {
      try scratch.write("content of \(path)\n", to: path)
    }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    return scratch
  }

  private func index(of scratch: Scratch) throws -> Index {
    try Repository(containing: scratch.url.path).index()
  }

  private func listed(_ scratch: Scratch) throws -> [String] {
    try scratch.git("-c", "core.quotePath=false", "ls-files", "-s").split(separator: "\n").map(String.init)
  }

  private func lines(_ index: Index) -> [String] {
    index.files.map { "100644 \($0.blob?.description ?? "") 0\t\($0.path)" }
  }

  @Test(arguments: ["2", "3", "4"])
  func `every version lists what git lists`(version: String) throws {
    let scratch = try repository()
    // Longer than the twelve bits of the length field can state.
    let long = (0..<30).map { "\($0)".padding(toLength: 200, withPad: "n", startingAt: 0) }.joined(separator: "/")
    let blob = try scratch.git("hash-object", "a.md")
    try scratch.git("update-index", "--add", "--cacheinfo", "100644,\(blob),\(long)/x.md")
    try scratch.git("update-index", "--index-version", version)
    #expect(try lines(index(of: scratch)) == listed(scratch))
    let found = try index(of: scratch)
    for file in found.files { #expect(found.file(at: file.path)?.blob == file.blob) }
    for path in ["", "a", "a/c", "a-b", "é"] { #expect(found.holds(path), "\(path)") }
    for path in ["b", "a/c/d", "a.m", "é/ü"] { #expect(!found.holds(path), "\(path)") }
  }

  @Test(arguments: ["2", "4"])
  func `an intent-to-add file is not there yet, and a conflict is reported`(version: String) throws {
    let scratch = try repository()
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write("side\n", to: "a/b.md")
    try scratch.git("commit", "-qam", "side")
    try scratch.git("checkout", "-q", "main")
    try scratch.write("main\n", to: "a/b.md")
    try scratch.git("commit", "-qam", "main")
    #expect(try scratch.attemptGit(["merge", "side"]).status != 0)
    try scratch.write("later\n", to: "later/x.md")
    try scratch.git("add", "--intent-to-add", "later/x.md")
    try scratch.git("update-index", "--index-version", version)
    let found = try index(of: scratch)
    #expect(found.conflicts == ["a/b.md"])
    #expect(found.file(at: "a/b.md") == nil && found.file(at: "later/x.md") == nil && !found.holds("later"))
    #expect(found.holds("a"))
  }

  @Test func `the folders that a sparse index keeps whole are listed`() throws {
    let scratch = try repository()
    let all = try listed(scratch)
    try scratch.git("sparse-checkout", "set", "--cone", "--sparse-index", "z")
    #expect(try scratch.git("ls-files", "--sparse").contains("a/\n"))
    #expect(try lines(index(of: scratch)) == all)
    try scratch.write("new\n", to: "z/new.md")
    try scratch.git("add", "--sparse", "z/new.md")
    #expect(try changed(scratch) == ["A z/new.md"])
  }

  @Test func `a split index is refused, with a command that joins it`() throws {
    let scratch = try repository()
    try scratch.git("update-index", "--split-index")
    do {
      _ = try index(of: scratch)
      Issue.record("a split index is not read")
    } catch let error as GitError {
      #expect(error.message.contains("--no-split-index"))
    }
  }

  @Test func `a repository without an index file has an empty index`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    #expect(try index(of: scratch).files.isEmpty)
  }

  @Test(arguments: ["2", "4"])
  func `a truncated or overwritten index causes an error at most`(version: String) throws {
    let scratch = try repository()
    try scratch.git("update-index", "--index-version", version)
    let url = scratch.url.appending(path: ".git/index")
    let whole = [UInt8](try Data(contentsOf: url))
    for length in 0..<whole.count {
      try Data(whole[..<length]).write(to: url)
      _ = try? index(of: scratch)
      var broken = whole
      broken[length] ^= 0xFF
      try Data(broken).write(to: url)
      _ = try? index(of: scratch)
    }
  }

  /// Git's status letter for each file that differs from HEAD.
  private func changed(_ scratch: Scratch) throws -> [String] {
    let repository = try Repository(containing: scratch.url.path)
    let deltas = try repository.differences(
      from: repository.head(), to: .index(repository.index()), among: { _ in true })
    return deltas.map(letter).sorted()
  }

  private func letter(_ difference: FileDelta) -> String {
    guard let former = difference.former else { return "A \(difference.path)" }
    return former.path == difference.path
      ? "M \(difference.path)" : "R\(difference.hasNewContent ? "" : "100") \(former.path) \(difference.path)"
  }

  @Test(arguments: [true, false])
  func `staged files are those of git, with and without cached trees`(knowsTrees: Bool) throws {
    let scratch = try repository()
    let text = (1...40).map { "line \($0)\n" }.joined()
    for name in ["kept", "moved", "edited", "folder/one", "folder/two"] {
      try scratch.write(text + name, to: "b/\(name).md")
    }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "two")
    try scratch.git("mv", "b/moved.md", "a/c/moved.md")
    try scratch.git("mv", "b/edited.md", "b/renamed.md")
    try scratch.write(text + "changed", to: "b/renamed.md")
    try scratch.git("mv", "b/folder", "q")
    try scratch.write("new\n", to: "a/c/d/new.md")
    try scratch.write("changed\n", to: "a-b/e.md")
    try scratch.git("rm", "-q", "a.b/f.md")
    try scratch.git("add", "-A")
    if !knowsTrees {
      let entries = try scratch.git("ls-files", "-s")
      try scratch.write(entries + "\n", to: "../\(scratch.url.lastPathComponent).entries")
      defer { try? FileManager.default.removeItem(atPath: scratch.url.path + ".entries") }
      try FileManager.default.removeItem(at: scratch.url.appending(path: ".git/index"))
      let shell = try Command(
        URL(filePath: "/bin/sh"), ["-c", "git update-index --index-info < \(scratch.url.path).entries"], in: scratch.url
      )
      #expect(shell.status == 0, "\(shell.errors)")
    }
    #expect(
      try changed(scratch) == [
        "A a/c/d/new.md", "M a-b/e.md", "R b/edited.md b/renamed.md", "R100 b/folder/one.md q/one.md",
        "R100 b/folder/two.md q/two.md", "R100 b/moved.md a/c/moved.md",
      ])
  }

  @Test func `the work tree and a revision differ from a commit as in git`() throws {
    let scratch = try repository()
    let text = (1...40).map { "line \($0)\n" }.joined()
    try scratch.write(text, to: "b/one.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "two")
    try scratch.git("mv", "b/one.md", "b/two.md")
    try scratch.git("mv", "a/b.md", "c.md")
    try scratch.git("commit", "-qm", "three")
    try scratch.write(text + "more\n", to: "b/two.md")
    try scratch.write("untracked\n", to: "new/er/x.md")
    let repository = try Repository(containing: scratch.url.path)
    let base = try repository.commit(named: "HEAD~1")
    let onDisk = try repository.differences(from: base, to: .workTree, among: { _ in true }).map(letter)
    #expect(onDisk.sorted() == ["A new/er/x.md", "R b/one.md b/two.md", "R100 a/b.md c.md"])
    let committed = try repository.differences(
      from: base, to: .revision(repository.commit(named: "HEAD")), among: { _ in true }
    ).map(letter)
    #expect(committed.sorted() == ["R100 a/b.md c.md", "R100 b/one.md b/two.md"])
  }
}
