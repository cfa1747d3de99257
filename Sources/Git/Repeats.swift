internal import Bytes

/// Limits the entries of folders that one tree repeats: eight small trees can expand to 10^8 files.
///
/// Different folders are limited by the size of the repository, and are not counted.
struct Repeats {
  /// With room for the few folders between the root and a file.
  private var seen: Set<ObjectID> = Set(minimumCapacity: 6)
  private var count = 0

  /// Enters a folder; returns whether its entries count.
  mutating func enter(_ tree: ObjectID, at prefix: String) throws(GitError) -> Bool {
    if prefix.utf8.count > Limits.treeDepth, prefix.utf8.count(where: { $0 == UInt8(ascii: "/") }) > Limits.treeDepth {
      throw GitError(code: .outOfBounds, message: "its folders are more than \(Limits.treeDepth) deep")
    }
    return !seen.insert(tree).inserted
  }

  /// Fails if a tree repeats folders too often for libgit2, which has no limit.
  static func check(_ tree: ObjectID, reading database: inout ObjectDatabase) throws(GitError) {
    var repeats = Repeats()
    var pending = [(id: tree, prefix: "")]
    while let (id, prefix) = pending.popLast() {
      let counts = try repeats.enter(id, at: prefix)
      for entry in try database.tree(id).entries {
        if counts { try repeats.add() }
        if entry.kind == .folder { pending.append((entry.id, prefix + "/")) }
      }
    }
  }

  /// Counts an entry of a folder that was entered before.
  mutating func add() throws(GitError) {
    count += 1
    let most = Limits.repeatedEntries
    guard count <= most else {
      throw GitError(
        code: .outOfBounds, message: "it repeats folders so often that they have more than \(most) entries")
    }
  }
}
