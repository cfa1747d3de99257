import Documents
import Foundation
import Linting
import Reports
import TestSupport
import Testing

/// One list of findings, hostile ones among them, written in every format.
@Suite struct ReporterTests {
  private static let text = """
    # Checkout était 税 down

    The on-call said ::error::gone and ##[error]bad \u{1B}[31mred\u{7} text.
    \tIndented 🧨 line with `code`.

    """ + String(repeating: "long line ", count: 100) + "END\n"

  private static let report: Report = {
    let rule = Rule(
      "hostile-text", .document, .error, scope: .line, in: [.postmortem], summary: "s", why: "w",
      example: Rule.Example(bad: "", good: ""),
      check: .document { document, _ in
        let bytes = document.source.bytes
        let words: [(String, Severity)] = [
          ("税", .error), ("::error::gone", .warning), ("##[error]bad \u{1B}[31mred\u{7}", .note), ("🧨 line", .warning),
          ("END", .error),
        ]
        return words.compactMap { word, severity in
          bytes.firstRange(of: Array(word.utf8)).map { range in
            Problem(
              at: range, "`\(word)` stands here", help: "::set-output name=x::\(word)", severity: severity,
              related: [Problem.Related(at: 2..<4, "and ::notice:: here")])
          }
        }
      })
    let source = SourceFile(path: "postmortems/a ::b##[c].md", bytes: Array(text.utf8))
    let linter = Linter(rules: [rule], context: Context(asOf: Moment(seconds: 1_795_435_200)))
    let findings = Document(source).map { linter.lint($0) } ?? []
    return Report(
      findings: findings, notices: [Report.Notice(code: "symlink", message: "1 symbolic link not followed")],
      source: Report.Source(kind: .revision, revision: "0123456789", history: .shallow),
      documents: [.postmortem: 1, .runbook: 2], skipped: Report.Skipped(), asOf: Moment(seconds: 1_795_435_200),
      version: "1.2.3")
  }()

  @Test(arguments: Reporter.all.map(\.name), [false, true])
  func `a format is written as recorded`(_ name: String, _ isColored: Bool) throws {
    let reporter = try #require(Reporter.all.first { $0.name == name })
    let rendered = reporter.render(Self.report, Reporter.Style(isColored: isColored))
    let file = "Fixtures/reports/\(name)\(isColored ? "-color" : "").expected"
    try Recording.expect(rendered, at: Recording.root.appending(path: file))
  }

  @Test func `no text of a document speaks to a terminal or to a runner`() {
    for reporter in Reporter.all where reporter.name != "json" {
      let rendered = reporter.render(Self.report, Reporter.Style())
      #expect(!rendered.contains("\u{1B}") && !rendered.contains("\u{7}"))
      #expect(!rendered.contains("##["))
      #expect(!rendered.contains("::"))
      for line in rendered.split(separator: "\n") { #expect(!line.drop { $0 == " " }.hasPrefix("Indented")) }
    }
  }

  @Test func `carets stand under what they mark, however wide it is`() throws {
    let rendered = Reporter.text.render(Self.report, Reporter.Style())
    let lines = rendered.split(separator: "\n").map(String.init)
    let frame = try #require(lines.firstIndex { $0.contains("| # Checkout") })
    // "# Checkout était " takes 17 columns, and the wide character that follows takes two.
    #expect(lines[frame + 1].hasSuffix("| " + String(repeating: " ", count: 17) + "^^"))
  }

  @Test func `a path is shown as it can be opened`() {
    let style = Reporter.Style(root: "/repo", directory: "/repo/docs/deep")
    let rendered = Reporter.concise.render(Self.report, style)
    #expect(rendered.hasPrefix("../../postmortems/"))
  }
}
