internal import Bytes

/// One state of the files of a repository.
package enum Snapshot: Sendable {
  /// The files on the disk.
  case workTree

  /// The files on the disk, which are those of an index, as `isCheckedOut` says.
  case checkout(Index)

  /// The content of the next commit.
  case index(Index)

  /// The content of a commit.
  case revision(ObjectID)
}

extension Repository {
  /// The index of the work tree, or the one that git sets for a hook; empty if the repository has none.
  package func index() throws(GitError) -> Index {
    // Before it is read: if it is replaced in between, only more files count as written.
    let version = Disk.version(of: indexPath)
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try Disk.contents(of: indexPath, limit: Limits.index)
    } catch {
      if error == .notFound { return Index() }
      let reason = if case .tooLarge = error { "is larger than \(Limits.index >> 30) GiB" } else { "cannot be read" }
      throw GitError(code: .invalid, message: "the index at \(indexPath) \(reason)")
    }
    var index = try Index(bytes) { tree throws(GitError) in try files(below: self.tree(named: tree)) }
    index.version = version
    return index
  }

  private var indexPath: String {
    guard let named = environment.index else { return folder + "/index" }
    // git runs hooks in the root of the work tree, so a relative path starts there.
    return named.hasPrefix("/") ? named : (workTree ?? folder) + "/" + named
  }
}
