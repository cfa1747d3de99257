internal import Bytes
package import Linting

/// The limits of code scanning: it rejects a file above them, and shows only the most severe findings.
package struct SARIFLimits {
  /// The maximum number of findings.
  package var results = Limits.sarifResults

  /// The number of findings that are shown.
  package var shown = Limits.sarifShown

  /// The maximum size of the compressed file, in bytes.
  package var size = Limits.sarifSize

  /// The limits of GitHub.
  package init() {}

  /// Writes the findings that fit, in the order of the report: the most severe, if not all do; `parts` makes the text of
  /// some.
  package func write(
    _ findings: [Finding], to write: (String) -> Void, parts: ([Finding]) -> [String]
  ) -> [Report.Notice] {
    var count = min(findings.count, results)
    var text = parts(gravest(count, of: findings))
    while count > 0, let compressed = excess(of: text) {
      // Findings differ in length, so a tenth less than their share is tried.
      count = min(count - 1, Int(Double(count) * 0.9 * Double(size) / Double(compressed)))
      text = parts(gravest(count, of: findings))
    }
    text.forEach(write)
    return notice(of: count, among: findings.count).map { [$0] } ?? []
  }

  /// The size of a text after compression, if it is above the limit.
  private func excess(of parts: [String]) -> Int? {
    // Parts that are compressed quickly are larger than the whole, which would need memory twice more; no more of them
    // are compressed than it takes to be below the limit.
    var most = parts.reduce(0) { $0 + $1.utf8.count }
    for part in parts where most > size { most -= part.utf8.count - part.quickGzipSize }
    if most <= size { return nil }
    let compressed = parts.joined().gzipSize
    return compressed > size ? compressed : nil
  }

  private func gravest(_ count: Int, of findings: [Finding]) -> [Finding] {
    guard findings.count > count else { return findings }
    return findings.gravestFirst.prefix(count).sorted(by: Finding.isOrderedBefore)
  }

  private func notice(of count: Int, among all: Int) -> Report.Notice? {
    if count < all {
      let bound = count == results ? "\(results)" : "\(size >> 20) MB of them"
      let message =
        "\(all - count) of \(all) findings are left out of the SARIF report, because code scanning takes at most \(bound); the most severe are in it"
      return Report.Notice(code: "sarif-cut", message: message)
    }
    guard all > shown else { return nil }
    let message = "code scanning shows only the \(shown) most severe of the \(all) findings in the SARIF report"
    return Report.Notice(code: "sarif-long", message: message)
  }
}
