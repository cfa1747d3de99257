internal import CLibGit2

/// What makes a repository look different here than in git.
extension Repository {
  /// Whether `.git/info/grafts` gives commits other parents, and whether objects replace others, as `git replace`
  /// arranges.
  package var alterations: (grafts: Bool, replacements: Bool) {
    let grafts = Grafts(of: self)
    return (grafts.givesParents, grafts.replaces)
  }

  /// The user's settings files that are not readable, so that they do not apply.
  package var unreadableSettings: [String] { environment.unreadableSettings.map(\.path) }

  /// Whether this is a partial clone, in which objects may be missing.
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
