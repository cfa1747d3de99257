internal import CLibGit2

/// The folder in which git looks for the hooks of a repository.
package struct HooksFolder: Hashable, Sendable {
  /// Absolute, without a slash at the end; it need not exist.
  package let path: String

  /// Which setting decides.
  package enum Scope: Hashable, Sendable {
    /// No setting: the folder `hooks` of the repository, which all its work trees share.
    case standard

    /// `core.hooksPath` of the repository.
    case repository

    /// `core.hooksPath` of the user or the machine: it applies to all repositories.
    case shared
  }

  package let scope: Scope
}

extension Repository {
  /// Where git looks for hooks, like `git rev-parse --git-path hooks`.
  package func hooksFolder() throws(GitError) -> HooksFolder {
    let key = "core.hooksPath"
    let configuration = try unsafe Handle(freedBy: git_config_free) {
      unsafe git_repository_config(&$0, handle.pointer)
    }
    try addWorkTreeSettings(to: configuration)
    var entry: UnsafeMutablePointer<git_config_entry>?
    let status = unsafe git_config_get_entry(&entry, configuration.pointer, key)
    if status == GIT_ENOTFOUND.rawValue { return HooksFolder(path: commonFolder + "/hooks", scope: .standard) }
    try check(status)
    defer { unsafe git_config_entry_free(entry) }
    let isShared = unsafe (entry?.pointee.level.rawValue ?? 0) <= GIT_CONFIG_LEVEL_GLOBAL.rawValue
    // A path can begin with `~/`.
    let value = try unsafe Buffer { unsafe git_config_get_path(&$0, configuration.pointer, key) }
    let named = String(decoding: value.bytes, as: UTF8.self)
    if named.hasPrefix("%(prefix)") {
      throw GitError(code: .invalid, message: "`\(key)` is relative to git's own installation")
    }
    guard !named.isEmpty else { throw GitError(code: .invalid, message: "`\(key)` is empty") }
    // git runs hooks in the root of the work tree, so a relative path starts there.
    let path = named.hasPrefix("/") ? named : (workTree ?? folder) + "/" + named
    return HooksFolder(path: path.withoutSlash, scope: isShared ? .shared : .repository)
  }

  /// libgit2 before 1.8 does not read what `git config --worktree` writes.
  private func addWorkTreeSettings(to configuration: borrowing Handle) throws(GitError) {
    var isOn: Int32 = 0
    guard unsafe git_config_get_bool(&isOn, configuration.pointer, "extensions.worktreeConfig") == 0, isOn == 1 else {
      return
    }
    let file = folder + "/config.worktree"
    guard Disk.kind(of: file) == .regular else { return }
    try check(
      unsafe git_config_add_file_ondisk(configuration.pointer, file, GIT_CONFIG_LEVEL_APP, handle.pointer, 1))
  }
}
