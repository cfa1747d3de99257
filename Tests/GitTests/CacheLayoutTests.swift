import Testing

@testable import Git

/// The records of the history cache, which lie in the file as they lie in memory.
@Suite struct CacheLayoutTests {
  @Test func `no record has a gap in which something of the process could be written to the disk`() {
    let id = MemoryLayout<ObjectID>.size
    #expect(id == 20)
    #expect(MemoryLayout<CommitIndex.Node>.stride == id + 4 + 8)
    #expect(MemoryLayout<CommitIndex.Link>.stride == 4 + 4)
    #expect(MemoryLayout<CommitIndex.Change>.stride == id + 4 + id + 4 + 4 + 4)
    #expect(MemoryLayout<CommitIndex.Key>.stride == 8 + 8)
  }
}
