extension Repository {
  /// The names of the authors and committers of the newest `limit` commits, each once.
  ///
  /// Empty for an unborn branch; what cannot be read is left out: names only help, and nothing depends on them. Each
  /// commit is decompressed once, which libgit2's own walk does twice: in a small repository, a quarter of a hook.
  package func authors(ofNewest limit: Int) -> Set<String> {
    guard let head = (try? head()) ?? nil else { return [] }
    var names: Set<String> = []
    var grafts = Grafts(of: self)
    // Older commits may still be on the disk, and belong to no history any more.
    if isShallow { grafts.endWhereShallow(in: self) }
    var seen: Set<ObjectID> = [head]
    // The newest last; of those of one second, the first that was found, as in git.
    var pending = [signed(head)].compactMap(\.self)
    for _ in 0..<limit {
      guard let commit = pending.popLast() else { break }
      names.formUnion(commit.names)
      for parent in grafts.parents(of: commit.id) ?? commit.header.parents where seen.insert(parent).inserted {
        guard let found = signed(parent) else { continue }
        let place = pending.firstIndex { $0.header.committed >= found.header.committed } ?? pending.count
        pending.insert(found, at: place)
      }
    }
    return names
  }

  private func signed(_ id: ObjectID) -> SignedCommit? {
    try? RawObject(id, in: objects).withBytes { bytes throws(GitError) in try SignedCommit(id, bytes) }
  }
}

/// A commit and the names in it.
private struct SignedCommit {
  let id: ObjectID
  let header: CommitHeader

  /// Those of the author and of the committer, as git reads them: without punctuation around them.
  var names: [String] = []

  init(_ id: ObjectID, _ bytes: Span<UInt8>) throws(GitError) {
    self.id = id
    header = try CommitHeader(bytes)
    var line = 0
    while line < bytes.count, bytes[line] != UInt8(ascii: "\n") {
      var end = line
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      for key in ["author ", "committer "] where bytes.extracting(line..<end).starts(with: key) {
        var start = line + key.utf8.count
        var stop = start
        while stop < end, bytes[stop] != UInt8(ascii: "<") { stop += 1 }
        while start < stop, bytes[start].isAroundName { start += 1 }
        while stop > start, bytes[stop - 1].isAroundName { stop -= 1 }
        names.append(String(decoding: (start..<stop).map { bytes[$0] }, as: UTF8.self))
      }
      line = end + 1
    }
  }
}

extension Span<UInt8> {
  fileprivate func starts(with text: String) -> Bool {
    count >= text.utf8.count && zip(indices, text.utf8).allSatisfy { self[$0] == $1 }
  }
}

extension UInt8 {
  /// Whether git leaves the byte out at both ends of a name.
  fileprivate var isAroundName: Bool { self <= 0x20 || ".,:;<>\"\\'".utf8.contains(self) }
}
