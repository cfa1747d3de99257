import Documents
import Foundation
import Linting
import Reports
import TestSupport
import Testing

/// One list of findings, some of them hostile, written in every format.
@Suite struct ReporterTests {
  private static let report = HostileReport.report

  @Test(arguments: Reporter.all.map(\.name), [false, true])
  func `a format is written as recorded`(_ name: String, _ isColored: Bool) throws {
    let reporter = try #require(Reporter.all.first { $0.name == name })
    let rendered = reporter.render(Self.report, HostileReport.input(isColored: isColored))
    let isForPeople = ["text", "concise"].contains(name)
    if isColored, !isForPeople {
      #expect(rendered == reporter.render(Self.report, HostileReport.input()), "colour is for people")
      return
    }
    let file = "Fixtures/reports/\(name)\(isColored ? "-color" : "").expected"
    try Recording.expect(rendered, at: Recording.root.appending(path: file))
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `no text of a document reaches a terminal or a runner as a command`(_ name: String) throws {
    let reporter = try #require(Reporter.all.first { $0.name == name })
    let rendered = reporter.render(Self.report, HostileReport.input())
    let forbidden: Set<Unicode.Scalar> = [
      "\u{1B}", "\u{7}", "\u{85}", "\u{9B}", "\u{202E}", "\u{2028}", "\r",
      "\u{200E}", "\u{200F}", "\u{61C}", "\u{E0041}",
    ]
    for scalar in rendered.unicodeScalars where forbidden.contains(scalar) {
      Issue.record("U+\(String(scalar.value, radix: 16))")
    }
    #expect(!rendered.contains(/##[a-z]*\[/))
    for line in rendered.split(separator: "\n") {
      let start = line.drop { $0 == " " || $0 == "\t" }
      #expect(!start.hasPrefix("Indented"))
      if name == "github" {
        #expect(["::error file=", "::warning file=", "::notice file="].contains { line.hasPrefix($0) })
      } else {
        #expect(!start.hasPrefix("::"))
      }
    }
  }

  /// GitHub and a comment take only so much, so their formats are never long.
  @Test(arguments: Reporter.all.map(\.name).filter { !["github", "markdown"].contains($0) })
  func `a long report is written part by part`(_ name: String) throws {
    let reporter = try #require(Reporter.all.first { $0.name == name })
    let report = HostileReport.report(of: 4_000, .error)
    var input = Reporter.Input()
    input.style.isGrouped = false
    var parts: [String] = []
    _ = reporter.write(report, input) { parts.append($0) }
    #expect(parts.count > 2 && parts.allSatisfy { $0.utf8.count < 200_000 })
    #expect(parts.joined() == reporter.render(report, input))
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `a short report is one part`(_ name: String) throws {
    let reporter = try #require(Reporter.all.first { $0.name == name })
    var parts = 0
    _ = reporter.write(HostileReport.report(of: 3, .error), Reporter.Input()) { _ in parts += 1 }
    #expect(parts == 1)
  }

  @Test func `carets are below what they mark, whatever its width`() throws {
    let rendered = Reporter.text.render(Self.report, Reporter.Style())
    let lines = rendered.split(separator: "\n").map(String.init)
    let frame = try #require(lines.firstIndex { $0.contains("| # Checkout") })
    // "# Checkout était " is 17 columns wide, and the wide character after it two.
    #expect(lines[frame + 1].hasSuffix("| " + String(repeating: " ", count: 17) + "^^"))
  }

  @Test func `a path is shown as it can be opened`() {
    let style = Reporter.Style(root: "/repo", directory: "/repo/docs/deep")
    let rendered = Reporter.concise.render(Self.report, style)
    #expect(rendered.hasPrefix("../../postmortems/"))
  }

  @Test func `a table for a comment is cut at its limit, with a notice`() {
    let report = HostileReport.report(of: 2_000, .error)
    let text = Reporter.markdown.render(report, Reporter.Style())
    #expect(text.utf8.count <= 60_000)
    let rows = text.split(separator: "\n").count { $0.hasPrefix("| error") }
    #expect(text.hasSuffix("\n\(2_000 - rows) more\n"))
    #expect(text.hasPrefix("**pmlint:** 2000 errors in 1 document\n"))
  }

  @Test func `a clean run gives an empty table, and a passing case per document`() {
    let report = HostileReport.report(of: 0, .error)
    #expect(Reporter.markdown.render(report, Reporter.Style()) == "**pmlint:** no findings in 1 document\n")
    #expect(Reporter.gitlab.render(report, Reporter.Style()) == "[\n\n]\n")
    #expect(Reporter.jsonl.render(report, Reporter.Style()).isEmpty)
    #expect(Reporter.github.render(report, Reporter.Style()).isEmpty)
    #expect(Reporter.junit.render(report, Reporter.Style()).contains("tests=\"1\" failures=\"0\""))
  }
}
