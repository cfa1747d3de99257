/// The files that differ between two trees, as far as they are asked for.
struct TreeComparison {
  private(set) var changes: [ChangeLog.FileChange] = []

  /// Whether something differs that was not asked for.
  private(set) var hasOthers = false

  /// Adds what differs below two folders; nil for one that is not there.
  mutating func compare(
    _ old: ObjectID?, _ new: ObjectID?, in interest: Interest.Node, under prefix: String = "",
    reading database: inout ObjectDatabase
  ) throws(GitError) {
    if old == new { return }
    let (left, right) = (try database.tree(old), try database.tree(new))
    try Tree.compare(left, right) { before, after throws(GitError) in
      guard let name = before?.name ?? after?.name else { return }
      if before?.kind == .folder || after?.kind == .folder {
        try compareFolders(before, after, named: name, in: interest, under: prefix, reading: &database)
      }
      let (file, now) = (before?.fileID, after?.fileID)
      guard file != nil || now != nil, file != now else { return }
      guard interest.takesFiles || interest.takesAll else {
        hasOthers = true
        return
      }
      changes.append(ChangeLog.FileChange(path: prefix + name, old: file, new: now))
    }
  }

  private mutating func compareFolders(
    _ before: Tree.Entry?, _ after: Tree.Entry?, named name: String, in interest: Interest.Node, under prefix: String,
    reading database: inout ObjectDatabase
  ) throws(GitError) {
    guard let child = interest.child(named: name) else {
      hasOthers = true
      return
    }
    let (old, new) = (before?.folderID, after?.folderID)
    try compare(old, new, in: child, under: prefix + name + "/", reading: &database)
  }
}

extension Tree.Entry {
  fileprivate var fileID: ObjectID? { kind == .file ? id : nil }
  fileprivate var folderID: ObjectID? { kind == .folder ? id : nil }
}
