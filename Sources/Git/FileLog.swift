/// The changes of the requested files in the commits that one commit can reach.
package struct FileLog: Sendable {
  let log: CommitIndex

  /// For each commit of the log, whether the tip can reach it; nil if it can reach all.
  private let isReached: [Bool]?

  /// The indexes of the changes, path by path and newest first, and where those of each path begin.
  private let order: [Int32]
  private let starts: [Int]

  /// What one commit changed in one file.
  package struct Change: Sendable {
    package let commit: ObjectID

    /// When the commit was made, in seconds since 1970-01-01T00:00:00Z.
    package let committed: Int

    /// The path after the change; for a deletion the path before it.
    package let path: String

    /// The blobs before and after; nil if the file did not exist.
    package let old: ObjectID?
    package let new: ObjectID?
  }

  init(_ log: CommitIndex, from tip: ObjectID) {
    self.log = log
    isReached = log.index(of: tip).flatMap { log.reachable(from: $0) }
    var starts = [Int](repeating: 0, count: log.paths.count + 1)
    for change in log.changes where isReached?[Int(change.node)] ?? true { starts[Int(change.path) + 1] += 1 }
    for path in log.paths.indices { starts[path + 1] += starts[path] }
    var (order, next) = ([Int32](repeating: 0, count: starts[log.paths.count]), starts)
    for (place, change) in log.changes.enumerated().reversed() where isReached?[Int(change.node)] ?? true {
      order[next[Int(change.path)]] = Int32(place)
      next[Int(change.path)] += 1
    }
    (self.order, self.starts) = (order, starts)
  }

  /// The indexes of the changes of a path, newest first.
  func changes(at path: Int32) -> ArraySlice<Int32> { order[starts[Int(path)]..<starts[Int(path) + 1]] }

  /// Whether the tip can reach the commit of a change.
  func isReached(_ change: CommitIndex.Change) -> Bool { isReached?[Int(change.node)] ?? true }

  /// The commits whose messages name a key, by key: a word with a digit and a capital or a `#`, such as an issue or id.
  package func commits(naming keys: Set<String>) -> [String: [ObjectID]] {
    let byHash = Dictionary(keys.map { (MessageKeys.hash(of: $0.utf8), $0) }) { first, _ in first }
    var commits: [String: [ObjectID]] = [:]
    if byHash.isEmpty { return commits }
    for key in log.keys where isReached?[Int(key.node)] ?? true {
      if let name = byHash[key.hash] { commits[name, default: []].append(log.nodes[Int(key.node)].id) }
    }
    return commits
  }

  /// All paths that ever existed, in no order.
  package var paths: [String] { log.paths }

  /// When each path first appeared, in seconds since 1970-01-01T00:00:00Z, without following moves; in no order.
  ///
  /// These are the dates of `git log --full-history --no-renames --diff-filter=A --format=%ct`, which shows no merges.
  package func additions(in interest: WalkedPaths) -> [(path: String, committed: Int)] {
    var additions: [(path: String, committed: Int)] = []
    for (place, path) in log.paths.enumerated() where interest.covers(path: path) {
      var first: Int?
      for index in changes(at: Int32(place)) {
        let change = log.changes[Int(index)]
        guard change.old == .none, !change.isOfMerge else { continue }
        first = min(first ?? .max, log.nodes[Int(change.node)].committed)
      }
      if let first { additions.append((path, first)) }
    }
    return additions
  }

  /// The changes of the file that has, or last had, a path: oldest first, following moves.
  package func changes(of path: String) -> [Change] {
    var found: [Change] = []
    var next = log.places[path]
    var bound = Int32.max
    while let place = next {
      next = nil
      for index in changes(at: place) where index < bound {
        let change = log.changes[Int(index)]
        found.append(
          Change(
            commit: log.nodes[Int(change.node)].id, committed: log.nodes[Int(change.node)].committed,
            path: log.paths[Int(place)], old: change.old == .none ? nil : change.old,
            new: change.new == .none ? nil : change.new))
        guard change.old == .none, change.former >= 0 else { continue }
        // Another file may have taken the old name after the move.
        (next, bound) = (change.former, firstChange(of: change.node))
        break
      }
    }
    return found.reversed()
  }

  /// The paths that a commit added to the repository, except those that it moved.
  package func paths(addedBy commit: ObjectID) -> [String] {
    guard let node = log.index(of: commit) else { return [] }
    return log.changes[Int(firstChange(of: node))...].lazy.prefix { $0.node == node }
      .filter { $0.old == .none && $0.former < 0 }.map { log.paths[Int($0.path)] }
  }

  /// The index of a commit's first change: all changes before it are of other, mostly older commits.
  private func firstChange(of node: Int32) -> Int32 {
    var (low, high) = (0, log.changes.count)
    while low < high {
      let middle = (low + high) / 2
      if log.changes[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }
}

extension Repository {
  /// The paths that a commit touched, compared with its first parent; empty for a commit that cannot be read.
  package func paths(touchedBy commit: ObjectID) -> [String] {
    guard var database = try? ObjectDatabase(self), let header = try? CommitHeader(database.object(commit)) else {
      return []
    }
    let parent = header.parents.first.flatMap { try? CommitHeader(database.object($0)).tree }
    var comparison = TreeComparison()
    try? comparison.compare(parent, header.tree, in: .everything, reading: &database)
    return comparison.changes.map(\.path)
  }

  /// The changes of the files of `interest` in all commits that `tip` can reach.
  ///
  /// `progress` gets the number of commits read, and the total once it is known; an error that it throws ends the walk.
  /// Throws `notFound` if a commit or a folder is missing, as in a shallow or a partial clone; with
  /// `endingWhereShallow`, the oldest commits of a shallow clone are read as roots.
  package func fileLog(
    from tip: ObjectID, of interest: WalkedPaths, usingCache: Bool = true, endingWhereShallow: Bool = false,
    progress: @escaping (_ done: Int, _ total: Int?) throws(GitError) -> Void = { _, _ throws(GitError) in }
  ) throws(GitError) -> FileLog {
    var grafts = Grafts(of: self)
    if endingWhereShallow, isShallow { grafts.endWhereShallow(in: self) }
    // Grafts change the parents of a commit, and so its records.
    let cache = usingCache && grafts.isEmpty ? CommitIndexCache(of: self) : nil
    var log = cache?.read() ?? CommitIndex(of: interest)
    if !log.interest.covers(interest) { log = CommitIndex(of: log.interest.union(interest)) }
    while true {
      do {
        let records = try records(from: tip, grafts: grafts, besides: log, progress: progress)
        if !records.isEmpty {
          log.append(records)
          cache?.write(log, fresh: records.count)
        }
        return FileLog(log, from: tip)
      } catch let more as HistoryWalk.NeedsMore {
        log = CommitIndex(of: more.interest)
      } catch let error as GitError {
        throw error
      } catch {
        throw GitError(code: .invalid, message: "\(error)")
      }
    }
  }

  /// A separate function, so that the walk releases the index, which can then grow without a copy.
  private func records(
    from tip: ObjectID, grafts: Grafts, besides log: CommitIndex, progress: @escaping HistoryWalk.Progress
  ) throws -> [CommitIndex.Record] {
    var walk = try HistoryWalk(self, grafts: grafts, besides: log, progress: progress)
    return try walk.records(from: tip)
  }
}
