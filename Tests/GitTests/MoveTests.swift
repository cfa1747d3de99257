import Foundation
import Git
import TestSupport
import Testing

/// Files keep their history through renames, as in `git log --follow`.
@Suite struct MoveTests {
  private let text = (1...20).map { "line \($0) of a postmortem that somebody wrote\n" }.joined()

  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(text, to: "postmortems/old.md")
    try scratch.write("# Read me\n", to: "README.md")
    try commit(scratch, day: 1)
    return scratch
  }

  private func commit(_ scratch: Scratch, day: Int) throws {
    scratch.date = "2026-01-0\(day)T00:00:00Z"
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "day \(day)")
  }

  private func days(_ scratch: Scratch, of path: String) throws -> [Int] {
    let repository = try Repository(containing: scratch.url.path)
    var interest = WalkedPaths()
    interest.add(folder: "postmortems")
    let log = try repository.fileLog(from: repository.commit(named: "HEAD"), of: interest, usingCache: false)
    return log.changes(of: path).map { ($0.committed - 1_767_225_600) / 86_400 + 1 }
  }

  @Test func `a file moved without a change keeps its first date`() throws {
    let scratch = try repository()
    try scratch.git("mv", "postmortems/old.md", "postmortems/new.md")
    try commit(scratch, day: 2)
    #expect(try days(scratch, of: "postmortems/new.md") == [1, 2])
    #expect(try days(scratch, of: "postmortems/old.md") == [1, 2])
  }

  @Test func `similarity is git's for a change within a long line, and for other line endings`() throws {
    let scratch = try repository()
    let line = (1...200).map { "word\($0)" }.joined(separator: " ")
    try scratch.write(line + "\n", to: "postmortems/long.md")
    try commit(scratch, day: 2)
    try scratch.git("mv", "postmortems/long.md", "postmortems/longer.md")
    try scratch.write(line.replacing("word199", with: "another") + "\n", to: "postmortems/longer.md")
    try scratch.git("mv", "postmortems/old.md", "postmortems/windows.md")
    try scratch.write(text.replacing("\n", with: "\r\n"), to: "postmortems/windows.md")
    try commit(scratch, day: 3)
    #expect(try scratch.git("log", "-1", "-M", "--summary").contains("rename postmortems/{long.md => longer.md}"))
    #expect(try days(scratch, of: "postmortems/longer.md") == [2, 3])
    #expect(try days(scratch, of: "postmortems/windows.md") == [1, 3])
  }

  @Test func `no move is assumed if the content of the files is missing`() throws {
    let scratch = try repository()
    try scratch.git("mv", "postmortems/old.md", "postmortems/new.md")
    try scratch.write(text + "one more line\n", to: "postmortems/new.md")
    try commit(scratch, day: 2)
    try scratch.git("config", "uploadpack.allowFilter", "true")
    try scratch.git("clone", "-q", "--filter=blob:none", "file://\(scratch.url.path)", "partial")
    let repository = try Repository(containing: scratch.url.path + "/partial")
    var interest = WalkedPaths()
    interest.add(folder: "postmortems")
    let head = try repository.commit(named: "HEAD")
    #expect(throws: GitError.self) { try repository.fileLog(from: head, of: interest) }
    try scratch.git("-C", "partial", "log", "-p", "-M", "--output=/dev/null")
    let log = try repository.fileLog(from: head, of: interest)
    #expect(log.changes(of: "postmortems/new.md").count == 2)
  }

  @Test func `a file moved with a small change keeps its first date, with a large one it does not`() throws {
    let scratch = try repository()
    try scratch.git("mv", "postmortems/old.md", "postmortems/new.md")
    try scratch.write(text + "one more line\n", to: "postmortems/new.md")
    try commit(scratch, day: 2)
    #expect(try days(scratch, of: "postmortems/new.md") == [1, 2])
    try scratch.git("mv", "postmortems/new.md", "postmortems/other.md")
    try scratch.write("nothing of it is left\n", to: "postmortems/other.md")
    try commit(scratch, day: 3)
    #expect(try days(scratch, of: "postmortems/other.md") == [3])
  }

  @Test func `a file moved from a folder that was not requested keeps its first date`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(text, to: "notes/draft.md")
    try commit(scratch, day: 1)
    try scratch.write(text + "more\n", to: "notes/draft.md")
    try commit(scratch, day: 2)
    try scratch.write("", to: "postmortems/.keep")
    try scratch.git("mv", "notes/draft.md", "postmortems/filed.md")
    try commit(scratch, day: 3)
    #expect(try days(scratch, of: "postmortems/filed.md") == [1, 2, 3])
  }

  @Test func `a new file with an old name is another file`() throws {
    let scratch = try repository()
    try scratch.git("mv", "postmortems/old.md", "postmortems/new.md")
    try commit(scratch, day: 2)
    try scratch.write("another incident\n", to: "postmortems/old.md")
    try commit(scratch, day: 3)
    #expect(try days(scratch, of: "postmortems/new.md") == [1, 2])
  }

  @Test func `of two files with the same content, the one with the same name was moved`() throws {
    let scratch = try repository()
    try scratch.write(text, to: "postmortems/2025/b.md")
    try commit(scratch, day: 2)
    try scratch.write("", to: "postmortems/2026/.keep")
    try scratch.git("mv", "postmortems/2025/b.md", "postmortems/2026/b.md")
    try scratch.git("rm", "-q", "postmortems/old.md")
    try commit(scratch, day: 3)
    #expect(try days(scratch, of: "postmortems/2026/b.md") == [2, 3])
  }

  @Test func `of several with the same content and name, the one in a folder of the same name was moved`() throws {
    let scratch = try repository()
    for folder in ["x", "y", "z"] { try scratch.write(text, to: "postmortems/\(folder)/log.md") }
    try commit(scratch, day: 2)
    try scratch.write("", to: "postmortems/old/.keep")
    try scratch.git("rm", "-q", "postmortems/x/log.md")
    try scratch.git("mv", "postmortems/y", "postmortems/old/y")
    try scratch.git("mv", "postmortems/z", "postmortems/old/z")
    try commit(scratch, day: 3)
    let paths: Set = ["postmortems/x/log.md", "postmortems/y/log.md", "postmortems/z/log.md", "postmortems/old.md"]
    #expect(
      try after(scratch, paths) == [
        "postmortems/y/log.md": "postmortems/old/y/log.md", "postmortems/z/log.md": "postmortems/old/z/log.md",
      ])
  }

  private func after(_ scratch: Scratch, _ paths: Set<String>) throws -> [String: String] {
    let repository = try Repository(containing: scratch.url.path)
    var interest = WalkedPaths()
    interest.add(folder: "postmortems")
    let log = try repository.fileLog(
      from: repository.commit(named: "HEAD"), of: interest, usingCache: false, endingWhereShallow: true)
    return log.paths(after: paths)
  }

  @Test func `in a shallow clone, moves are known as far back as its commits`() throws {
    let scratch = try repository()
    for (day, name) in ["b", "c", "d"].enumerated() {
      try scratch.git("mv", "postmortems/\(day == 0 ? "old" : day == 1 ? "b" : "c").md", "postmortems/\(name).md")
      try commit(scratch, day: day + 2)
    }
    let shallow = try Scratch()
    try shallow.git("clone", "-q", "--depth", "3", "file://\(scratch.url.path)", ".")
    let paths: Set = ["postmortems/old.md", "postmortems/b.md", "postmortems/c.md"]
    #expect(
      try after(shallow, paths) == ["postmortems/b.md": "postmortems/d.md", "postmortems/c.md": "postmortems/d.md"])
    #expect(try after(scratch, paths).count == 3)
  }

  @Test func `old paths lead to the current one, and a reused name to its last file`()
    throws
  {
    let scratch = try repository()
    try scratch.git("mv", "postmortems/old.md", "postmortems/new.md")
    try commit(scratch, day: 2)
    try scratch.git("mv", "postmortems/new.md", "postmortems/newer.md")
    try commit(scratch, day: 3)
    let asked: Set = ["postmortems/old.md", "postmortems/new.md", "postmortems/newer.md", "postmortems/none.md"]
    let newer = ["postmortems/old.md": "postmortems/newer.md", "postmortems/new.md": "postmortems/newer.md"]
    #expect(try after(scratch, asked) == newer)
    try scratch.write("another incident\n", to: "postmortems/old.md")
    try commit(scratch, day: 4)
    try scratch.git("mv", "postmortems/old.md", "postmortems/other.md")
    try commit(scratch, day: 5)
    #expect(try after(scratch, asked) == newer.merging(["postmortems/old.md": "postmortems/other.md"]) { $1 })
    // A move on another branch does not count here.
    try scratch.git("checkout", "-q", "HEAD~3")
    #expect(try after(scratch, asked) == ["postmortems/old.md": "postmortems/new.md"])
  }

  @Test func `grafts and replaced commits are followed as in git`() throws {
    let scratch = try repository()
    let first = try scratch.git("rev-parse", "HEAD")
    try scratch.write("b\n", to: "postmortems/b.md")
    try commit(scratch, day: 2)
    let second = try scratch.git("rev-parse", "HEAD")
    try scratch.write("c\n", to: "postmortems/c.md")
    try commit(scratch, day: 3)
    let third = try scratch.git("rev-parse", "HEAD")
    // As if the second commit did not exist: its file came with the third.
    try scratch.write("\(third) \(first)\n", to: ".git/info/grafts")
    #expect(try days(scratch, of: "postmortems/b.md") == [3])
    try scratch.write("", to: ".git/info/grafts")
    #expect(try days(scratch, of: "postmortems/b.md") == [2])
    try scratch.git("replace", "--graft", second)
    #expect(try days(scratch, of: "postmortems/old.md") == [2])
  }
}
