internal import Bytes
internal import CLibGit2

/// A commit as a line about it: when, and the first line of its message.
package struct CommitLine: Sendable {
  package let id: ObjectID

  /// In seconds since 1970-01-01T00:00:00Z.
  package let committed: Int
  package let subject: String
}

/// The commits of a window of time.
package struct CommitsInWindow: Sendable {
  /// Oldest first; merges are left out.
  package internal(set) var lines: [CommitLine] = []

  /// Whether so many commits are newer than the window's that not all of its own were looked at.
  package internal(set) var isCut = false

  package init() {}
}

extension Repository {
  /// How long before a window commits are looked at: the clocks of machines differ.
  private static let slack = 7 * 86_400

  /// The commits that HEAD can reach and that were made in a window of time.
  ///
  /// Empty for an unborn branch and for unreadable history: the lines only help, and nothing depends on them.
  package func commits(in window: ClosedRange<Int>) -> CommitsInWindow {
    var found = CommitsInWindow()
    do throws(GitError) {
      let walk = try unsafe Handle(freedBy: git_revwalk_free) { unsafe git_revwalk_new(&$0, handle.pointer) }
      try check(unsafe git_revwalk_sorting(walk.pointer, GIT_SORT_TIME.rawValue))
      try check(unsafe git_revwalk_push_head(walk.pointer))
      var raw = git_oid()
      var count = 0
      while unsafe git_revwalk_next(&raw, walk.pointer) == 0 {
        if count == Limits.commitsInWindow {
          found.isCut = true
          break
        }
        count += 1
        let id = ObjectID(raw: raw)
        let commit = try unsafe Handle(freedBy: git_commit_free) { unsafe git_commit_lookup(&$0, handle.pointer, &raw) }
        let committed = unsafe Int(git_commit_time(commit.pointer))
        if committed < window.lowerBound - Self.slack { break }
        guard window.contains(committed), unsafe git_commit_parentcount(commit.pointer) < 2 else { continue }
        let subject = unsafe git_commit_summary(commit.pointer).map { unsafe String(cString: $0) } ?? ""
        found.lines.append(CommitLine(id: id, committed: committed, subject: subject))
      }
    } catch {
      return CommitsInWindow()
    }
    found.lines.reverse()
    return found
  }
}
