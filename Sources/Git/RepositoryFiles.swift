internal import Bytes
internal import CLibGit2

/// A path in a repository or a folder.
package struct File: Sendable {
  package enum Kind: Hashable, Sendable {
    case regular
    case symbolicLink
    case submodule

    /// A link that leads to a folder.
    case linkedFolder

    /// A path that is not UTF-8, so that it cannot be reported or requested; it has replacement characters.
    case unnameable

    /// A folder that cannot be read, and why.
    case unreadableFolder(String)
  }

  /// Relative to the listed root, with `/` between its parts.
  package let path: String
  package let kind: Kind

  /// The content, if the file is from a revision; a file of the work tree is read from the disk.
  package let blob: ObjectID?

  package init(path: String, kind: Kind, blob: ObjectID?) {
    self.path = path
    self.kind = kind
    self.blob = blob
  }
}

extension Repository {
  /// The files of the work tree, sorted by path: tracked files, and untracked ones that git does not ignore.
  ///
  /// Of unwanted paths, only submodules, links to folders, and unreadable folders are listed; nothing else is done for
  /// the others. With an empty index, all files count as untracked; with `isCheckedOut`, none is looked for.
  package func filesInWorkTree(
    besides index: Index, isCheckedOut: Bool = false, where isWanted: (String) -> Bool = { _ in true }
  ) throws(GitError) -> [File] {
    let root = workTree
    var files = index.trackedFiles(where: isWanted) { path in
      root.map { Disk.leadsToFolder("\($0)/\(path)") } ?? false
    }
    if let workTree, !isCheckedOut { files += try untrackedFiles(in: workTree, besides: index, where: isWanted) }
    files.sort { $0.path < $1.path }
    return files
  }

  /// Untracked files: linting helps most before a draft is committed.
  ///
  /// Only folders are read, no files: `git status` would give the same, but checks the state of each file.
  private func untrackedFiles(
    in workTree: String, besides index: Index, where isWanted: (String) -> Bool
  ) throws(GitError) -> [File] {
    var listing = Listing(below: workTree, deepest: Limits.untrackedDepth)
    try listing.read { found throws(GitError) in
      let isLink = found.kind == .symbolicLink
      // A folder with a tracked file is entered even if it is ignored.
      if !isLink, index.tracks(below: found.bytes) { return true }
      if index.tracks(found.bytes) || found.name == ".git" { return false }
      if !isLink, isNested(workTree + "/" + found.path) { return false }
      let isIgnored = try isIgnored(isLink ? found.path : found.path + "/")
      return !isIgnored
    } taking: { found throws(GitError) in
      guard isWanted(found.path), !index.tracks(found.bytes) else { return false }
      let isIgnored = try isIgnored(found.path)
      return !isIgnored
    }
    return listing.files
  }

  /// Whether a folder is a repository of its own, whose files do not belong to this one.
  private func isNested(_ folder: String) -> Bool {
    Disk.kind(of: folder + "/.git") != nil
  }

  func isIgnored(_ path: String) throws(GitError) -> Bool {
    var ignored: Int32 = 0
    try check(unsafe git_ignore_path_is_ignored(&ignored, handle.pointer, path))
    return ignored == 1
  }

  /// The files of a commit, sorted by the bytes of their paths; folders that an index has too are not read.
  package func files(at commit: ObjectID, besides index: Index? = nil) throws(GitError) -> [File] {
    var repeats = Repeats()
    return try files(below: tree(of: commit), besides: index, counting: &repeats)
  }

  /// The files of a tree, sorted by the bytes of their paths.
  func files(below tree: borrowing Handle) throws(GitError) -> [File] {
    var repeats = Repeats()
    return try files(below: tree, counting: &repeats)
  }

  /// The files of one tree, with one limit of repeated folders for several trees.
  func files(
    below tree: borrowing Handle, besides index: Index? = nil, counting repeats: inout Repeats
  ) throws(GitError) -> [File] {
    var files: [File] = []
    // Trees can be too deep for recursion. A folder is entered where it stands, so that git's order is that of the paths.
    var open = [try entries(of: tree, under: Folder(tree: .none, prefix: "", isNameable: true), &repeats)]
    while !open.isEmpty {
      switch open[open.count - 1].popLast() {
      case .file(let file): files.append(file)
      case .folder(let folder) where index?.trees[folder.prefix] == folder.tree:
        files += index?.files(below: folder.prefix) ?? []
      case .folder(let folder): open.append(try entries(of: self.tree(named: folder.tree), under: folder, &repeats))
      case nil: open.removeLast()
      }
    }
    // Whoever wrote the trees may have written them in another order.
    let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if !isSorted { files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
    return files
  }

  private enum Entry {
    case file(File)
    case folder(Folder)
  }

  /// A folder of a tree, by a path that ends in a slash, or is empty.
  private struct Folder {
    let tree: ObjectID
    let prefix: String

    /// Whether the path is UTF-8.
    let isNameable: Bool
  }

  /// The tree that a commit recorded.
  func tree(of commit: ObjectID) throws(GitError) -> Handle {
    let commit = try unsafe Handle(freedBy: git_commit_free) { opened in
      unsafe withUnsafePointer(to: commit.raw) { unsafe git_commit_lookup(&opened, handle.pointer, $0) }
    }
    return try unsafe Handle(freedBy: git_tree_free) { unsafe git_commit_tree(&$0, commit.pointer) }
  }

  /// A tree by its own name.
  func tree(named id: ObjectID) throws(GitError) -> Handle {
    try unsafe Handle(freedBy: git_tree_free) { opened in
      unsafe withUnsafePointer(to: id.raw) { unsafe git_tree_lookup(&opened, handle.pointer, $0) }
    }
  }

  /// The file or the folder at a path in a commit; a folder has no blob; nil if there is nothing.
  package func entry(at path: String, in commit: ObjectID) throws(GitError) -> (file: File?, isFolder: Bool)? {
    let tree = try tree(of: commit)
    do throws(GitError) {
      let entry = try unsafe Handle(freedBy: git_tree_entry_free) {
        unsafe git_tree_entry_bypath(&$0, tree.pointer, path)
      }
      let mode = unsafe git_tree_entry_filemode(entry.pointer)
      guard mode != GIT_FILEMODE_TREE else { return (nil, true) }
      guard let id = unsafe git_tree_entry_id(entry.pointer) else { return nil }
      return (File(path: path, kind: File.Kind(mode: mode.rawValue), blob: ObjectID(raw: unsafe id.pointee)), false)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  /// What a folder holds, the last first.
  private func entries(
    of tree: borrowing Handle, under folder: Folder, _ repeats: inout Repeats
  ) throws(GitError) -> [Entry] {
    guard let name = unsafe git_tree_id(tree.pointer) else { return [] }
    var entries: [Entry] = []
    let counts = try repeats.enter(unsafe ObjectID(raw: name.pointee), at: folder.prefix)
    for position in 0..<(unsafe git_tree_entrycount(tree.pointer)) {
      if counts { try repeats.add() }
      guard let entry = unsafe git_tree_entry_byindex(tree.pointer, position),
        let bytes = unsafe git_tree_entry_name(entry),
        let id = unsafe git_tree_entry_id(entry).map({ ObjectID(raw: unsafe $0.pointee) })
      else { continue }
      let name = unsafe String(validatingCString: bytes)
      let path = unsafe folder.prefix + (name ?? String(cString: bytes))
      if let name, !PathName.isPlain(name[...]) { throw PathName.refusal(of: path, in: "the commit") }
      let isNameable = folder.isNameable && name != nil
      let mode = unsafe git_tree_entry_filemode(entry)
      if mode == GIT_FILEMODE_TREE {
        entries.append(.folder(Folder(tree: id, prefix: path + "/", isNameable: isNameable)))
      } else {
        let kind = File.Kind(mode: mode.rawValue)
        entries.append(.file(File(path: path, kind: kind == .regular && !isNameable ? .unnameable : kind, blob: id)))
      }
    }
    return entries.reversed()
  }
}

extension File.Kind {
  /// The kind of git's file mode; folders have none.
  init(mode: UInt32) {
    switch mode {
    case GIT_FILEMODE_LINK.rawValue: self = .symbolicLink
    case GIT_FILEMODE_COMMIT.rawValue: self = .submodule
    default: self = .regular
    }
  }

  var mode: UInt32 {
    switch self {
    case .regular, .unnameable: GIT_FILEMODE_BLOB.rawValue
    case .symbolicLink, .linkedFolder: GIT_FILEMODE_LINK.rawValue
    case .submodule: GIT_FILEMODE_COMMIT.rawValue
    case .unreadableFolder: GIT_FILEMODE_TREE.rawValue
    }
  }
}
