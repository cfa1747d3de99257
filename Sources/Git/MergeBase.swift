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
    var ancestors: Set<[UInt8]> = []
    var pending = [one]
    while let id = pending.popLast() {
      // A commit below the end is named and not there.
      guard let link = try link(of: id), ancestors.insert(id.bytes).inserted else { continue }
      pending += link.parents
    }
    // The newest of the common ones is not above another.
    var seen: Set<[UInt8]> = []
    var reached = try link(of: other).map { [(id: other, link: $0)] } ?? []
    while let newest = reached.indices.max(by: { reached[$0].link.time < reached[$1].link.time }) {
      let (id, link) = reached.remove(at: newest)
      guard seen.insert(id.bytes).inserted else { continue }
      if ancestors.contains(id.bytes) { return id }
      for parent in link.parents {
        if let next = try self.link(of: parent) { reached.append((parent, next)) }
      }
    }
    return nil
  }

  /// The parents of a commit that can be read, and its time in seconds; nil for a commit that is missing.
  private func link(of id: ObjectID) throws(GitError) -> (parents: [ObjectID], time: Int64)? {
    do throws(GitError) {
      let commit = try unsafe Handle(freedBy: git_commit_free) { opened in
        unsafe withUnsafePointer(to: id.raw) { unsafe git_commit_lookup(&opened, handle.pointer, $0) }
      }
      let parents = (0..<(unsafe git_commit_parentcount(commit.pointer))).compactMap { number in
        unsafe git_commit_parent_id(commit.pointer, number).map { ObjectID(raw: unsafe $0.pointee) }
      }
      return (parents, unsafe git_commit_time(commit.pointer))
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}
