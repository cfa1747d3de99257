import Foundation
import Synchronization

@testable import Git

extension Fuzz {
  /// The readers of git's files, and of our own in its folder.
  static let objects: [String: @Sendable ([UInt8]) -> Void] = [
    "index": index,
    "loose": loose,
    "commit": { read($0, as: "commit") },
    "tree": { read($0, as: "tree") },
    "cache": cache,
  ]

  private static func index(_ bytes: [UInt8]) {
    let listing = { (_: ObjectID) throws(GitError) -> [File] in [] }
    guard let index = try? Index(bytes, listing: listing) else { return }
    for file in index.files.prefix(32) {
      _ = (index.file(at: file.path), index.holds(file.path), index.leavesOut(file.path), index.holds(file.path + "/x"))
    }
    _ = (index.files(endingIn: [".md", ".markdown"]), index.conflicts)
    _ = index.trackedFiles(where: { _ in true }, orLink: { _ in true })
  }

  private static func loose(_ bytes: [UInt8]) {
    _ = try? LooseObject(headerOf: bytes)
    var room: UnsafeMutableRawPointer?
    _ = try? unsafe LooseObject(bytes) { size in
      unsafe room = size <= 1 << 20 ? UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1) : nil
      return unsafe room
    }
    unsafe room?.deallocate()
  }

  /// A repository, opened once, whose one commit and one tree are replaced again and again.
  private struct OddRepository: ~Copyable {
    private let root = FileManager.default.temporaryDirectory.appending(path: "pmlint-fuzz-\(getpid())")
    let repository: Repository

    init() throws {
      for name in ["objects/11", "objects/22", "refs/heads"] {
        try FileManager.default.createDirectory(at: root.appending(path: name), withIntermediateDirectories: true)
      }
      try Data("ref: refs/heads/main\n".utf8).write(to: root.appending(path: "HEAD"))
      try Data("[core]\n\tbare = true\n".utf8).write(to: root.appending(path: "config"))
      repository = try Repository(containing: root.path)
    }

    /// Writes an object under the name of forty equal digits, stored and not compressed.
    func write(_ body: ArraySlice<UInt8>, as kind: String, named digit: Character) throws {
      let object = Array("\(kind) \(body.count)\0".utf8) + body
      var (packed, low, high): ([UInt8], UInt32, UInt32) = ([0x78, 0x01], 1, 0)
      for start in stride(from: 0, to: object.count, by: 0xFFFF) {
        let part = object[start..<min(object.count, start + 0xFFFF)]
        let count = UInt16(part.count)
        packed.append(part.endIndex == object.count ? 1 : 0)
        packed += [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        packed += part
      }
      for byte in object {
        low = (low + UInt32(byte)) % 65521
        high = (high + low) % 65521
      }
      packed += [high >> 8, high, low >> 8, low].map { UInt8($0 & 0xFF) }
      let folder = String(repeating: digit, count: 2)
      let name = String(repeating: digit, count: 38)
      try Data(packed).write(to: root.appending(path: "objects/\(folder)/\(name)"))
    }

    func read(_ bytes: [UInt8], as kind: String, _ first: ObjectID, _ second: ObjectID) throws {
      // Two trees are compared, so an input is two.
      let middle = kind == "tree" ? bytes.count / 2 : bytes.count
      try write(bytes[..<middle], as: kind, named: "1")
      try write(bytes[middle...], as: "tree", named: "2")
      var database = try ObjectDatabase(repository)
      if kind == "commit" {
        let header = try CommitHeader(database.object(first))
        _ = (header.parents.count, repository.details(of: first), try? repository.files(at: first))
      } else {
        let (old, new) = (try database.tree(first), try database.tree(second))
        try Tree.compare(old, new) { _, _, _ in }
        try Tree.compare(new, old) { _, _, _ in }
        _ = (old.entries, new.entries)
        _ = try repository.files(below: repository.tree(named: first))
      }
    }
  }

  private static let odd = Mutex(try? OddRepository())

  private static func id(_ digit: Character) -> ObjectID? {
    ObjectID(hexadecimal: Array(String(repeating: digit, count: 40).utf8).span)
  }

  private static func read(_ bytes: [UInt8], as kind: String) {
    odd.withLock { odd in
      guard let first = id("1"), let second = id("2"), odd != nil else { fatalError("no repository to read from") }
      try? odd?.read(bytes, as: kind, first, second)
    }
  }

  /// A history behind a right checksum, whatever it holds.
  private static func cache(_ bytes: [UInt8]) {
    let head = [UInt8](repeating: 0, count: CacheFile.headSize)
    guard let index = CommitIndexCache.index(in: head + bytes) else { return }
    for node in index.nodes.prefix(8) {
      let log = FileLog(index, from: node.id)
      _ = (log.additions(in: index.interest), log.commits(naming: ["PM-1"]), log.paths(after: Set(log.paths)))
      for path in log.paths.prefix(16) {
        let changes = log.changes(of: path)
        _ = (log.touches(path), changes.map { log.paths(addedBy: $0.commit) })
      }
    }
  }

  /// A history that no command of git writes.
  static func historySeed() -> [UInt8]? {
    guard let first = id("1"), let second = id("2") else { return nil }
    var interest = WalkedPaths()
    interest.add(folder: "docs")
    var index = CommitIndex(of: interest)
    let change = CommitIndex.FileChange(path: "docs/a.md", old: nil, new: first)
    let move = CommitIndex.FileChange(path: "docs/b.md", former: "docs/a.md", old: nil, new: second)
    index.append([
      CommitIndex.Record(id: first, committed: 1_700_000_000, parents: [], keys: [1, 2], changes: [change]),
      CommitIndex.Record(id: second, committed: 1_700_000_100, parents: [first], keys: [], changes: [move]),
    ])
    return CommitIndexCache.body(of: index)
  }
}
