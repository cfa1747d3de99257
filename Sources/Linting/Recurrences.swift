import Documents

/// Successive incidents of the same class.
package struct Recurrences {
  /// Each document of a class with the previous one, if there is one.
  package let pairs: [(earlier: DocumentFacts, later: DocumentFacts)]

  package init(of allFacts: [DocumentFacts]) {
    var byClass: [String: [DocumentFacts]] = [:]
    for facts in allFacts {
      guard let name = facts.incidentClass.map({ HeadingKey($0.value).text }), !name.isEmpty,
        !["tbd", "todo", "unknown", "none", "n a"].contains(name)
      else { continue }
      byClass[name, default: []].append(facts)
    }
    pairs = byClass.values.flatMap { Self.pairs(among: Self.ordered($0)) }
  }

  private static func pairs(among ordered: [DocumentFacts]) -> [(earlier: DocumentFacts, later: DocumentFacts)] {
    var incidents = Incidents(of: ordered)
    var pairs: [(DocumentFacts, DocumentFacts)] = []
    // The last document, and the last one of another incident.
    var last: Int?
    var other: Int?
    for index in ordered.indices {
      let incident = incidents.number(of: index)
      if let known = last, incidents.number(of: known) != incident { other = known }
      if let other { pairs.append((ordered[other], ordered[index])) }
      last = index
    }
    return pairs
  }

  /// By start if all have one, otherwise by path, because most names begin with the date.
  private static func ordered(_ allFacts: [DocumentFacts]) -> [DocumentFacts] {
    let byPath = allFacts.sorted { $0.path < $1.path }
    guard allFacts.allSatisfy({ $0.started != nil }) else { return byPath }
    return byPath.sorted { left, right in
      let starts = [left, right].map { $0.started?.value.earliest ?? 0 }
      return starts[0] == starts[1] ? left.path < right.path : starts[0] < starts[1]
    }
  }
}

/// Which documents are about the same incident: a record and its postmortem, or a translation.
///
/// They share an id or a start, or one is the log of the other. The relation is transitive.
private struct Incidents {
  /// For each document, another one of the same incident; for one of them, itself.
  private var leaders: [Int]

  init(of allFacts: [DocumentFacts]) {
    leaders = Array(allFacts.indices)
    var (ids, starts): ([String: Int], [Moment: Int]) = ([:], [:])
    var (paths, logs): ([String: Int], [String: [Int]]) = ([:], [:])
    for (index, facts) in allFacts.enumerated() {
      paths[facts.path] = index
      if let id = facts.id?.value { join(index, ids.updateValue(index, forKey: id)) }
      if let start = facts.started?.value, !start.isDateOnly { join(index, starts.updateValue(index, forKey: start)) }
      if let log = facts.timelineSource?.value { logs[log, default: []].append(index) }
    }
    let (knownPaths, knownLogs) = (PathEnds(Set(paths.keys)), PathEnds(Set(logs.keys)))
    for (log, documents) in logs {
      for path in knownPaths.ends(of: log) { documents.forEach { join($0, paths[path]) } }
    }
    for (path, index) in paths {
      for log in knownLogs.ends(of: path) {
        for document in logs[log] ?? [] { join(document, index) }
        // All of them are one incident now.
        logs[log] = [index]
      }
    }
  }

  /// Equal for documents of the same incident, and only for those.
  mutating func number(of document: Int) -> Int {
    var leader = document
    while leaders[leader] != leader {
      leaders[leader] = leaders[leaders[leader]]
      leader = leaders[leader]
    }
    return leader
  }

  private mutating func join(_ document: Int, _ other: Int?) {
    guard let other else { return }
    leaders[number(of: document)] = number(of: other)
  }
}
