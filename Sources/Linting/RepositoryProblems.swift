internal import Documents

/// What the rules that compare documents or ask for commits have found, by the path of the document.
package struct RepositoryProblems: Sendable {
  private(set) var byPath: [String: [(rule: Rule, problem: Problem)]] = [:]

  package init() {}

  mutating func add(_ problem: Problem, of rule: Rule, at path: String) {
    byPath[path, default: []].append((rule, problem))
  }

  package mutating func add(_ others: RepositoryProblems) {
    byPath.merge(others.byPath) { $0 + $1 }
  }

  /// Takes those of a document out.
  mutating func remove(at path: String) -> [(Rule, Problem)] { byPath.removeValue(forKey: path) ?? [] }

  /// Takes those of some documents out.
  package mutating func remove(at paths: some Sequence<String>) -> RepositoryProblems {
    var removed = RepositoryProblems()
    for path in paths { removed.byPath[path] = byPath.removeValue(forKey: path) }
    return removed
  }

  /// The documents with any.
  package var paths: some Collection<String> { byPath.keys }

  /// Those in some documents.
  package func filter(_ isWanted: (String) -> Bool) -> RepositoryProblems {
    var kept = self
    kept.byPath = byPath.filter { isWanted($0.key) }
    return kept
  }

  /// Whether a finding comes of one of these, and not of a rule for single documents.
  package func contain(_ finding: Finding) -> Bool {
    byPath[finding.path]?.contains { $0.rule.id == finding.rule } ?? false
  }

  /// Whether the same rules find something at the same places of a document: the same findings, in the same text.
  package func areSame(as others: RepositoryProblems, at path: String) -> Bool {
    guard let known = others.byPath[path], let found = byPath[path] else { return false }
    return known.count == found.count
      && zip(known, found).allSatisfy { known, found in
        known.rule.id == found.rule.id && known.problem.range == found.problem.range
          && known.problem.confidence == found.problem.confidence
      }
  }
}
