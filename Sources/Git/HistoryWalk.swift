/// Reads the commits that a commit index lacks, and what each of them changed.
///
/// Every commit and every folder that differs is read once and raw; folders with the same hash are never opened, which
/// makes the walk cheaper than a diff of each commit.
struct HistoryWalk: ~Copyable {
  private var database: ObjectDatabase
  private let grafts: Grafts
  private let known: CommitIndex
  private var interest: WalkedPaths.Node

  /// The requested paths, and the folders from which files were moved into them.
  private var wider: WalkedPaths
  private let progress: Progress

  /// Called from time to time with the number of commits read, and the total; throws to end the walk.
  typealias Progress = (_ done: Int, _ total: Int?) throws(GitError) -> Void

  /// A file came from a folder that the records of older commits do not cover.
  struct NeedsMore: Error {
    let interest: WalkedPaths
  }

  init(
    _ repository: borrowing Repository, grafts: Grafts, besides known: CommitIndex, progress: @escaping Progress
  ) throws(GitError) {
    database = try ObjectDatabase(repository)
    self.grafts = grafts
    self.known = known
    self.progress = progress
    wider = known.interest
    interest = WalkedPaths.Node(known.interest)
  }

  private struct Commit {
    let id: ObjectID
    let header: CommitHeader
    var children = 0
  }

  /// The records of the commits that `tip` can reach and the index lacks, parents first.
  mutating func records(from tip: ObjectID) throws -> [CommitIndex.Record] {
    let (found, places) = try commits(from: tip)
    var commits = found
    var records: [CommitIndex.Record] = []
    records.reserveCapacity(commits.count)
    // Children come first, so that a move is known before older commits of the moved file are read.
    var ready = CommitQueue()
    for (place, commit) in commits.enumerated() where commit.children == 0 {
      ready.insert(place, time: commit.header.committed)
    }
    while let place = ready.popLatest() {
      if records.count & 1023 == 0 { try progress(records.count, commits.count) }
      let commit = commits[place]
      let parents = grafts.parents(of: commit.id) ?? commit.header.parents
      var trees: [ObjectID] = []
      for parent in parents {
        guard let place = places[parent] else {
          trees.append(try CommitHeader(database.object(grafts.replacement(of: parent))).tree)
          continue
        }
        trees.append(commits[place].header.tree)
        commits[place].children -= 1
        if commits[place].children == 0 { ready.insert(place, time: commits[place].header.committed) }
      }
      records.append(
        CommitIndex.Record(
          id: commit.id, committed: commit.header.committed, parents: parents,
          keys: commit.header.keys, changes: try changes(to: commit.header.tree, from: trees)))
    }
    return records.reversed()
  }

  private mutating func commits(from tip: ObjectID) throws(GitError) -> ([Commit], [ObjectID: Int]) {
    var commits: [Commit] = []
    var places: [ObjectID: Int] = [:]
    if known.index(of: tip) != nil { return (commits, places) }
    commits.append(try commit(tip))
    places[tip] = 0
    var next = 0
    while next < commits.count {
      if next & 1023 == 0 { try progress(next, nil) }
      for parent in grafts.parents(of: commits[next].id) ?? commits[next].header.parents {
        if let place = places[parent] {
          commits[place].children += 1
        } else if known.index(of: parent) == nil {
          places[parent] = commits.count
          commits.append(try commit(parent))
          commits[commits.count - 1].children = 1
        }
      }
      next += 1
    }
    return (commits, places)
  }

  private func commit(_ id: ObjectID) throws(GitError) -> Commit {
    Commit(id: id, header: try CommitHeader(database.object(grafts.replacement(of: id))))
  }

  private mutating func changes(to tree: ObjectID, from parents: [ObjectID]) throws -> [CommitIndex.FileChange] {
    guard parents.count > 1 else { return try changes(to: tree, from: parents.first) }
    // As in `git log`, a merge whose requested files equal those of one parent changed nothing.
    var common: [String: CommitIndex.FileChange] = [:]
    for (number, parent) in parents.enumerated() {
      var comparison = TreeComparison()
      try comparison.compare(parent, tree, in: interest, reading: &database)
      let changes = comparison.changes.filter { number == 0 || common[$0.path] != nil }
      if changes.isEmpty { return [] }
      common = Dictionary(changes.map { ($0.path, $0) }) { first, _ in first }
    }
    return common.values.sorted { $0.path < $1.path }.map { change in
      var change = change
      change.isOfMerge = true
      return change
    }
  }

  private mutating func changes(to tree: ObjectID, from parent: ObjectID?) throws -> [CommitIndex.FileChange] {
    var comparison = TreeComparison()
    try comparison.compare(parent, tree, in: interest, reading: &database)
    guard let parent, comparison.changes.contains(where: { $0.old == nil }) else { return comparison.changes }
    let moves = try RenameDetection(in: comparison, from: parent, to: tree, reading: &database)
    for former in moves.formers where !wider.covers(path: former) {
      wider.add(folderOf: former)
      guard known.nodes.isEmpty else { throw NeedsMore(interest: wider) }
      interest = WalkedPaths.Node(wider)
    }
    return moves.changes
  }
}

/// A queue of commits, the latest first.
private struct CommitQueue {
  private var heap: [(time: Int, place: Int)] = []

  mutating func insert(_ place: Int, time: Int) {
    heap.append((time, place))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLatest() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first.place }
    heap[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, best) { best = child }
      if best == parent { return first.place }
      heap.swapAt(parent, best)
      parent = best
    }
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    (heap[left].time, heap[right].place) > (heap[right].time, heap[left].place)
  }
}
