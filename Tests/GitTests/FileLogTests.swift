import Foundation
import Git
import TestSupport
import Testing

/// The history of files, compared with git's.
@Suite struct FileLogTests {
  private let interest: WalkedPaths = {
    var interest = WalkedPaths()
    interest.add(folder: "postmortems")
    return interest
  }()

  private func log(_ scratch: Scratch, _ revision: String = "HEAD", usingCache: Bool = false) throws -> FileLog {
    let repository = try Repository(containing: scratch.url.path)
    return try repository.fileLog(from: repository.commit(named: revision), of: interest, usingCache: usingCache)
  }

  /// The dates of the requested paths; a log may contain others too.
  private func dates(_ log: FileLog) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: log.additions(in: interest))
  }

  /// The oldest date at which git shows each path as added.
  private func gitDates(_ scratch: Scratch, _ revision: String = "HEAD") throws -> [String: Int] {
    let output = try scratch.git(
      "-c", "core.quotePath=false", "log", "--full-history", "--no-renames", "--diff-filter=A", "--format=@%ct",
      "--name-only", revision, "--", "postmortems")
    var dates: [String: Int] = [:]
    var date = 0
    for line in output.split(separator: "\n") {
      if line.hasPrefix("@") {
        date = Int(line.dropFirst()) ?? 0
      } else {
        dates[String(line)] = min(dates[String(line)] ?? .max, date)
      }
    }
    return dates
  }

  @Test(arguments: 1...6) func `first dates are git's, through merges, deletions and returns`(_ seed: Int) throws {
    let scratch = try RandomRepository(seed: UInt64(seed)).scratch
    let expected = try gitDates(scratch)
    #expect(expected.count > 10)
    #expect(dates(try log(scratch)) == expected)
  }

  @Test func `a folder is found in either form of its accents`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try commit(scratch, "2026-01-01T00:00:00Z", ["cafe\u{301}/a.md": "one\n"])
    let repository = try Repository(containing: scratch.url.path)
    for folder in ["cafe\u{301}", "caf\u{E9}"] {
      var interest = WalkedPaths()
      interest.add(folder: folder)
      let log = try repository.fileLog(from: repository.commit(named: "HEAD"), of: interest, usingCache: false)
      #expect(log.additions(in: interest).map(\.path) == ["cafe\u{301}/a.md"])
    }
  }

  @Test(arguments: 1...3) func `a cached log equals a fresh one, wherever a branch points`(_ seed: Int) throws {
    let scratch = try RandomRepository(seed: UInt64(seed), commits: 300).scratch
    for revision in ["HEAD~200", "HEAD", "HEAD~100", "side", "HEAD"] {
      let cached = try log(scratch, revision, usingCache: true)
      let fresh = try log(scratch, revision)
      #expect(dates(cached) == dates(fresh))
      for path in fresh.paths where interest.covers(path: path) {
        #expect(cached.changes(of: path).map(\.commit) == fresh.changes(of: path).map(\.commit))
      }
    }
    // Rewritten history: the last commit is another one now.
    try scratch.write("amended\n", to: "postmortems/amended.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-q", "--amend", "-m", "amended")
    #expect(dates(try log(scratch, usingCache: true)) == dates(try log(scratch)))
  }

  @Test func `a truncated, damaged or deleted cache is written again`() throws {
    let scratch = try RandomRepository(seed: 7, commits: 300).scratch
    let expected = dates(try log(scratch))
    _ = try log(scratch, usingCache: true)
    let cache = scratch.url.appending(path: ".git/pmlint/history")
    let whole = try Data(contentsOf: cache)
    var damaged = whole
    damaged[damaged.count / 2] ^= 1
    for bytes in [Data(), whole.prefix(15), whole.prefix(whole.count / 2), whole.dropLast(1), damaged] {
      try bytes.write(to: cache)
      #expect(dates(try log(scratch, usingCache: true)) == expected)
      #expect(try Data(contentsOf: cache).count == whole.count)
    }
    try FileManager.default.removeItem(at: cache.deletingLastPathComponent())
    #expect(dates(try log(scratch, usingCache: true)) == expected)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.deletingLastPathComponent().path) == ["history"])
  }

  @Test func `a cache that cannot be written changes nothing`() throws {
    let scratch = try RandomRepository(seed: 8, commits: 60).scratch
    let expected = dates(try log(scratch))
    // A file in place of the folder: not even root can write into it.
    try scratch.write("", to: ".git/pmlint")
    #expect(dates(try log(scratch, usingCache: true)) == expected)
  }

  @Test func `another requested folder is read, and the first is kept`() throws {
    let scratch = try RandomRepository(seed: 9, commits: 300).scratch
    _ = try log(scratch, usingCache: true)
    var wider = WalkedPaths()
    wider.add(folder: "services")
    let repository = try Repository(containing: scratch.url.path)
    let head = try repository.commit(named: "HEAD")
    let services = try repository.fileLog(from: head, of: wider)
    #expect(services.paths.contains { $0.hasPrefix("services/") })
    #expect(services.paths.contains { $0.hasPrefix("postmortems/") })
  }

  @Test func `a merge counts if its version of a file differs from all parents'`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try commit(scratch, "2026-01-01T00:00:00Z", ["postmortems/a.md": "one\n"])
    try scratch.git("checkout", "-qb", "side")
    try commit(scratch, "2026-01-02T00:00:00Z", ["postmortems/a.md": "two\n"])
    try scratch.git("checkout", "-q", "main")
    try commit(scratch, "2026-01-03T00:00:00Z", ["postmortems/a.md": "three\n", "postmortems/b.md": "b\n"])
    _ = try scratch.attemptGit(["merge", "-q", "side"])
    scratch.date = "2026-01-04T00:00:00Z"
    try scratch.write("two and three\n", to: "postmortems/a.md")
    try scratch.write("evil\n", to: "postmortems/evil.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "merge")
    let log = try log(scratch)
    #expect(
      log.changes(of: "postmortems/a.md").map(\.committed) == [
        1_767_225_600, 1_767_312_000, 1_767_398_400, 1_767_484_800,
      ])
    #expect(log.changes(of: "postmortems/b.md").count == 1)
    // git log shows no merges, and so no date for a file that only a merge added; its history begins there.
    #expect(dates(log)["postmortems/evil.md"] == nil)
    #expect(log.changes(of: "postmortems/evil.md").map(\.committed) == [1_767_484_800])
  }

  @Test func `commits are found by the keys in their messages`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let long = "INC-2026-11-16-orders-were-lost-in-the-region-of-western-europe"
    try scratch.write("one\n", to: "postmortems/a.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "File PM-2026-031")
    try scratch.write("two\n", to: "docs/templates/amigos.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "Add the prompt (#12)", "-m", "Closes SHOP-482 (\(long)).")
    let repository = try Repository(containing: scratch.url.path)
    let head = try repository.commit(named: "HEAD")
    let log = try repository.fileLog(from: head, of: interest, usingCache: false)
    let commits = log.commits(naming: ["#12", "SHOP-482", "PM-2026-031", "SHOP-48", long])
    #expect(commits["#12"]?.map(\.description) == [head.description])
    #expect(commits["SHOP-482"] == commits["#12"] && commits[long] == commits["#12"])
    #expect(commits["PM-2026-031"]?.count == 1)
    #expect(commits["SHOP-48"] == nil)
    let touched = repository.paths(touchedBy: head)
    #expect(touched == ["docs/templates/amigos.md"])
  }

  private func commit(_ scratch: Scratch, _ date: String, _ files: [String: String]) throws {
    scratch.date = date
    for (path, text) in files { try scratch.write(text, to: path) }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "files")
  }
}
