import Foundation
import TestSupport
import Testing

@testable import Git

@Suite struct TreeTests {
  @Test func `a tree that ends within an entry has the entries before it`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let id = [UInt8](repeating: 0x41, count: 20)
    let parts = ["100644 a.md", "40000 b", "120000 c"].map { Array($0.utf8) + [0] + id }
    let whole = Array(parts.joined())
    let ends = [parts[0].count, parts[0].count + parts[1].count, whole.count]
    var database = try ObjectDatabase(Repository(containing: scratch.url.path))
    // Behind the end of each lies what would complete the entry, if anything did.
    for end in whole.indices {
      try scratch.write(Array(whole[...end]), to: "tree")
      let name = try scratch.git("hash-object", "-t", "tree", "-w", "--literally", "tree")
      let raw = Array(name.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
      let id = ObjectID(hexadecimal: raw.span)
      #expect(id != nil)
      let tree = try database.tree(id)
      let count = ends.count { $0 <= end + 1 }
      var names: [String?] = []
      try Tree.compare(tree, Tree(nil)) { name, _, _ in names.append(name) }
      #expect(names == Array(["a.md", "b", "c"].prefix(count)), "\(end)")
      #expect(tree.entries.map(\.kind) == Array([.file, .folder, .link].prefix(count)), "\(end)")
    }
  }
}
