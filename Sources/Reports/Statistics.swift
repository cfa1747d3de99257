internal import Linting

extension Report {
  /// How many findings each rule has, a line each, the most frequent first.
  package var statistics: String {
    struct Key: Hashable {
      let rule: String
      let severity: Severity
    }
    let counts = Dictionary(grouping: findings) { Key(rule: $0.rule, severity: $0.severity) }.mapValues(\.count)
    let width = counts.values.max().map { String($0).count } ?? 0
    let rows = counts.sorted { left, right in
      (right.value, left.key.rule, right.key.severity) < (left.value, right.key.rule, left.key.severity)
    }
    return rows.map { key, count in
      let number = String(count)
      let severity = key.severity.rawValue
      return String(repeating: " ", count: width - number.count) + number + "  "
        + severity.padded(to: 9) + key.rule + "\n"
    }.joined()
  }
}
