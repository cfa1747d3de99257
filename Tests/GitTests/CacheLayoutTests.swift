import Testing

@testable import Git

/// The records of the history cache, which have the same layout in the file as in memory.
@Suite struct CacheLayoutTests {
  @Test func `no record has padding, which could write memory of the process to the disk`() {
    let id = MemoryLayout<ObjectID>.size
    #expect(id == 20)
    #expect(MemoryLayout<CommitIndex.Node>.stride == id + 4 + 8)
    #expect(MemoryLayout<CommitIndex.Link>.stride == 4 + 4)
    #expect(MemoryLayout<CommitIndex.Change>.stride == id + 4 + id + 4 + 4 + 4)
    #expect(MemoryLayout<CommitIndex.Key>.stride == 8 + 8)
  }
}
