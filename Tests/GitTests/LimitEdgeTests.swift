import Bytes
import Foundation
import TestSupport
import Testing

@testable import Git

/// What is just within a limit is read, and what is just beyond it is not, with a message where anyone asked for it.
@Suite struct LimitEdgeTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("text\n", to: "a.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    return scratch
  }

  /// A span cannot be handed to a macro.
  private func id(_ digits: String) throws -> ObjectID {
    let id = ObjectID(hexadecimal: Array(digits.utf8).span)
    return try #require(id)
  }

  /// Makes a file of a size, most of which takes no room on the disk.
  private func stretch(_ path: String, to size: Int, in scratch: Scratch) throws {
    let file = scratch.url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
  }

  @Test func `a file as large as the limit is read`() throws {
    let scratch = try Scratch()
    let path = scratch.url.appending(path: "a").path
    try stretch("a", to: 1000, in: scratch)
    #expect(try Disk.contents(of: path, limit: 1000).count == 1000)
    #expect(throws: DiskError.tooLarge(1000)) { try Disk.contents(of: path, limit: 999) }
  }

  @Test func `an index over 4 GiB is refused by its size`() throws {
    let scratch = try repository()
    try stretch(".git/index", to: Limits.index + 1, in: scratch)
    let repository = try Repository(containing: scratch.url.path)
    do throws(GitError) {
      _ = try repository.index()
      Issue.record("it was read")
    } catch {
      #expect(error.message.hasSuffix("index is larger than 4 GiB"))
    }
  }

  @Test func `a loose object over 1 GiB is refused by its size`() throws {
    let scratch = try repository()
    let blob = try scratch.git("rev-parse", "HEAD:a.md")
    try stretch(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))", to: Limits.looseObject + 1, in: scratch)
    let repository = try Repository(containing: scratch.url.path)
    let id = try id(blob)
    do throws(GitError) {
      _ = try ObjectDatabase(repository).object(id)
      Issue.record("it was read")
    } catch {
      #expect(error.message == "the object \(blob) is larger than 1 GiB")
    }
  }

  @Test(arguments: [(Limits.packedObject, false), (Limits.packedObject + 1, true)])
  func `a packed object over 1 GiB is refused by its header`(size: Int, isTooLarge: Bool) throws {
    let scratch = try repository()
    try scratch.git("repack", "-qad")
    let blob = try scratch.git("rev-parse", "HEAD:a.md")
    let folder = scratch.url.path + "/.git/objects/pack"
    let pack = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pack") })
    let objects = try scratch.git("verify-pack", "-v", "\(folder)/\(pack)").split(separator: "\n")
    let place = try #require(objects.first { $0.hasPrefix(blob) }?.split(separator: " ").last.flatMap { Int($0) })
    // Four bits of the size beside the kind, then seven a byte.
    var header = [UInt8(0x80 | 3 << 4 | size & 15)]
    for shift in stride(from: 4, through: 32, by: 7) {
      header.append(UInt8(size >> shift & 0x7F | (shift < 32 ? 0x80 : 0)))
    }
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(pack)")))
    bytes.replaceSubrange(place..<place + header.count, with: header)
    try FileManager.default.removeItem(atPath: "\(folder)/\(pack)")
    try scratch.write(bytes, to: ".git/objects/pack/\(pack)")
    let id = try id(blob)
    do throws(GitError) {
      _ = try ObjectDatabase(Repository(containing: scratch.url.path)).object(id)
      Issue.record("it was read")
    } catch {
      // Older libraries have no limit, and find it damaged.
      let hasLimit = GitLibraries.libgit2.compare("1.8", options: .numeric) != .orderedAscending
      #expect((error.message == "an object is larger than 1 GiB, or damaged") == (isTooLarge && hasLimit))
    }
  }

  @Test func `a history over 1 GiB is made again`() throws {
    let scratch = try repository()
    try stretch(".git/pmlint/history", to: Limits.historyCache + 1, in: scratch)
    let repository = try Repository(containing: scratch.url.path)
    #expect(CommitIndexCache(of: repository).read() == nil)
    var interest = WalkedPaths()
    interest.add(folder: "")
    #expect(try repository.fileLog(from: repository.commit(named: "HEAD"), of: interest).paths == ["a.md"])
  }

  @Test func `alternates are followed over five steps`() throws {
    let scratch = try Scratch()
    for step in 0...Limits.alternateDepth + 1 {
      let folder = "store\(step)"
      try scratch.write("", to: "\(folder)/pack/empty")
      try scratch.write("\(scratch.url.path)/store\(step + 1)\n", to: "\(folder)/info/alternates")
    }
    try scratch.git("init", "-q")
    let blobs = try [Limits.alternateDepth - 1, Limits.alternateDepth].map { step in
      try scratch.write("in store \(step)\n", to: "text")
      let store = ["GIT_OBJECT_DIRECTORY": scratch.url.path + "/store\(step)"]
      let made = try scratch.attemptGit(["hash-object", "-w", "text"], environment: store)
      return try id(String(made.output.prefix(40)))
    }
    // The repository's own objects are the first step.
    try scratch.write("\(scratch.url.path)/store0\n", to: ".git/objects/info/alternates")
    let repository = try Repository(containing: scratch.url.path)
    let database = try ObjectDatabase(repository)
    #expect((try? database.object(blobs[0])) != nil)
    #expect((try? database.object(blobs[1])) == nil)
  }

  @Test func `folders may be 4,096 deep, and repeat half a million entries`() throws {
    var repeats = Repeats()
    let id = try id(String(repeating: "1", count: 40))
    let deepest = String(repeating: "a/", count: Limits.treeDepth)
    #expect(try repeats.enter(id, at: deepest) == false)
    #expect(throws: GitError.self) { try repeats.enter(id, at: deepest + "a/") }
    for _ in 0..<Limits.repeatedEntries { try repeats.add() }
    #expect(throws: GitError.self) { try repeats.add() }
  }

  @Test func `a thousand removed files are compared with a thousand added ones`() throws {
    // One pair more, and only what moved without a change is followed: as in git.
    for count in [Limits.renamedFiles, Limits.renamedFiles + 1] {
      let scratch = try Scratch()
      try scratch.git("init", "-q")
      let body = String(repeating: "a line that both versions have\n", count: 20)
      for number in 0..<count { try scratch.write("\(number)\n\(body)", to: "old/\(number).md") }
      try scratch.git("add", "-A")
      try scratch.git("commit", "-qm", "one")
      try scratch.git("rm", "-qr", "old")
      for number in 0..<Limits.renamedFiles { try scratch.write("\(number)\n\(body)more\n", to: "new/\(number).md") }
      try scratch.git("add", "-A")
      try scratch.git("commit", "-qm", "two")
      var interest = WalkedPaths()
      interest.add(folder: "")
      let repository = try Repository(containing: scratch.url.path)
      let log = try repository.fileLog(from: repository.commit(named: "HEAD"), of: interest, usingCache: false)
      #expect(log.changes(of: "new/1.md").count == (count == Limits.renamedFiles ? 2 : 1))
    }
  }
}
