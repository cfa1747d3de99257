internal import CLibGit2

extension Repository {
  /// The address of the remote `origin`; nil if there is none.
  package func origin() -> String? {
    let remote = try? unsafe Handle(freedBy: git_remote_free) { remote in
      unsafe git_remote_lookup(&remote, handle.pointer, "origin")
    }
    guard let remote, let url = unsafe git_remote_url(remote.pointer) else { return nil }
    return unsafe String(cString: url)
  }
}
