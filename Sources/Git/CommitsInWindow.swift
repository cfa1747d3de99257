internal import Bytes
internal import CLibGit2

/// A commit as a line about it: when, and the first line of its message.
package struct CommitLine: Sendable {
  package let id: ObjectID

  /// In seconds since 1970-01-01T00:00:00Z.
  package let committed: Int
  package let subject: String
}

extension Repository {
  /// How long before a window commits are looked at: the clocks of machines differ.
  private static let slack = 7 * 86_400

  /// The commits that HEAD can reach and that were made in a window of time, oldest first; merges are left out.
  ///
  /// Empty for an unborn branch and for unreadable history: the lines only help, and nothing depends on them.
  package func commits(in window: ClosedRange<Int>) -> [CommitLine] {
    var lines: [CommitLine] = []
    do throws(GitError) {
      let walk = try unsafe Handle(freedBy: git_revwalk_free) { unsafe git_revwalk_new(&$0, handle.pointer) }
      try check(unsafe git_revwalk_sorting(walk.pointer, GIT_SORT_TIME.rawValue))
      try check(unsafe git_revwalk_push_head(walk.pointer))
      var raw = git_oid()
      for _ in 0..<Limits.commitsInWindow where unsafe git_revwalk_next(&raw, walk.pointer) == 0 {
        let id = ObjectID(raw: raw)
        let commit = try unsafe Handle(freedBy: git_commit_free) { unsafe git_commit_lookup(&$0, handle.pointer, &raw) }
        let committed = unsafe Int(git_commit_time(commit.pointer))
        if committed < window.lowerBound - Self.slack { break }
        guard window.contains(committed), unsafe git_commit_parentcount(commit.pointer) < 2 else { continue }
        let subject = unsafe git_commit_summary(commit.pointer).map { unsafe String(cString: $0) } ?? ""
        lines.append(CommitLine(id: id, committed: committed, subject: subject))
      }
    } catch {
      return []
    }
    return lines.reversed()
  }
}
