import Git
import Linting

extension Workspace {
  /// What happened to files in the commits that the linted tree comes from; nil where there is no commit yet.
  func fileLog(of interest: Interest) throws(Failure) -> FileLog? {
    do {
      guard let tip = try commit ?? repository?.commit(named: "HEAD") else { return nil }
      let progress = WalkProgress()
      defer { progress.end() }
      return try repository?.fileLog(from: tip, of: interest) { done, total throws(GitError) in
        try progress.tell(done, of: total)
      }
    } catch let error as GitError where error.code == .interrupted {
      throw Failure("interrupted while the commits were read")
    } catch let error as GitError where error.code == .notFound || error.code == .unbornBranch {
      return nil
    } catch {
      throw Failure("the history cannot be read: \((error as? GitError)?.message ?? "")", help: "`git fsck` says more")
    }
  }

  func paths(touchedBy commit: ObjectID) -> [String] { repository?.paths(touchedBy: commit) ?? [] }

  /// The bytes of a file as the last commit has it; nil where it is not there.
  func committedContents(at path: String) -> [UInt8]? {
    guard let head = try? repository?.commit(named: "HEAD"), let blob = try? repository?.blob(at: path, of: head) else {
      return nil
    }
    return contents(of: blob)
  }

  /// Whether git knows a file of the work tree: in the last commit, or added for the next.
  func isTracked(_ path: String) -> Bool { repository?.isTracked(path) ?? false }

  func details(of commit: ObjectID) -> CommitDetails? { repository?.details(of: commit) }

  func tags() -> [(name: String, seconds: Int)] { repository?.tags() ?? [] }

  /// The bytes of a blob; nil for one that cannot be read, or is larger than what is linted.
  func contents(of blob: ObjectID) -> [UInt8]? {
    guard let size = try? repository?.size(of: blob), size <= Self.limit else { return nil }
    return try? repository?.contents(of: blob)
  }
}
