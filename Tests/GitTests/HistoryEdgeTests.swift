import Bytes
import Foundation
import TestSupport
import Testing

@testable import Git

/// Limits of what is read to know the history: one byte or one commit more makes a difference.
@Suite struct HistoryEdgeTests {
  private func commit(_ text: String, to path: String, in scratch: Scratch) throws -> String {
    try scratch.write(text, to: path)
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", path)
    return try scratch.git("rev-parse", "HEAD")
  }

  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    return scratch
  }

  /// A text, filled up with empty lines to a size.
  private func write(_ text: String, filledTo size: Int, to path: String, in scratch: Scratch) throws {
    let bytes = Array(text.utf8)
    try scratch.write(bytes + [UInt8](repeating: UInt8(ascii: "\n"), count: size - bytes.count), to: path)
  }

  /// Makes a number of commits without files, each a second after the one before, by a script for `git fast-import`.
  private func makeCommits(_ count: Int, in scratch: Scratch, author: (Int) -> String) throws {
    var lines = ""
    for number in 0..<count {
      let committer = "\(author(number)) <m@e.x> \(1_700_000_000 + number) +0000"
      lines += "commit refs/heads/main\ncommitter \(committer)\ndata 1\nx\n"
    }
    try scratch.write(lines, to: ".git/commits")
    let run = try scratch.shell("git -c core.compression=0 -c core.fsync=none fast-import --quiet <.git/commits")
    try #require(run.status == 0, "\(run.errors)")
  }

  private func changes(of path: String, in scratch: Scratch, endingWhereShallow: Bool = false) throws -> Int {
    var interest = WalkedPaths()
    interest.add(folder: "")
    let repository = try Repository(containing: scratch.url.path)
    let log = try repository.fileLog(
      from: repository.commit(named: "HEAD"), of: interest, usingCache: false, endingWhereShallow: endingWhereShallow)
    return log.changes(of: path).count
  }

  @Test func `grafts may have 1 MiB`() throws {
    let scratch = try repository()
    _ = try commit("one\n", to: "a.md", in: scratch)
    let second = try commit("two\n", to: "a.md", in: scratch)
    for (size, count) in [(Limits.grafts, 1), (Limits.grafts + 1, 2)] {
      // The second commit has no parent, so the file was added by it.
      try write("\(second)\n", filledTo: size, to: ".git/info/grafts", in: scratch)
      #expect(try changes(of: "a.md", in: scratch) == count)
    }
  }

  @Test func `the list of alternates may have 1 MiB`() throws {
    let scratch = try repository()
    try scratch.write("", to: "store/pack/empty")
    try scratch.write("elsewhere\n", to: "text")
    let store = ["GIT_OBJECT_DIRECTORY": scratch.url.path + "/store"]
    let made = try scratch.attemptGit(["hash-object", "-w", "text"], environment: store)
    // A span cannot be handed to a macro.
    let id = ObjectID(hexadecimal: Array(made.output.utf8.prefix(40)).span)
    let blob = try #require(id)
    for (size, isFound) in [(Limits.alternates, true), (Limits.alternates + 1, false)] {
      let list = "\(scratch.url.path)/store\n"
      try write(list, filledTo: size, to: ".git/objects/info/alternates", in: scratch)
      let database = try ObjectDatabase(Repository(containing: scratch.url.path))
      #expect(((try? database.object(blob)) != nil) == isFound)
    }
  }

  @Test func `where a clone ends may take 16 MiB`() throws {
    let scratch = try repository()
    _ = try commit("one\n", to: "a.md", in: scratch)
    let second = try commit("two\n", to: "a.md", in: scratch)
    try scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.url.path)", "clone")
    let clone = try Scratch()
    try FileManager.default.removeItem(at: clone.url)
    try FileManager.default.moveItem(at: scratch.url.appending(path: "clone"), to: clone.url)
    try write("\(second)\n", filledTo: Limits.shallowCommits, to: ".git/shallow", in: clone)
    #expect(try changes(of: "a.md", in: clone, endingWhereShallow: true) == 1)
    try write("\(second)\n", filledTo: Limits.shallowCommits + 1, to: ".git/shallow", in: clone)
    #expect(throws: GitError.self) { try changes(of: "a.md", in: clone, endingWhereShallow: true) }
  }

  @Test func `a file of 32 MiB is read to see what was moved, and no larger one`() throws {
    for (size, isRead) in [(Limits.comparedFile, true), (Limits.comparedFile + 1, false)] {
      let scratch = try repository()
      _ = try commit("one\n", to: "old.md", in: scratch)
      let blob = try scratch.git("rev-parse", "HEAD:old.md")
      try scratch.git("rm", "-q", "old.md")
      _ = try commit("one\ntwo\n", to: "new.md", in: scratch)
      // It only says that it is so large, so whoever reads it finds it damaged.
      try scratch.damage(blob, with: storedByZlib(Array("blob \(size)\0one\n".utf8)))
      if isRead {
        #expect(throws: GitError.self) { try changes(of: "new.md", in: scratch) }
      } else {
        #expect(try changes(of: "new.md", in: scratch) == 1)
      }
    }
  }

  @Test func `the commits of an incident are looked for among 100,000`() throws {
    let scratch = try repository()
    try makeCommits(Limits.commitsInWindow + 1, in: scratch) { _ in "M" }
    let repository = try Repository(containing: scratch.url.path)
    // The first of these two is the oldest, and one too many.
    let cut = repository.commits(in: 1_700_000_000...1_700_000_001)
    #expect(cut.lines.map(\.committed) == [1_700_000_001] && cut.isCut)
    try scratch.git("update-ref", "HEAD", "HEAD~1")
    let whole = repository.commits(in: 1_700_000_000...1_700_000_001)
    #expect(whole.lines.map(\.committed) == [1_700_000_000, 1_700_000_001] && !whole.isCut)
  }

  @Test func `the people of a repository are those of its newest 500 commits`() throws {
    let scratch = try repository()
    try makeCommits(Limits.authorCommits + 1, in: scratch) { "Author\($0)" }
    let names = try Repository(containing: scratch.url.path).authors(ofNewest: Limits.authorCommits)
    #expect(names.count == Limits.authorCommits)
    #expect(names.contains("Author1") && !names.contains("Author0"))
  }

  @Test(arguments: [1, 2, 10, 40, 1000]) func `the newest commits are those that git lists`(limit: Int) throws {
    let scratch = try RandomRepository(seed: 7).scratch
    let listed = try scratch.git("log", "--format=%an%n%cn", "-\(limit)").split(separator: "\n").map(String.init)
    let names = try Repository(containing: scratch.url.path).authors(ofNewest: limit)
    #expect(names == Set(listed) && !names.isEmpty)
  }

  @Test func `names end where a clone was cut off, even if older commits are still there`() throws {
    let scratch = try repository()
    try makeCommits(3, in: scratch) { "Author\($0)" }
    let second = try scratch.git("rev-parse", "HEAD~1").trimmingCharacters(in: .whitespacesAndNewlines)
    try scratch.write("\(second)\n", to: ".git/shallow")
    let names = try Repository(containing: scratch.url.path).authors(ofNewest: 10)
    #expect(names == ["Author1", "Author2"])
  }

  @Test func `a name has no punctuation around it`() throws {
    let scratch = try repository()
    let tree = try scratch.git("write-tree").trimmingCharacters(in: .whitespacesAndNewlines)
    let text =
      "tree \(tree)\nauthor  'Pat O'Brien, Jr.' <p@example.com> 1700000000 +0000\ncommitter <> 1700000000 +0000\n\nx\n"
    try scratch.write(text, to: "commit")
    let commit = try scratch.git("hash-object", "-t", "commit", "-w", "--literally", "commit")
    try scratch.git("update-ref", "HEAD", commit.trimmingCharacters(in: .whitespacesAndNewlines))
    let names = try Repository(containing: scratch.url.path).authors(ofNewest: 1)
    #expect(names == ["Pat O'Brien, Jr", ""])
  }

  @Test func `untracked files may be in 200 folders`() throws {
    let scratch = try repository()
    let folders = (0...Limits.untrackedDepth).map { _ in "a" }.joined(separator: "/")
    try scratch.write("# Deepest\n", to: "\(folders)/b.md")
    try scratch.write("# Deep\n", to: "\(folders.dropLast(2))/b.md")
    let repository = try Repository(containing: scratch.url.path)
    let files = try repository.filesInWorkTree(besides: repository.index())
    #expect(files.map(\.path) == [folders, "\(folders.dropLast(2))/b.md"])
    let reason = "it is in more than \(Limits.untrackedDepth) other folders; move it up, or have git ignore it"
    #expect(files.first?.kind == .unreadableFolder(reason))
  }
}
