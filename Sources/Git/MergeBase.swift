internal import CLibGit2

extension Repository {
  /// The best common ancestor of two commits; nil if there is none, or none that can be read.
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

  /// libgit2 1.5 does not know where a shallow clone ends, and fails on the missing commits.
  private func shallowMergeBase(of one: ObjectID, and other: ObjectID) throws(GitError) -> ObjectID? {
    let database = try ObjectDatabase(self)
    guard let base = try newestAncestor(of: other, among: ancestry(of: one, in: database).commits, in: database)
    else { return nil }
    // If both sides end before the merge base, a better one may be among the missing commits.
    let below = try ancestry(of: base, in: database)
    for side in [one, other] {
      let ends = try ancestry(of: side, without: below.commits, in: database).missing
      if ends.isSubset(of: below.missing) { return base }
    }
    return nil
  }

  /// The newest candidate that a commit can reach, which is no ancestor of another candidate.
  private func newestAncestor(
    of id: ObjectID, among candidates: Set<ObjectID>, in database: borrowing ObjectDatabase
  ) throws(GitError) -> ObjectID? {
    var seen: Set<ObjectID> = []
    var reached = try header(of: id, in: database).map { [(id: id, header: $0)] } ?? []
    while let newest = reached.indices.max(by: { reached[$0].header.committed < reached[$1].header.committed }) {
      let (id, header) = reached.remove(at: newest)
      guard seen.insert(id).inserted else { continue }
      if candidates.contains(id) { return id }
      for parent in header.parents {
        if let next = try self.header(of: parent, in: database) { reached.append((parent, next)) }
      }
    }
    return nil
  }

  /// The commits that a commit can reach, including itself, and the missing ones that they name.
  private func ancestry(
    of id: ObjectID, without excluded: Set<ObjectID> = [], in database: borrowing ObjectDatabase
  ) throws(GitError) -> (commits: Set<ObjectID>, missing: Set<ObjectID>) {
    var commits: Set<ObjectID> = []
    var missing: Set<ObjectID> = []
    var pending = [id]
    while let id = pending.popLast() {
      guard !excluded.contains(id), !commits.contains(id) else { continue }
      if let header = try header(of: id, in: database) {
        commits.insert(id)
        pending += header.parents
      } else {
        missing.insert(id)
      }
    }
    return (commits, missing)
  }

  /// The header of a commit; nil if it is missing.
  private func header(of id: ObjectID, in database: borrowing ObjectDatabase) throws(GitError) -> CommitHeader? {
    do throws(GitError) {
      return try CommitHeader(database.object(id))
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}
