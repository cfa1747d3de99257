extension CommitIndex {
  /// Whether all of its indexes are valid, and everything is sorted as expected.
  ///
  /// An index from the disk can be complete and still wrong: other programs may have written it.
  var isSound: Bool {
    let (nodeCount, pathCount) = (Int32(clamping: nodes.count), Int32(clamping: paths.count))
    func isNode(_ place: Int32) -> Bool { place >= 0 && place < nodeCount }
    func isPath(_ place: Int32) -> Bool { place >= 0 && place < pathCount }
    guard byID.count == nodes.count, byID.allSatisfy(isNode), areSorted,
      nodes.enumerated().allSatisfy({ $1.parent >= -1 && Int($1.parent) < $0 }),
      links.allSatisfy({ isNode($0.node) && $0.parent >= 0 && $0.parent < $0.node }),
      zip(links, links.dropFirst()).allSatisfy({ $0.node <= $1.node }),
      keys.allSatisfy({ isNode($0.node) })
    else { return false }
    var last: Int32 = 0
    for change in changes {
      guard isNode(change.node), change.node >= last, isPath(change.path),
        change.former == -1 || isPath(change.former)
      else { return false }
      last = change.node
    }
    return places.count == paths.count
  }

  /// Whether the nodes are found by their ids, each once.
  private var areSorted: Bool {
    zip(byID, byID.dropFirst()).allSatisfy { nodes[Int($0)].id < nodes[Int($1)].id }
  }
}
