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
  package func filesInWorkTree() throws(GitError) -> [File] {
    var files = try trackedFiles()
    files += try untrackedDocuments()
    files.sort { $0.path < $1.path }
    return files
  }

  private func trackedFiles() throws(GitError) -> [File] {
    let index = try unsafe Handle(freedBy: git_index_free) { unsafe git_repository_index(&$0, handle.pointer) }
    let count = unsafe git_index_entrycount(index.pointer)
    var files: [File] = []
    files.reserveCapacity(count)
    for position in 0..<count {
      guard let entry = unsafe git_index_get_byindex(index.pointer, position) else { continue }
      guard let path = unsafe String(validatingCString: entry.pointee.path) else { continue }
      // A conflict lists a path once for each side.
      if files.last?.path == path { continue }
      files.append(File(path: path, kind: unsafe File.Kind(mode: entry.pointee.mode), blob: nil))
    }
    return files
  }

  /// Markdown files that nobody has added yet: a draft is worth most when it is read before the commit.
  private func untrackedDocuments() throws(GitError) -> [File] {
    var options = unsafe git_status_options()
    try check(unsafe git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)))
    unsafe options.show = GIT_STATUS_SHOW_WORKDIR_ONLY
    unsafe options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_EXCLUDE_SUBMODULES.rawValue
    let list = try unsafe Handle(freedBy: git_status_list_free) {
      unsafe git_status_list_new(&$0, handle.pointer, &options)
    }
    var files: [File] = []
    for position in 0..<(unsafe git_status_list_entrycount(list.pointer)) {
      guard let entry = unsafe git_status_byindex(list.pointer, position),
        unsafe entry.pointee.status == GIT_STATUS_WT_NEW,
        let delta = unsafe entry.pointee.index_to_workdir,
        let name = unsafe delta.pointee.new_file.path,
        let path = unsafe String(validatingCString: name), !path.hasSuffix("/")
      else { continue }
      files.append(File(path: path, kind: unsafe File.Kind(mode: UInt32(delta.pointee.new_file.mode)), blob: nil))
    }
    return files
  }

  /// The files of a commit, sorted by path.
  package func files(at commit: ObjectID) throws(GitError) -> [File] {
    let commit = try unsafe Handle(freedBy: git_commit_free) { opened in
      unsafe withUnsafePointer(to: commit.raw) { unsafe git_commit_lookup(&opened, handle.pointer, $0) }
    }
    let root = try unsafe Handle(freedBy: git_tree_free) { unsafe git_commit_tree(&$0, commit.pointer) }
    var files: [File] = []
    try list(root, under: "", into: &files)
    files.sort { $0.path < $1.path }
    return files
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
  fileprivate init(mode: UInt32) {
    switch mode {
    case GIT_FILEMODE_LINK.rawValue: self = .symbolicLink
    case GIT_FILEMODE_COMMIT.rawValue: self = .submodule
    default: self = .regular
    }
  }
}
