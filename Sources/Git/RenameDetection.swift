internal import Bytes

/// Which of the files that a commit added were moved from elsewhere.
struct RenameDetection {
  /// The changes of the commit; moves have the old path.
  private(set) var changes: [CommitIndex.FileChange]

  /// The paths that files were moved from.
  var formers: [String] { changes.compactMap(\.former) }

  init(
    in comparison: TreeComparison, from old: ObjectID, to new: ObjectID, reading database: inout ObjectDatabase
  ) throws(GitError) {
    changes = comparison.changes
    var removed = changes.filter { $0.new == nil }
    if comparison.hasOthers {
      var whole = TreeComparison()
      try whole.compare(old, new, in: .everything, reading: &database)
      removed = whole.changes.filter { $0.new == nil }
    }
    if removed.isEmpty { return }
    joinEqual(&removed)
    try joinSimilar(&removed, reading: &database)
  }

  /// Pairs files with the same content; of several, the one with the most equal parts at the end of its path.
  private mutating func joinEqual(_ removed: inout [CommitIndex.FileChange]) {
    for index in changes.indices where changes[index].old == nil {
      let path = changes[index].path
      var best: (place: Int, alike: Int)?
      for place in removed.indices where removed[place].old == changes[index].new {
        let alike = Self.equalParts(atEndOf: removed[place].path, path)
        if alike > best?.alike ?? -1 { best = (place, alike) }
      }
      if let best { changes[index].former = removed.remove(at: best.place).path }
    }
  }

  private static func equalParts(atEndOf left: String, _ right: String) -> Int {
    let parts = zip(left.split(separator: "/").reversed(), right.split(separator: "/").reversed())
    return parts.prefix { $0 == $1 }.count
  }

  /// Pairs files that share at least half of their lines, the most similar first, like `git diff -M`.
  private mutating func joinSimilar(
    _ removed: inout [CommitIndex.FileChange], reading database: inout ObjectDatabase
  ) throws(GitError) {
    let added = changes.indices.filter { changes[$0].old == nil && changes[$0].former == nil }
    let most = Limits.renamedFiles * Limits.renamedFiles
    if added.isEmpty || removed.isEmpty || added.count * removed.count > most { return }
    var pairs: [(score: Double, added: Int, removed: Int)] = []
    let former = try removed.map { change throws(GitError) in try LineCounts(change.old, reading: database) }
    for index in added {
      let content = try LineCounts(changes[index].new, reading: database)
      for (place, other) in former.enumerated() {
        let score = content.similarity(to: other)
        if score >= 0.5 { pairs.append((score, index, place)) }
      }
    }
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: { ($0.score, $1.added, $1.removed) > ($1.score, $0.added, $0.removed) })
    where changes[pair.added].former == nil && taken.insert(pair.removed).inserted {
      changes[pair.added].former = removed[pair.removed].path
    }
  }
}

/// How often each line is in a text, weighted by its bytes; a long line counts as parts of 64 bytes, as in git.
private struct LineCounts {
  private var counts: [UInt64: Int] = [:]
  private var size = 0
  private static let part = 64

  init(_ id: ObjectID?, reading database: borrowing ObjectDatabase) throws(GitError) {
    guard let id, try database.size(of: id) <= Limits.comparedFile else { return }
    // A partial clone may lack the content: then the similarity is unknown, and no move is assumed.
    let object = try database.object(id)
    var lines = LineCounts()
    try object.withBytes { bytes throws(GitError) in
      var (hash, length) = (ByteHash(), 0)
      for place in bytes.indices {
        let (byte, isLast) = (bytes[place], place == bytes.count - 1)
        // Line endings do not count.
        if byte == UInt8(ascii: "\r"), !isLast, bytes[place + 1] == UInt8(ascii: "\n") { continue }
        hash.add(byte)
        length += 1
        guard byte == UInt8(ascii: "\n") || length == Self.part || isLast else { continue }
        lines.counts[hash.value, default: 0] += length
        (hash, length) = (ByteHash(), 0)
      }
      lines.size = bytes.count
    }
    self = lines
  }

  private init() {}

  /// The bytes of shared lines, divided by the size of the larger file.
  func similarity(to other: LineCounts) -> Double {
    let larger = max(size, other.size)
    guard larger > 0, 2 * min(size, other.size) >= larger else { return 0 }
    let (few, many) = counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
    let shared = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
    return Double(shared) / Double(larger)
  }
}
