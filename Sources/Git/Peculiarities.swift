internal import CLibGit2

/// What makes a repository show less, or something else, than git would show of it.
extension Repository {
  /// Whether `.git/info/grafts` gives commits other parents, and whether objects stand in for others, as `git replace`
  /// has them.
  package var alterations: (grafts: Bool, replacements: Bool) {
    let grafts = Grafts(of: self)
    return (grafts.givesParents, grafts.replaces)
  }

  /// The files of the user's own settings that may not be read, so that they do not hold.
  package var unreadableSettings: [String] { environment.unreadableSettings.map(\.path) }

  /// Whether git fetches objects of this clone only when it needs them, so that some may be missing.
  package func isPartialClone() -> Bool {
    do throws(GitError) {
      let configuration = try unsafe Handle(freedBy: git_config_free) {
        unsafe git_repository_config_snapshot(&$0, handle.pointer)
      }
      let entries = try unsafe Handle(freedBy: git_config_iterator_free) {
        unsafe git_config_iterator_glob_new(
          &$0, configuration.pointer, "^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$")
      }
      var entry: UnsafeMutablePointer<git_config_entry>?
      return unsafe git_config_next(&entry, entries.pointer) == 0
    } catch {
      return false
    }
  }
}
