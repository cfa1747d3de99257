import Documents
import Linting
import Reports
import Testing

/// One text that tries to speak to whoever reads a report, and a report that has it everywhere.
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  var testDescription: String { name }

  /// The finding quotes the text in each of its parts, and its path contains it.
  var report: Report {
    let rule = Rule(
      "hostile-text", .document, .error, scope: .line, in: [.postmortem], summary: "s", why: "w",
      example: Rule.Example(bad: "", good: ""),
      check: .document { _, _ in
        [
          Problem(
            at: 0..<3, "`\(text)` and \(text) stand here", help: "\(text)", severity: .error, confidence: .high,
            related: [Problem.Related(at: 0..<1, "\(text)")], fix: Fix("\(text)", [Edit(0..<1, text)], isSafe: true))
        ]
      })
    let linter = Linter(rules: [rule], context: Context(asOf: Moment(seconds: 1_795_435_200)))
    // No path has a NUL.
    let path = "postmortems/\(text.replacing("\0", with: "")).md"
    return Report(
      findings: Document(SourceFile(path: path, bytes: Array("\(text)\n".utf8))).map { linter.lint($0) } ?? [],
      notices: [], source: Report.Source(kind: .workTree, revision: nil, history: .none),
      documents: [.postmortem: 1], paths: [path], skipped: Report.Skipped(), asOf: Moment(seconds: 1_795_435_200),
      version: "1.2.3")
  }

  var input: Reporter.Input {
    var input = Reporter.Input { _ in Array("\(text)\n".utf8) }
    input.failOn = .warning
    input.repository = text
    return input
  }

  static let all = [
    // Terminals: colours, the screen, the title, links, other strings, and C1 forms of the same.
    HostileText(name: "colour", text: "\u{1B}[31mred\u{1B}[0m"),
    HostileText(name: "screen", text: "a\u{1B}[2J\u{1B}[1;1H\u{1B}[?1049hb\u{8}\u{8}\rc"),
    HostileText(name: "title", text: "\u{1B}]0;owned\u{7}x"),
    HostileText(name: "OSC 8", text: "\u{1B}]8;;https://example.com/\u{1B}\\click\u{1B}]8;;\u{1B}\\"),
    HostileText(name: "DCS", text: "\u{1B}P$q\"p\u{1B}\\\u{1B}_x\u{1B}\\\u{1B}^y\u{1B}\\"),
    HostileText(name: "C1", text: "\u{9B}2Ja\u{9D}0;x\u{9C}b\u{85}c\u{90}d"),
    HostileText(name: "unfinished", text: "a\u{1B}"),
    // Marks that reorder or hide.
    HostileText(name: "right to left", text: "a\u{202E}gpj.exe\u{202C}\u{2067}x\u{2069}\u{200F}\u{61C}b"),
    HostileText(name: "zero width", text: "a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f\u{E0041}g\u{2063}h"),
    HostileText(name: "combining", text: "\u{301}\u{20DD}" + String(repeating: "\u{336}", count: 300)),
    // Runners of CI.
    HostileText(name: "GitHub", text: "::set-output name=a::b\n::error file=x::y\n::stop-commands::z\n::add-mask::e"),
    HostileText(name: "escaped", text: "%0A::error::x%0D%3A%3Awarning%3A%3Ay"),
    HostileText(name: "old GitHub", text: "##[error]x\n##[set-env name=PATH]y\n##[group]z"),
    HostileText(name: "Azure", text: "##vso[task.setvariable variable=x]y ##vso[task.complete result=Succeeded;]z"),
    HostileText(name: "TeamCity", text: "##teamcity[buildStatus status='SUCCESS' text='|n']"),
    HostileText(
      name: "GitLab", text: "\u{1B}[0Ksection_start:1:a[collapsed=true]\r\u{1B}[0Kx\nsection_end:1:a\r\u{1B}[0K"),
    HostileText(name: "matcher", text: "a.md:1:1: error[other-rule] b\nc.md:2:2:\u{7} warning[x] d:3:4: note[y] e"),
    // Markdown, HTML and XML.
    HostileText(name: "script", text: "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=x>"),
    HostileText(name: "closing", text: "</code></td></tr></table></details><h1>x"),
    HostileText(name: "comment", text: "<!-- a --> <!-- b <![CDATA[ ]]> <?x?> <!DOCTYPE y>"),
    HostileText(name: "references", text: "&lt;&#27;&#x1b;&amp;&bogus;&#0;"),
    HostileText(
      name: "markdown", text: "[x](javascript:y) ![z](https://example.com/a.png) **b** `c` ~~d~~ $e$ | f \\| g"),
    HostileText(name: "blocks", text: "a\n\n# b\n\n- c\n\n> d\n\n```\ne\n\n| f |\n|---|\n\n---\n\n[g]: h"),
    HostileText(name: "mentions", text: "@maya @org/team <maya@example.com> (@maya)"),
    HostileText(name: "issues", text: "#1 GH-1 org/repo#1 org/repo@abcdef0 gh-2 (#2)"),
    HostileText(
      name: "addresses", text: "https://example.com/issues/1 www.example.com http://a.b HTTPS://c.d ftp://e.f"),
    // Tables and lists of values.
    HostileText(name: "formula", text: "=HYPERLINK(\"https://example.com\",\"x\")"),
    HostileText(name: "command", text: "+1+cmd|' /C calc'!A0\t-2+3\t@SUM(1)"),
    HostileText(name: "JSON", text: "\"},{\"rule\":\"x\\u0000\\\"\u{2028}"),
    HostileText(name: "properties", text: "a,line=2,title=b::c:d,e"),
    HostileText(name: "lines", text: "a\nb\r\nc\rd\u{2028}e\u{2029}f\u{B}g\u{C}h"),
    HostileText(name: "NUL", text: "a\0b"),
    HostileText(
      name: "noncharacters",
      text: [0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0, 0xFFF9, 0x10FFFF].compactMap { Unicode.Scalar($0) }
        .map { "a\($0)" }.joined()),
    HostileText(name: "long", text: String(repeating: "w", count: 70_000)),
  ]
}
