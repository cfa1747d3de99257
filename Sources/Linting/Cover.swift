internal import Documents

/// Which suppressions cover which findings of a document, without comparing all pairs: both can be many.
struct Cover {
  /// Whether each finding is suppressed.
  private(set) var states: [State]

  /// The rules whose findings each comment covers.
  private(set) var used: [Set<String>]

  enum State {
    case bare
    /// Only comments without a reason cover it; this is the first of them.
    case awaited(by: Int)
    case covered
  }

  /// The findings of one rule.
  private struct Lines {
    /// Their indexes among all findings, by line.
    let places: [Int]
    let numbers: [Int]

    init(_ places: [Int], in findings: [Finding]) {
      self.places = places.sorted { findings[$0].start.line < findings[$1].start.line }
      numbers = self.places.map { findings[$0].start.line }
    }

    func covered(by lines: ClosedRange<Int>) -> Range<Int> {
      let start = numbers.firstPlace { $0 >= lines.lowerBound }
      return start..<max(start, numbers.firstPlace { $0 > lines.upperBound })
    }
  }

  init(of findings: [Finding], by suppressions: [Suppression], at time: Moment) {
    states = [State](repeating: .bare, count: findings.count)
    used = [Set<String>](repeating: [], count: suppressions.count)
    let byRule = Dictionary(grouping: findings.indices) { findings[$0].rule }.mapValues { Lines($0, in: findings) }
    // Suppressions with a reason come first: a finding that they cover needs no other.
    let active = suppressions.indices.filter { !suppressions[$0].isExpired(at: time) }
    var open = byRule.mapValues { Open($0.places.count) }
    for index in active.filter({ !suppressions[$0].isUnfinished }) + active.filter({ suppressions[$0].isUnfinished }) {
      for rule in Set(suppressions[index].rules.map(\.value)) {
        guard let lines = byRule[rule] else { continue }
        let covered = lines.covered(by: suppressions[index].lines)
        guard !covered.isEmpty else { continue }
        used[index].insert(rule)
        let state = suppressions[index].isUnfinished ? State.awaited(by: index) : .covered
        while let next = open[rule]?.take(in: covered) { states[lines.places[next]] = state }
      }
    }
  }
}

/// Finds the free indexes of a range quickly (union-find).
private struct Open {
  /// For each index, itself if it is free, else a later one.
  private var next: [Int]

  init(_ count: Int) {
    next = Array(0...count)
  }

  /// Takes the first free index of a range.
  mutating func take(in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while next[place] != place {
      next[place] = next[next[place]]
      place = next[place]
    }
    guard place < range.upperBound else { return nil }
    next[place] = place + 1
    return place
  }
}
