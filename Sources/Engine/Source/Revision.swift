internal import Git

/// A commit, as a user names it.
struct Revision {
  let name: String

  init(_ name: String) {
    self.name = name
  }

  /// What brings the commits that a shallow clone lacks.
  static let deepening =
    "`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab, or `git fetch --unshallow` gets all of it"

  /// The commit; an error says what the user can do.
  func commit(in repository: borrowing Repository) throws(Failure) -> ObjectID {
    do throws(GitError) {
      return try repository.commit(named: name)
    } catch {
      switch error.code {
      case .unbornBranch: throw Failure("`\(name)` has no commit yet", help: "lint the work tree, without --rev")
      case .notFound where repository.isUnborn(name):
        throw Failure("`\(name)` has no commit yet", help: "lint the work tree, without --rev")
      case .notFound where repository.hasReference(name):
        throw Failure("`\(name)` cannot be read: \(error.message)", help: "`git fsck` says more")
      case .notFound where name.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }):
        throw Failure(
          "`\(name)` is what git writes for no commit, as of a branch that is new",
          help: "compare with the branch that it comes from: `--since HEAD`")
      case .notFound where repository.isShallow:
        throw Failure("unknown revision `\(name)`, and the clone is shallow", help: Self.deepening)
      case .notFound:
        throw Failure("unknown revision `\(name)`", help: "if it is on the remote, fetch it first: `git fetch origin`")
      case .ambiguous: throw Failure("`\(name)` stands for several objects", help: "write more of its digits")
      default: throw Failure("`\(name)` cannot be read: \(error.message)")
      }
    }
  }
}
