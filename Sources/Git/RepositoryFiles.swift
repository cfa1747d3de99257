internal import CLibGit2

/// A path that a repository or a folder holds.
package struct File: Sendable {
  package enum Kind: Hashable, Sendable {
    case regular
    case symbolicLink
    case submodule
  }

  /// Relative to the root that was listed, with `/` between its parts.
  package let path: String
  package let kind: Kind

  /// The content where it comes from a revision; a file of the work tree is read from the disk.
  package let blob: ObjectID?

  package init(path: String, kind: Kind, blob: ObjectID?) {
    self.path = path
    self.kind = kind
    self.blob = blob
  }
}

extension Repository {
  /// The files of the work tree, sorted by path: what git tracks, and what it neither tracks nor ignores.
  ///
  /// Of those that are not wanted only submodules are listed; nothing is done for the others than to ask about them.
  package func filesInWorkTree(where isWanted: (String) -> Bool = { _ in true }) throws(GitError) -> [File] {
    let index = try index()
    var files = index.trackedFiles(where: isWanted)
    if let workTree { files += try untrackedFiles(in: workTree, besides: index, where: isWanted) }
    files.sort { $0.path < $1.path }
    return files
  }

  /// Files that nobody has added yet: a draft is worth most when it is read before the commit.
  ///
  /// The folders are read and no file is looked at: `git status`, which would tell the same, asks for the state of each.
  private func untrackedFiles(
    in workTree: String, besides index: Index, where isWanted: (String) -> Bool
  ) throws(GitError) -> [File] {
    var files: [File] = []
    var pending = [""]
    while let prefix = pending.popLast() {
      // A folder that may not be read holds nothing that could be committed from it.
      guard let entries = try? Disk.entries(in: workTree + "/" + prefix) else { continue }
      for (name, kind) in entries {
        let path = prefix + name
        switch kind {
        case .folder:
          // Every folder above a tracked file is git's own, whatever ignores it.
          if index.tracks(below: path) {
            pending.append(path + "/")
          } else if name != ".git", !index.tracks(path), !isNested(workTree + "/" + path),
            try !isIgnored(path + "/")
          {
            pending.append(path + "/")
          }
        case .regular, .symbolicLink:
          if isWanted(path), !index.tracks(path), try !isIgnored(path) {
            files.append(File(path: path, kind: kind == .regular ? .regular : .symbolicLink, blob: nil))
          }
        case .other: continue
        }
      }
    }
    return files
  }

  /// Another repository inside this one keeps its own files.
  private func isNested(_ folder: String) -> Bool {
    Disk.kind(of: folder + "/.git") != nil
  }

  private func isIgnored(_ path: String) throws(GitError) -> Bool {
    var ignored: Int32 = 0
    try check(unsafe git_ignore_path_is_ignored(&ignored, handle.pointer, path))
    return ignored == 1
  }

  /// The files of a commit, sorted by path.
  package func files(at commit: ObjectID) throws(GitError) -> [File] {
    try files(below: tree(of: commit))
  }

  /// The files of a tree, sorted by path.
  func files(below tree: borrowing Handle) throws(GitError) -> [File] {
    var files: [File] = []
    try list(tree, under: "", into: &files)
    files.sort { $0.path < $1.path }
    return files
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

  /// What a commit holds at a path: a file, or a folder, which has no blob; nil where it holds nothing.
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

  private func list(_ tree: borrowing Handle, under folder: String, into files: inout [File]) throws(GitError) {
    for position in 0..<(unsafe git_tree_entrycount(tree.pointer)) {
      guard let entry = unsafe git_tree_entry_byindex(tree.pointer, position),
        let name = unsafe String(validatingCString: git_tree_entry_name(entry)),
        let id = unsafe git_tree_entry_id(entry)
      else { continue }
      let path = folder + name
      let mode = unsafe git_tree_entry_filemode(entry)
      guard mode == GIT_FILEMODE_TREE else {
        files.append(File(path: path, kind: File.Kind(mode: mode.rawValue), blob: unsafe ObjectID(raw: id.pointee)))
        continue
      }
      let subtree = try unsafe Handle(freedBy: git_tree_free) { unsafe git_tree_lookup(&$0, handle.pointer, id) }
      try list(subtree, under: path + "/", into: &files)
    }
  }
}

extension File.Kind {
  /// The kind of git's file mode; a folder is none.
  init(mode: UInt32) {
    switch mode {
    case GIT_FILEMODE_LINK.rawValue: self = .symbolicLink
    case GIT_FILEMODE_COMMIT.rawValue: self = .submodule
    default: self = .regular
    }
  }

  var mode: UInt32 {
    switch self {
    case .regular: GIT_FILEMODE_BLOB.rawValue
    case .symbolicLink: GIT_FILEMODE_LINK.rawValue
    case .submodule: GIT_FILEMODE_COMMIT.rawValue
    }
  }
}
