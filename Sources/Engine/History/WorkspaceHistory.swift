internal import Bytes
internal import Git
internal import Linting

extension Workspace {
  /// What happened to files in the commits of the linted tree; nil if objects are missing.
  func fileLog(
    of interest: WalkedPaths, from tip: ObjectID, endingWhereShallow: Bool = false
  ) throws(Failure) -> FileLog? {
    let progress = environment.progress
    progress.begin()
    defer { progress.end() }
    do throws(GitError) {
      return try repository?.read { repository throws(GitError) in
        try repository.fileLog(from: tip, of: interest, endingWhereShallow: endingWhereShallow) {
          done, total throws(GitError) in
          guard progress.goesOn(done, of: total) else { throw GitError(code: .interrupted, message: "interrupted") }
        }
      }
    } catch {
      switch error.code {
      case .interrupted: throw Failure("interrupted while reading commits")
      case .notFound: return nil
      default: throw Failure("the history cannot be read: \(error.message)", help: "run `git fsck` for details")
      }
    }
  }

  func paths(touchedBy commit: ObjectID) -> [String] {
    repository?.read { $0.paths(touchedBy: commit) } ?? []
  }

  /// The commit that the linted files come from, or will be committed on; nil on a branch without commits.
  var tip: ObjectID? {
    if case .revision(let commit) = source.snapshot { return commit }
    return repository?.head
  }

  /// The blob of a file in a commit; nil if it is not there.
  func blob(at path: String, in commit: ObjectID) -> ObjectID? {
    repository?.entry(at: path, in: commit)?.file?.blob
  }

  /// The files that git does not track: in no commit, and not added for the next.
  func untracked(among paths: [String]) -> Set<String> {
    guard !paths.isEmpty, let index = repository?.index else { return [] }
    return Set(paths.filter { !index.holds($0) })
  }

  func details(of commit: ObjectID) -> CommitDetails? {
    repository?.read { $0.details(of: commit) }
  }

  func tags() -> [(name: String, seconds: Int)] { repository?.read { $0.tags() } ?? [] }

  /// The size of a blob in bytes; nil for one that cannot be read.
  func size(of blob: ObjectID) -> Int? { try? repository?.read { try $0.size(of: blob) } }

  /// The bytes of a blob; nil for one that cannot be read, or is larger than what is linted.
  func contents(of blob: ObjectID) -> [UInt8]? {
    try? repository?.contents(of: blob, limit: Limits.document)
  }
}
