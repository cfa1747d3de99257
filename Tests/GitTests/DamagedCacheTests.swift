import Foundation
import TestSupport
import Testing

@testable import Git

/// Any program may have written the content of the history cache.
@Suite struct DamagedCacheTests {
  /// Everything that a history can be asked.
  private func read(_ log: FileLog) -> [String] {
    var answers = log.additions(in: log.log.interest).map { "\($0.path) \($0.committed)" }.sorted()
    for path in log.paths.sorted() {
      let changes = log.changes(of: path)
      answers.append("\(path): \(changes.map(\.committed)) \(log.touches(path))")
      answers += changes.map { "\(log.paths(addedBy: $0.commit))" }
    }
    answers.append("\(log.commits(naming: ["PM-1"]))")
    return answers + log.paths(after: Set(log.paths)).map { "\($0.key) \($0.value)" }.sorted()
  }

  @Test func `a cache with a valid checksum and wrong content is harmless, and replaced if unusable`()
    throws
  {
    let random = try RandomRepository(seed: 5)
    let scratch = random.scratch
    var interest = WalkedPaths()
    interest.add(folder: "")
    let repository = try Repository(containing: scratch.url.path)
    let head = try #require(try repository.head())
    let expected = read(try repository.fileLog(from: head, of: interest))
    let path = ".git/pmlint/history"
    let whole = [UInt8](try Data(contentsOf: scratch.url.appending(path: path)))
    var state: UInt64 = 42
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var kept = 0
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0...next(below: 3) {
        let place = 16 + next(below: bytes.count - 16)
        bytes[place] = [0, 1, 0x7F, 0x80, 0xFF][next(below: 5)]
      }
      let checksum = CacheFile.checksum(of: bytes[16...])
      for byte in 0..<8 { bytes[8 + byte] = UInt8(truncatingIfNeeded: checksum >> (8 * UInt64(byte))) }
      try scratch.write(bytes, to: path)
      let isKept = CommitIndexCache(of: repository).read() != nil
      if isKept { kept += 1 }
      let answers = read(try repository.fileLog(from: head, of: interest))
      #expect(isKept || answers == expected)
    }
    // A time or an object id can be wrong and still be possible.
    #expect((1..<400).contains(kept))
  }
}
