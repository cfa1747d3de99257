internal import CLibGit2

/// Reasons why a repository looks different here than in git.
extension Repository {
  /// Whether `.git/info/grafts` gives commits other parents, whether it is too large to be read, and whether
  /// `git replace` has replaced objects.
  package var alterations: (grafts: Bool, unreadGrafts: Bool, replacements: Bool) {
    let grafts = Grafts(of: self)
    return (grafts.givesParents, grafts.areUnread, grafts.replaces)
  }

  /// The user's configuration files of git that are not readable, and so do not apply.
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
