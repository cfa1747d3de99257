internal import Git

/// A commit, as a user names it.
struct Revision {
  let name: String

  init(_ name: String) {
    self.name = name
  }

  /// How to fetch the commits that a shallow clone lacks.
  static let deepening =
    "`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab, or `git fetch --unshallow` fetches all of it"

  /// The commit; an error says what the user can do.
  func commit(in repository: borrowing Repository) throws(Failure) -> ObjectID {
    do throws(GitError) {
      return try repository.commit(named: name)
    } catch {
      switch error.code {
      case .unbornBranch: throw Failure("`\(name)` has no commit yet", help: "lint the work tree: `pmlint .`")
      case .notFound where repository.isUnborn(name):
        throw Failure("`\(name)` has no commit yet", help: "lint the work tree: `pmlint .`")
      case .notFound where repository.hasReference(name):
        throw Failure("`\(name)` cannot be read: \(error.message)", help: "run `git fsck` for details")
      case .notFound where name.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }):
        throw Failure(
          "`\(name)` means no commit, which git writes for a new branch",
          help: "compare with the branch that it started from: `--since origin/main`")
      case .notFound where repository.isShallow:
        throw Failure("unknown revision `\(name)`, and the clone is shallow", help: Self.deepening)
      case .notFound:
        throw Failure("unknown revision `\(name)`", help: "if it is on the remote, fetch it first: `git fetch origin`")
      case .ambiguous: throw Failure("`\(name)` matches several objects", help: "write more of its digits")
      default: throw Failure("`\(name)` cannot be read: \(error.message)")
      }
    }
  }
}
