internal import Bytes
internal import CLibGit2

/// A file of a snapshot that is new or changed, or has moved, compared with another snapshot.
package struct FileDelta: Sendable {
  package let path: String

  /// The file in the other snapshot, maybe at another path; nil if the file is new.
  package let former: File?

  /// Whether the content differs; false for a file that was only moved.
  package let hasNewContent: Bool
}

extension Repository {
  /// The files that differ from a commit, with moves detected as in git; all files without a commit.
  ///
  /// `isWanted` selects paths if they are compared one by one.
  package func differences(
    from base: ObjectID?, to snapshot: Snapshot, among isWanted: (String) -> Bool
  ) throws(GitError) -> [FileDelta] {
    var removed: Set<String> = []
    return try differences(from: base, to: snapshot, among: isWanted, removed: &removed)
  }

  /// The same, and the paths at which the snapshot has no file any more, deleted or moved.
  package func differences(
    from base: ObjectID?, to snapshot: Snapshot, among isWanted: (String) -> Bool, removed: inout Set<String>
  ) throws(GitError) -> [FileDelta] {
    let diff: Handle
    switch snapshot {
    case .workTree: diff = try workTreeDiff(from: base)
    case .checkout(let index): diff = try checkoutDiff(from: base, index)
    case .revision(let commit): diff = try treeDiff(from: base, to: commit)
    case .index(let index):
      let changes = try changes(from: base, in: index, among: isWanted)
      removed.formUnion(changes.removed)
      diff = try indexDiff(of: (changes.old, changes.new))
    }
    try findMoves(in: diff, isOnDisk: snapshot.isOnDisk)
    var deltas: [FileDelta] = []
    for position in 0..<(unsafe git_diff_num_deltas(diff.pointer)) {
      guard let delta = unsafe git_diff_get_delta(diff.pointer, position) else { continue }
      let isGone = unsafe [GIT_DELTA_DELETED, GIT_DELTA_RENAMED].contains(delta.pointee.status)
      if isGone, let path = unsafe String(validatingCString: delta.pointee.old_file.path) { removed.insert(path) }
      if let delta = try unsafe fileDelta(delta.pointee), isWanted(delta.path) {
        deltas.append(delta)
      }
    }
    return deltas
  }

  private func workTreeDiff(from base: ObjectID?) throws(GitError) -> Handle {
    var options = unsafe git_diff_options()
    try check(unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)))
    unsafe options.flags = GIT_DIFF_INCLUDE_UNTRACKED.rawValue | GIT_DIFF_RECURSE_UNTRACKED_DIRS.rawValue
    guard let base else {
      return try unsafe Handle(freedBy: git_diff_free) {
        unsafe git_diff_tree_to_workdir_with_index(&$0, handle.pointer, nil, &options)
      }
    }
    let tree = try tree(of: base)
    var database = try ObjectDatabase(self)
    try Repeats.check(Self.id(of: tree), reading: &database)
    return try unsafe Handle(freedBy: git_diff_free) {
      unsafe git_diff_tree_to_workdir_with_index(&$0, handle.pointer, tree.pointer, &options)
    }
  }

  /// The same for a work tree that is as git checked it out: libgit2 would read every folder on both sides.
  private func checkoutDiff(from base: ObjectID?, _ index: Index) throws(GitError) -> Handle {
    guard base != nil, let changes = try? changes(from: base, in: index, among: { _ in true }),
      !changes.hasOtherModes, (changes.old + changes.new).allSatisfy(\.isNameable)
    else { return try workTreeDiff(from: base) }
    return try indexDiff(of: (changes.old, changes.new))
  }

  private func treeDiff(from base: ObjectID?, to commit: ObjectID) throws(GitError) -> Handle {
    let new = try tree(of: commit)
    var database = try ObjectDatabase(self)
    guard let base else {
      try Repeats.check(Self.id(of: new), reading: &database)
      return try unsafe Handle(freedBy: git_diff_free) {
        unsafe git_diff_tree_to_tree(&$0, handle.pointer, nil, new.pointer, nil)
      }
    }
    let old = try tree(of: base)
    // Counting the differences first costs less than listing them.
    var comparison = TreeComparison(isStrict: true)
    try comparison.compare(Self.id(of: old), Self.id(of: new), in: .everything, reading: &database)
    return try unsafe Handle(freedBy: git_diff_free) {
      unsafe git_diff_tree_to_tree(&$0, handle.pointer, old.pointer, new.pointer, nil)
    }
  }

  private static func id(of tree: borrowing Handle) -> ObjectID {
    unsafe git_tree_id(tree.pointer).map { unsafe ObjectID(raw: $0.pointee) } ?? .none
  }

  /// The two sides of a comparison for libgit2, so that it detects moves.
  private func indexDiff(of changes: (old: [File], new: [File])) throws(GitError) -> Handle {
    let old = try Self.index(of: changes.old)
    let new = try Self.index(of: changes.new)
    return try unsafe Handle(freedBy: git_diff_free) {
      unsafe git_diff_index_to_index(&$0, handle.pointer, old.pointer, new.pointer, nil)
    }
  }

  private static func index(of files: [File]) throws(GitError) -> Handle {
    let index = try unsafe Handle(freedBy: git_index_free) { unsafe git_index_new(&$0) }
    for file in files {
      guard let blob = file.blob else { continue }
      let status = unsafe file.path.withCString { path in
        var entry = unsafe git_index_entry()
        unsafe entry.path = path
        unsafe entry.id = blob.raw
        unsafe entry.mode = file.kind.mode
        return unsafe git_index_add(index.pointer, &entry)
      }
      try check(status)
    }
    return index
  }

  private func findMoves(in diff: borrowing Handle, isOnDisk: Bool) throws(GitError) {
    var (removed, added) = (0, 0)
    for position in 0..<(unsafe git_diff_num_deltas(diff.pointer)) {
      switch unsafe git_diff_get_delta(diff.pointer, position)?.pointee.status {
      case GIT_DELTA_DELETED: removed += 1
      case GIT_DELTA_ADDED, GIT_DELTA_UNTRACKED: added += 1
      default: continue
      }
    }
    var options = unsafe git_diff_find_options()
    try check(unsafe git_diff_find_options_init(&options, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)))
    unsafe options.rename_limit = 1 << 30
    // As in git, with very many files only moves without a change are detected, but all of them; and so where a file
    // beside the documents is too large to be compared.
    var status: Int32 = 0
    for isExact in removed * added > Limits.renamedFiles * Limits.renamedFiles ? [true] : [false, true] {
      unsafe options.flags =
        GIT_DIFF_FIND_RENAMES.rawValue | (isExact ? GIT_DIFF_FIND_EXACT_MATCH_ONLY.rawValue : 0)
        | (isOnDisk ? GIT_DIFF_FIND_FOR_UNTRACKED.rawValue : 0)
      status = unsafe git_diff_find_similar(diff.pointer, &options)
      if status != GIT_ERROR.rawValue { break }
    }
    try check(status)
  }

  private func fileDelta(_ delta: git_diff_delta) throws(GitError) -> FileDelta? {
    guard let name = unsafe delta.new_file.path else { return nil }
    // Bytes that are not UTF-8 become replacement characters.
    let path = unsafe String(cString: name)
    let old = unsafe delta.old_file
    switch unsafe delta.status {
    case GIT_DELTA_DELETED, GIT_DELTA_UNMODIFIED, GIT_DELTA_IGNORED, GIT_DELTA_UNREADABLE: return nil
    case GIT_DELTA_MODIFIED, GIT_DELTA_RENAMED, GIT_DELTA_TYPECHANGE, GIT_DELTA_CONFLICTED:
      guard let formerPath = unsafe String(validatingCString: old.path), unsafe old.mode != 0 else {
        return FileDelta(path: path, former: nil, hasNewContent: true)
      }
      let former = File(
        path: formerPath, kind: File.Kind(mode: UInt32(unsafe old.mode)), blob: ObjectID(raw: unsafe old.id))
      return FileDelta(path: path, former: former, hasNewContent: try unsafe hasNewContent(delta))
    default: return FileDelta(path: path, former: nil, hasNewContent: true)
    }
  }

  private func hasNewContent(_ delta: git_diff_delta) throws(GitError) -> Bool {
    let (old, new) = unsafe (ObjectID(raw: delta.old_file.id), ObjectID(raw: delta.new_file.id))
    if unsafe delta.new_file.flags & GIT_DIFF_FLAG_VALID_ID.rawValue != 0 { return old != new }
    // A file on the disk has no hash yet; without filters, line endings alone would make a difference.
    var hashed = git_oid()
    guard unsafe git_repository_hashfile(&hashed, handle.pointer, delta.new_file.path, GIT_OBJECT_BLOB, nil) == 0 else {
      return true
    }
    return old != ObjectID(raw: hashed)
  }
}

extension Snapshot {
  fileprivate var isOnDisk: Bool {
    switch self {
    case .workTree, .checkout: true
    case .index, .revision: false
    }
  }
}

extension File {
  /// Whether the path has no replacement characters.
  fileprivate var isNameable: Bool { !path.unicodeScalars.contains("\u{FFFD}") }
}
