import Foundation
import Git
import TestSupport
import Testing

/// Numbers in an index that cannot be right.
@Suite struct IndexNumberTests {
  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-1", "99999999999999999999"])
  func `folders with an impossible count are compared one by one`(count: String) throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("text\n", to: "a/b.md")
    try scratch.git("add", "-A")
    let file = scratch.url.appending(path: ".git/index")
    let index = [UInt8](try Data(contentsOf: file))
    let folders = Array("\0-1 \(count)\na\0-1 0\nb\0-1 0\n".utf8)
    let cache = Array("TREE".utf8) + [0, 0, 0, UInt8(folders.count)] + folders
    try scratch.write(Array(index.dropLast(20)) + cache + index.suffix(20), to: ".git/index")
    #expect(try Repository(containing: scratch.url.path).index().files.map(\.path) == ["a/b.md"])
  }
}
