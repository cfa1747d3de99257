package import Linting

/// How much of a report code scanning takes: it rejects a file with more, and shows the gravest of what it takes.
package struct SARIFLimits {
  /// How many findings it takes.
  package var results = 25_000

  /// How many of them it shows.
  package var shown = 5_000

  /// Of the file once it is compressed, in bytes.
  package var size = 10 << 20

  /// Those of GitHub.
  package init() {}

  /// Writes the findings that fit, the gravest if not all do, in the order of the report.
  package func rendering(of findings: [Finding], write: ([Finding]) -> String) -> Reporter.Rendering {
    var count = min(findings.count, results)
    var text = write(gravest(count, of: findings))
    // What is small enough as it is need not be compressed to tell.
    while text.utf8.count > size, count > 0, case let compressed = text.gzipSize, compressed > size {
      // Findings differ in length, so a tenth less than their share is tried.
      count = min(count - 1, Int(Double(count) * 0.9 * Double(size) / Double(compressed)))
      text = write(gravest(count, of: findings))
    }
    return Reporter.Rendering(text: text + "\n", notices: notice(of: count, among: findings.count).map { [$0] } ?? [])
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
