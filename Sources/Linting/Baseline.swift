/// Findings that a team knows and has postponed, so that a run reports only new ones.
///
/// A finding is identified by its path, its rule, its marked text, and how often these occur together. The file
/// contains no line, message, commit or absolute path, so nothing changes when lines are inserted or the repository is
/// cloned elsewhere.
package struct Baseline: Hashable, Sendable {
  /// What several equal findings have in common.
  package struct Entry: Hashable, Sendable {
    /// Relative to the root of the repository.
    package var path: String
    /// The id of the rule.
    package let rule: String

    /// The hash of the marked text; see `Finding.digest`.
    package let digest: UInt64

    /// An entry from its parts.
    package init(path: String, rule: String, digest: UInt64) {
      self.path = path
      self.rule = rule
      self.digest = digest
    }

    init(_ finding: Finding) {
      self.init(path: finding.path, rule: finding.rule, digest: finding.digest)
    }
  }

  /// The number of findings of each entry, at least one.
  package private(set) var counts: [Entry: Int] = [:]

  package init() {}

  /// A baseline of some findings, each as often as it occurs.
  package init(of findings: [Finding]) {
    for finding in findings { add(Entry(finding)) }
  }

  package mutating func add(_ entry: Entry, times count: Int = 1) {
    counts[entry, default: 0] += count
  }

  /// The number of known findings.
  package var count: Int { counts.values.reduce(0, +) }

  /// Whether no finding is known.
  package var isEmpty: Bool { counts.isEmpty }

  /// The paths of all documents that have known findings.
  package var paths: Set<String> { Set(counts.keys.map(\.path)) }

  /// By path, rule and text.
  package var sorted: [(entry: Entry, count: Int)] {
    counts.sorted { ($0.key.path, $0.key.rule, $0.key.digest) < ($1.key.path, $1.key.rule, $1.key.digest) }
      .map { ($0.key, $0.value) }
  }
}

extension Baseline {
  /// The findings that the baseline lacks, and the entries that match no finding.
  ///
  /// If more equal findings exist than are known, the last are new. Documents that are not covered match no entry.
  package func compared(
    with findings: [Finding], covering isCovered: (String) -> Bool = { _ in true }
  ) -> (new: [Finding], unmatched: Baseline) {
    var unmatched = self
    let new = findings.filter { !isCovered($0.path) || !unmatched.take(Entry($0)) }
    return (new, unmatched)
  }

  private mutating func take(_ entry: Entry) -> Bool {
    guard let count = counts[entry] else { return false }
    counts[entry] = count > 1 ? count - 1 : nil
    return true
  }

  /// The same with the current paths of documents.
  package func moving(_ moves: [String: String]) -> Baseline {
    if moves.isEmpty { return self }
    var moved = Baseline()
    for (entry, count) in counts {
      var entry = entry
      entry.path = moves[entry.path] ?? entry.path
      moved.add(entry, times: count)
    }
    return moved
  }

  /// The entries that fulfil a condition, with their counts.
  package func filter(_ isIncluded: (Entry) -> Bool) -> Baseline {
    var filtered = Baseline()
    filtered.counts = counts.filter { isIncluded($0.key) }
    return filtered
  }

  /// The sum of two baselines.
  package func adding(_ other: Baseline) -> Baseline {
    var sum = self
    for (entry, count) in other.counts { sum.add(entry, times: count) }
    return sum
  }

  /// The difference of two baselines, by the count of each entry.
  package func removing(_ other: Baseline) -> Baseline {
    var rest = self
    for (entry, count) in other.counts {
      guard let known = rest.counts[entry] else { continue }
      rest.counts[entry] = known > count ? known - count : nil
    }
    return rest
  }
}
