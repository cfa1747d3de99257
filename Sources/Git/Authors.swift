internal import CLibGit2

extension Repository {
  /// The names of the authors and committers of the newest `limit` commits, each once.
  ///
  /// Empty for an unborn branch and for unreadable history: names only help, and nothing depends on them.
  package func authors(ofNewest limit: Int) -> Set<String> {
    var names: Set<String> = []
    do throws(GitError) {
      let walk = try unsafe Handle(freedBy: git_revwalk_free) { unsafe git_revwalk_new(&$0, handle.pointer) }
      try check(unsafe git_revwalk_push_head(walk.pointer))
      var id = git_oid()
      for _ in 0..<limit where unsafe git_revwalk_next(&id, walk.pointer) == 0 {
        let commit = try unsafe Handle(freedBy: git_commit_free) { unsafe git_commit_lookup(&$0, handle.pointer, &id) }
        unsafe names.formUnion(Self.names(in: git_commit_author(commit.pointer)))
        unsafe names.formUnion(Self.names(in: git_commit_committer(commit.pointer)))
      }
    } catch {
      return names
    }
    return names
  }

  private static func names(in signature: UnsafePointer<git_signature>?) -> [String] {
    guard let signature = unsafe signature, let name = unsafe signature.pointee.name else { return [] }
    return unsafe [String(cString: name)]
  }
}
