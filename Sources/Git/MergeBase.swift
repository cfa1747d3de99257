internal import CLibGit2

extension Repository {
  /// The best common ancestor of two commits; nil where there is none, or none that can be read.
  package func mergeBase(of one: ObjectID, and other: ObjectID) throws(GitError) -> ObjectID? {
    if isShallow { return try shallowMergeBase(of: one, and: other) }
    var base = git_oid()
    let status = unsafe withUnsafePointer(to: one.raw) { one in
      unsafe withUnsafePointer(to: other.raw) { unsafe git_merge_base(&base, handle.pointer, one, $0) }
    }
    if GitError.Code(rawValue: status) == .notFound { return nil }
    try check(status)
    return ObjectID(raw: base)
  }

  /// libgit2 1.5 does not know where a shallow clone ends, and fails when it asks for the commits below.
  private func shallowMergeBase(of one: ObjectID, and other: ObjectID) throws(GitError) -> ObjectID? {
    let database = try ObjectDatabase(self)
    var ancestors: Set<ObjectID> = []
    var pending = [one]
    while let id = pending.popLast() {
      // A commit below the end is named and not there.
      guard let header = try header(of: id, in: database), ancestors.insert(id).inserted else { continue }
      pending += header.parents
    }
    // The newest of the common ones is not above another.
    var seen: Set<ObjectID> = []
    var reached = try header(of: other, in: database).map { [(id: other, header: $0)] } ?? []
    while let newest = reached.indices.max(by: { reached[$0].header.committed < reached[$1].header.committed }) {
      let (id, header) = reached.remove(at: newest)
      guard seen.insert(id).inserted else { continue }
      if ancestors.contains(id) { return id }
      for parent in header.parents {
        if let next = try self.header(of: parent, in: database) { reached.append((parent, next)) }
      }
    }
    return nil
  }

  /// What stands at the top of a commit; nil for one that is missing.
  private func header(of id: ObjectID, in database: borrowing ObjectDatabase) throws(GitError) -> CommitHeader? {
    do throws(GitError) {
      return try CommitHeader(database.object(id))
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}
