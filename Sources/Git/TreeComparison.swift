/// The requested files that differ between two trees.
struct TreeComparison {
  private(set) var changes: [CommitIndex.FileChange] = []

  /// Whether files differ that were not requested.
  private(set) var hasOthers = false

  /// Whether a new path that git never writes is an error: a state that is linted must not have it, and old ones may.
  private let isStrict: Bool
  private var repeats = Repeats()

  init(isStrict: Bool = false) {
    self.isStrict = isStrict
  }

  /// Two folders that are still to be compared, and which of their files are requested.
  private struct Pair {
    let old: ObjectID?
    let new: ObjectID?
    let interest: WalkedPaths.Node
    let prefix: String
  }

  /// Adds what differs below two folders, sorted by the bytes of the paths; nil for a missing folder.
  mutating func compare(
    _ old: ObjectID?, _ new: ObjectID?, in interest: WalkedPaths.Node, reading database: inout ObjectDatabase
  ) throws(GitError) {
    // Trees can be too deep for recursion.
    var pending = [Pair(old: old, new: new, interest: interest, prefix: "")]
    while let pair = pending.popLast() {
      try compare(pair, reading: &database, leaving: &pending)
    }
    changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func compare(
    _ pair: Pair, reading database: inout ObjectDatabase, leaving pending: inout [Pair]
  ) throws(GitError) {
    guard pair.old != pair.new, let tree = pair.new ?? pair.old else { return }
    let (left, right) = (try database.tree(pair.old), try database.tree(pair.new))
    let counts = try repeats.enter(tree, at: pair.prefix)
    try Tree.compare(left, right) { name, before, after throws(GitError) in
      if counts { try repeats.add() }
      guard let name else { return }
      if isStrict, after != nil, !PathName.isPlain(name[...]) {
        throw PathName.refusal(of: pair.prefix + name, in: "the commit")
      }
      if before?.kind == .folder || after?.kind == .folder {
        if let child = pair.interest.child(named: name) {
          pending.append(
            Pair(old: before?.folderID, new: after?.folderID, interest: child, prefix: pair.prefix + name + "/"))
        } else {
          hasOthers = true
        }
      }
      let (file, now) = (before?.fileID, after?.fileID)
      guard file != nil || now != nil, file != now else { return }
      guard pair.interest.takesFiles || pair.interest.takesAll else {
        hasOthers = true
        return
      }
      changes.append(CommitIndex.FileChange(path: pair.prefix + name, old: file, new: now))
    }
  }
}

extension Tree.Entry {
  fileprivate var fileID: ObjectID? { kind == .file ? id : nil }
  fileprivate var folderID: ObjectID? { kind == .folder ? id : nil }
}
