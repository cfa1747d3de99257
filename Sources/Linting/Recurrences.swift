import Documents

/// Incidents of one class that came one after the other.
package struct Recurrences {
  /// Each document of a class that has one before it, with the one that came last before it.
  package let pairs: [(earlier: Summary, later: Summary)]

  package init(of summaries: [Summary]) {
    var byClass: [String: [Summary]] = [:]
    for summary in summaries {
      guard let name = summary.incidentClass.map({ HeadingKey($0.value).text }), !name.isEmpty,
        !["tbd", "todo", "unknown", "none", "n a"].contains(name)
      else { continue }
      byClass[name, default: []].append(summary)
    }
    pairs = byClass.values.flatMap { summaries in
      let ordered = Self.ordered(summaries)
      return ordered.indices.compactMap { index in
        let later = ordered[index]
        let earlier = ordered[..<index].last { !$0.isOfOneIncident(with: later) }
        return earlier.map { ($0, later) }
      }
    }
  }

  /// By start where all have one; by path otherwise, which most names begin their date with.
  private static func ordered(_ summaries: [Summary]) -> [Summary] {
    let byPath = summaries.sorted { $0.path < $1.path }
    guard summaries.allSatisfy({ $0.started != nil }) else { return byPath }
    return byPath.sorted { left, right in
      let starts = [left, right].map { $0.started?.value.earliest ?? 0 }
      return starts[0] == starts[1] ? left.path < right.path : starts[0] < starts[1]
    }
  }
}

extension Summary {
  /// Whether two documents are about one incident: a record and its postmortem, or a translation.
  fileprivate func isOfOneIncident(with other: Summary) -> Bool {
    if belongs(to: other) || other.belongs(to: self) { return true }
    guard let started, let start = other.started else { return false }
    return started.value == start.value && !started.value.isDateOnly
  }
}
