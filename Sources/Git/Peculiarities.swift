internal import CLibGit2

/// What makes a repository show less, or something else, than git would show of it.
extension Repository {
  /// Whether `.git/info/grafts` gives commits other parents; libgit2 does not read it.
  package var hasGrafts: Bool {
    guard let bytes = try? Disk.contents(of: commonFolder + "/info/grafts", limit: 64 << 20) else { return false }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return lines.contains { $0.first != UInt8(ascii: "#") }
  }

  /// Whether objects stand in for others, as `git replace` has them; libgit2 reads the originals.
  package var hasReplacements: Bool {
    guard !GitEnvironment.ignoresReplacements else { return false }
    do throws(GitError) {
      let references = try unsafe Handle(freedBy: git_reference_iterator_free) {
        unsafe git_reference_iterator_glob_new(&$0, handle.pointer, "refs/replace/*")
      }
      var name: UnsafePointer<CChar>?
      return unsafe git_reference_next_name(&name, references.pointer) == 0
    } catch {
      return false
    }
  }

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
