internal import CLibGit2

/// The objects of a repository, read raw; recent trees are cached, because the next commit needs them again.
struct ObjectDatabase: ~Copyable {
  private let handle: Handle
  private var trees: [RawTree?]

  private struct RawTree {
    let id: ObjectID
    let object: RawObject
  }

  /// A commit is compared with its parent, and the parent with its own: a few trees per folder are read twice.
  private static let treeCapacity = 64

  init(_ repository: borrowing Repository) throws(GitError) {
    handle = try unsafe Handle(freedBy: git_odb_free) { unsafe git_repository_odb(&$0, repository.handle.pointer) }
    trees = Array(repeating: nil, count: Self.treeCapacity)
  }

  /// The bytes of an object.
  func object(_ id: ObjectID) throws(GitError) -> RawObject { try RawObject(id, in: handle) }

  /// The size of an object in bytes, without decompressing all of it.
  func size(of id: ObjectID) throws(GitError) -> Int {
    var (size, kind, raw) = (0, GIT_OBJECT_INVALID, id.raw)
    try check(unsafe git_odb_read_header(&size, &kind, handle.pointer, &raw))
    return size
  }

  /// A folder; empty if it does not exist.
  mutating func tree(_ id: ObjectID?) throws(GitError) -> Tree {
    guard let id else { return Tree(nil) }
    let slot = id.hashValue & (Self.treeCapacity - 1)
    if let kept = trees[slot], kept.id == id { return Tree(kept.object) }
    let object = try object(id)
    trees[slot] = RawTree(id: id, object: object)
    return Tree(object)
  }
}
