/// What each commit changed in the requested files.
///
/// Nothing in it depends on branches: a commit names its parents, and its changes are relative to them. So the records
/// of a commit never change, and a history is the records of the commits that its tip can reach.
///
/// The records are written to the disk as they are in memory, so their fields are ordered to leave no padding: it would
/// contain arbitrary memory of the process.
struct CommitIndex: Sendable {
  /// A commit; parents come before their children.
  struct Node: BitwiseCopyable, Sendable {
    let id: ObjectID

    /// The first parent, as an index into the nodes; -1 if there is none.
    let parent: Int32

    /// Seconds since 1970-01-01T00:00:00Z.
    let committed: Int
  }

  /// A parent other than the first, which only merges have.
  struct Link: BitwiseCopyable, Sendable {
    let node: Int32
    let parent: Int32
  }

  /// What one commit did to one file.
  struct Change: BitwiseCopyable, Sendable {
    /// The blob before; `ObjectID.none` if the file did not exist.
    let old: ObjectID
    let node: Int32

    /// The blob after, likewise.
    let new: ObjectID

    /// An index into the paths.
    let path: Int32

    /// The path that the file was moved from; -1 if it was not moved.
    let former: Int32
    private let merge: Int32

    /// Whether the commit is a merge, and its version of the file differs from all parents'.
    var isOfMerge: Bool { merge != 0 }

    init(node: Int32, path: Int32, former: Int32, isOfMerge: Bool, old: ObjectID, new: ObjectID) {
      (self.node, self.path, self.former, merge) = (node, path, former, isOfMerge ? 1 : 0)
      (self.old, self.new) = (old, new)
    }
  }

  /// A key in the message of a commit, as a hash.
  struct Key: BitwiseCopyable, Sendable {
    let hash: UInt64
    private let place: Int

    var node: Int32 { Int32(clamping: place) }

    init(hash: UInt64, node: Int32) {
      (self.hash, place) = (hash, Int(node))
    }
  }

  /// The requested paths, for which the records are complete.
  let interest: WalkedPaths
  private(set) var nodes: [Node] = []
  private(set) var links: [Link] = []
  private(set) var changes: [Change] = []
  private(set) var paths: [String] = []

  /// The paths, as indexes.
  private(set) var places: [String: Int32] = [:]
  private(set) var keys: [Key] = []

  /// The nodes sorted by id, for lookup.
  private(set) var byID: [Int32] = []

  init(of interest: WalkedPaths) {
    self.interest = interest
  }

  init(
    of interest: WalkedPaths, nodes: [Node], links: [Link], changes: [Change], paths: [String], keys: [Key],
    byID: [Int32]
  ) {
    self.interest = interest
    (self.nodes, self.links, self.changes, self.paths, self.byID) = (nodes, links, changes, paths, byID)
    self.keys = keys
    places = Dictionary(zip(paths, 0...)) { first, _ in first }
  }

  /// The index of a commit; nil if it is not recorded.
  func index(of id: ObjectID) -> Int32? {
    var (low, high) = (0, byID.count)
    while low < high {
      let middle = (low + high) / 2
      let candidate = nodes[Int(byID[middle])].id
      if candidate == id { return byID[middle] }
      if candidate < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// What a walk found in one commit.
  struct Record {
    let id: ObjectID
    let committed: Int
    let parents: [ObjectID]
    let keys: [UInt64]
    let changes: [FileChange]
  }

  /// What a commit did to a file, by its path.
  struct FileChange {
    let path: String
    var former: String?
    var isOfMerge = false
    let old: ObjectID?
    let new: ObjectID?
  }

  /// Adds commits, each after its parents; a commit whose parents are missing becomes a root.
  mutating func append(_ records: some Sequence<Record>) {
    var added: [ObjectID: Int32] = [:]
    let first = nodes.count
    for record in records {
      let node = Int32(nodes.count)
      let parents = record.parents.compactMap { added[$0] ?? index(of: $0) }
      added[record.id] = node
      nodes.append(Node(id: record.id, parent: parents.first ?? -1, committed: record.committed))
      for key in record.keys { keys.append(Key(hash: key, node: node)) }
      for parent in parents.dropFirst() { links.append(Link(node: node, parent: parent)) }
      for change in record.changes {
        changes.append(
          Change(
            node: node, path: place(of: change.path), former: change.former.map { place(of: $0) } ?? -1,
            isOfMerge: change.isOfMerge, old: change.old ?? .none, new: change.new ?? .none))
      }
    }
    let fresh = (first..<nodes.count).map(Int32.init).sorted { nodes[Int($0)].id < nodes[Int($1)].id }
    byID = merged(byID, fresh)
  }

  private mutating func place(of path: String) -> Int32 {
    if let place = places[path] { return place }
    places[path] = Int32(paths.count)
    paths.append(path)
    return Int32(paths.count - 1)
  }

  private func merged(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(left.count + right.count)
    var (low, high) = (0, 0)
    while low < left.count, high < right.count {
      if nodes[Int(left[low])].id < nodes[Int(right[high])].id {
        merged.append(left[low])
        low += 1
      } else {
        merged.append(right[high])
        high += 1
      }
    }
    return merged + left[low...] + right[high...]
  }

  /// For each commit, whether `tip` can reach it; nil if it can reach all.
  func reachable(from tip: Int32) -> [Bool]? {
    var isReached = [Bool](repeating: false, count: nodes.count)
    isReached[Int(tip)] = true
    var count = 0
    var rest = links[...]
    // Parents come before their children, and links in the order of their nodes.
    for (place, node) in nodes.enumerated().reversed() {
      while let link = rest.last, Int(link.node) == place {
        if isReached[place] { isReached[Int(link.parent)] = true }
        rest = rest.dropLast()
      }
      guard isReached[place] else { continue }
      count += 1
      if node.parent >= 0 { isReached[Int(node.parent)] = true }
    }
    return count == nodes.count ? nil : isReached
  }
}
