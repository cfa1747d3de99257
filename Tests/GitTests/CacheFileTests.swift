import Foundation
import TestSupport
import Testing

@testable import Git

/// What one run keeps for the next, whoever else reads or writes it meanwhile.
@Suite struct CacheFileTests {
  private static let path = ".git/pmlint/kept"

  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    return scratch
  }

  @Test func `what is written is read, by the same layout only`() throws {
    let scratch = try repository()
    let repository = try Repository(containing: scratch.url.path)
    let file = CacheFile("kept", layout: 1, of: repository)
    #expect(file.contents(limit: 100) == nil && file.size == nil)
    file.write([1, 2, 3])
    #expect(file.contents(limit: 100)?.dropFirst(CacheFile.headSize) == [1, 2, 3])
    #expect(file.size == CacheFile.headSize + 3)
    #expect(file.contents(limit: CacheFile.headSize + 2) == nil)
    #expect(CacheFile("kept", layout: 2, of: repository).contents(limit: 100) == nil)
  }

  @Test func `whoever reads the former file has it whole`() throws {
    let scratch = try repository()
    let file = CacheFile("kept", layout: 1, of: try Repository(containing: scratch.url.path))
    file.write(Array(repeating: 1, count: 1000))
    let former = try FileHandle(forReadingFrom: scratch.url.appending(path: Self.path))
    file.write([2])
    #expect(try former.readToEnd()?.dropFirst(CacheFile.headSize) == Data(repeating: 1, count: 1000))
    #expect(try scratch.git("ls-files", "--others", "--exclude-standard") == "")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: ".git/pmlint").path) == ["kept"])
  }

  @Test func `every part of a file is refused`() throws {
    let scratch = try repository()
    let file = CacheFile("kept", layout: 1, of: try Repository(containing: scratch.url.path))
    file.write(Array(0..<40))
    let whole = [UInt8](try Data(contentsOf: scratch.url.appending(path: Self.path)))
    for place in whole.indices {
      try scratch.write(Array(whole[..<place]), to: Self.path)
      #expect(file.contents(limit: 100) == nil)
      var damaged = whole
      damaged[place] ^= 1
      try scratch.write(damaged, to: Self.path)
      #expect(file.contents(limit: 100) == nil)
    }
  }
}
