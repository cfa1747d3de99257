internal import CLibGit2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// The files of a commit and of an index at the paths where they differ, the paths of those of the commit, and whether
  /// other files differ only in who may execute them; without a commit, all files of the index.
  ///
  /// Skips a folder whose tree is the same in the index and the commit, as git does.
  func changes(
    from base: ObjectID?, in index: Index, among isWanted: (String) -> Bool
  ) throws(GitError) -> (old: [File], new: [File], removed: Set<String>, hasOtherModes: Bool) {
    var changes = IndexChanges(index: index)
    if let base {
      try changes.compare(with: tree(of: base), self, isWanted)
    } else {
      for entry in index.entries { changes.add(entry, isWanted) }
    }
    return (changes.old, changes.new, changes.removed, changes.hasOtherModes)
  }
}

/// Walks the trees of a commit and the sorted entries of an index side by side.
private struct IndexChanges {
  let index: Index
  private(set) var old: [File] = []
  private(set) var new: [File] = []

  /// The paths of the commit that the index has not, or not so, also those that are not wanted.
  private(set) var removed: Set<String> = []
  private(set) var hasOtherModes = false
  private var repeats = Repeats()

  /// Folders of the commit that are still to be compared with the entries below them.
  private var pending: [(tree: ObjectID, folder: [UInt8], entries: ArraySlice<Index.Entry>)] = []

  init(index: Index) {
    self.index = index
  }

  /// Notes a file that only the index has.
  mutating func add(_ entry: Index.Entry, _ isWanted: (String) -> Bool) {
    guard entry.isStaged, isWanted(index.path(of: entry)) else { return }
    new.append(index.file(of: entry))
  }

  private mutating func remove(_ file: File, _ isWanted: (String) -> Bool) {
    removed.insert(file.path)
    if isWanted(file.path) { old.append(file) }
  }

  /// Compares a whole tree with the index.
  mutating func compare(
    with tree: borrowing Handle, _ repository: borrowing Repository, _ isWanted: (String) -> Bool
  ) throws(GitError) {
    try compare(tree, in: [], with: index.entries[...], repository, isWanted)
    // Trees can be too deep for recursion.
    while let (id, folder, entries) = pending.popLast() {
      try compare(repository.tree(named: id), in: folder, with: entries, repository, isWanted)
    }
  }

  /// Compares a folder of the commit with the entries below it; the folder's path ends in a slash, or is empty.
  private mutating func compare(
    _ tree: borrowing Handle, in folder: [UInt8], with entries: ArraySlice<Index.Entry>,
    _ repository: borrowing Repository,
    _ isWanted: (String) -> Bool
  ) throws(GitError) {
    if let known = index.trees[String(decoding: folder, as: UTF8.self)], let id = unsafe git_tree_id(tree.pointer),
      known == ObjectID(raw: unsafe id.pointee)
    {
      return
    }
    var rest = entries
    for position in 0..<(unsafe git_tree_entrycount(tree.pointer)) {
      guard let held = unsafe git_tree_entry_byindex(tree.pointer, position),
        let id = unsafe git_tree_entry_id(held).map({ ObjectID(raw: unsafe $0.pointee) }),
        let name = unsafe git_tree_entry_name(held)
      else { continue }
      let mode = unsafe git_tree_entry_filemode(held).rawValue
      let isFolder = mode == GIT_FILEMODE_TREE.rawValue
      let bytes = unsafe folder + UnsafeRawBufferPointer(start: name, count: strlen(name)) + (isFolder ? "/" : "").utf8
      let path = String(decoding: bytes, as: UTF8.self)
      // Both sides are sorted alike: a folder as if its name ended in a slash.
      let before = rest.prefix { index.bytes[$0.name].lexicographicallyPrecedes(bytes) }
      for entry in before { add(entry, isWanted) }
      rest = rest[before.endIndex...]
      let matching =
        isFolder
        ? rest.prefix(upTo: min(max(index.end(of: bytes), rest.startIndex), rest.endIndex))
        : rest.prefix { index.bytes[$0.name].elementsEqual(bytes) }
      rest = rest[matching.endIndex...]
      if isFolder {
        if matching.isEmpty {
          for file in try repository.files(below: repository.tree(named: id), counting: &repeats) {
            remove(File(path: path + file.path, kind: file.kind, blob: file.blob), isWanted)
          }
        } else if index.trees[path] != id {
          pending.append((id, bytes, matching))
        }
        continue
      }
      let file = File(path: path, kind: File.Kind(mode: mode), blob: id)
      guard let staged = matching.first(where: \.isStaged) else {
        // A conflict has no single version.
        if matching.isEmpty { remove(file, isWanted) }
        continue
      }
      if index.id(of: staged) == id, File.Kind(mode: staged.mode) == file.kind {
        if staged.mode != mode { hasOtherModes = true }
        continue
      }
      remove(file, isWanted)
      add(staged, isWanted)
    }
    for entry in rest { add(entry, isWanted) }
  }
}
