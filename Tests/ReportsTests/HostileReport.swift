import Documents
import Linting
import Reports

/// One list of findings for all formats, most of them hostile in their paths, texts or messages.
enum HostileReport {
  private static let texts = [
    // A workflow command, a runner's command, an escape sequence, a bell, and marks that reorder.
    "postmortems/a ::b##[c].md": """
    # Checkout était 税 down

    The on-call said ::error::gone and ##[error]bad \u{1B}[31mred\u{7} text.
    \tIndented 🧨 line with `code`.
    ##vso[task.setvariable]x, ##teamcity[message]; a\u{200E}b\u{200F}c\u{61C}d\u{E0041}e
    A ` @maya ` span that closes early.

    """ + String(repeating: "long line ", count: 100) + "END\n",
    "runbooks/%0a,x:1 \"q\" <i>|&'\u{200F}\u{202E}é\n🧨/::stop.md":
      "\u{FEFF}---\r\ntitle: \"a|b\" <script>alert('&')</script> 100%25\r\n---\r\n"
      + "# é 🧨 [link](1) *bold* _x_ @maya #12 \\ $x$ ~y~ 100%,\r\n\r\n\u{85}\u{9B}32m \u{200F}right\u{2028} two\r\nlines\r\n",
  ]

  private static let words: [(String, Severity, Confidence)] = [
    ("税", .error, .high), ("::error::gone", .warning, .high), ("##[error]bad \u{1B}[31mred\u{7}", .note, .low),
    ("🧨 line", .warning, .medium), ("END", .error, .high),
    ("\"a|b\" <script>alert('&')</script> 100%25", .error, .high),
    ("[link](1) *bold* _x_ @maya #12 \\ $x$ ~y~ 100%,", .warning, .medium), ("🧨 [link", .warning, .high),
    ("##vso[task.setvariable]x, ##teamcity[message]; a\u{200E}b\u{200F}c\u{61C}d\u{E0041}e", .note, .medium),
    ("` @maya `", .error, .low),
    ("\u{85}\u{9B}32m \u{200F}right\u{2028} two\r\nlines", .note, .high),
  ]

  static let rules = [rule, quiet]

  private static let rule = Rule(
    "hostile-text", .document, .error, scope: .line, in: [.postmortem, .runbook],
    summary: "a text <b>speaks</b> | to whoever reads it", why: "It can ::stop-commands::x a runner, ##[error]x too.",
    method: "\"Nothing\" is passed & nothing is run.",
    example: Rule.Example(bad: "# a\n\n::error::x", good: "# a\n\n````\n"),
    check: .document { document, _ in
      let bytes = document.source.bytes
      return words.compactMap { word, severity, confidence in
        bytes.firstRange(of: Array(word.utf8)).map { range in
          Problem(
            at: range, "`\(word)` stands here", help: "::set-output name=x::\(word)", severity: severity,
            confidence: confidence, related: [Problem.Related(at: 3..<4, "and ::notice:: [here](1)")],
            fix: Fix("write `x`", [Edit(range, "x\u{1B}\n::error::y")], isSafe: false))
        }
      }
    })

  private static let quiet = Rule(
    "silent-rule", .fix, .note, confidence: .medium, scope: .document, in: [.postmortem], summary: "s", why: "w",
    example: Rule.Example(bad: "", good: ""), check: .document { _, _ in [] })

  static let report: Report = {
    let linter = Linter(rules: rules, context: Context(asOf: Moment(seconds: 1_795_435_200)))
    let findings = texts.flatMap { path, text in
      Document(SourceFile(path: path, bytes: Array(text.utf8))).map { linter.lint($0) } ?? []
    }
    return Report(
      findings: findings.sorted(by: Finding.isOrderedBefore),
      notices: [Report.Notice(code: "symlink", message: "1 symbolic link not followed")],
      source: Report.Source(kind: .revision, revision: "0123456789", history: .shallow),
      documents: [.postmortem: 2, .runbook: 1], paths: (texts.keys + ["postmortems/clean.md"]).sorted(),
      skipped: Report.Skipped(), asOf: Moment(seconds: 1_795_435_200), version: "1.2.3")
  }()

  static func input(isColored: Bool = false) -> Reporter.Input {
    var input = Reporter.Input(style: Reporter.Style(isColored: isColored)) { path in texts[path].map { Array($0.utf8) }
    }
    input.rules = rules
    input.failOn = .warning
    input.repository = "example.com/maya/checkout"
    input.part = "docs"
    input.prefix = "sub folder/"
    return input
  }

  /// The same report with a number of findings of one severity.
  static func report(of count: Int, _ severity: Severity) -> Report {
    let path = "postmortems/many.md"
    let many = Rule(
      "many", .document, severity, scope: .line, in: [.postmortem], summary: "s", why: "w",
      example: Rule.Example(bad: "", good: ""),
      check: .document { _, _ in (0..<count).map { Problem(at: $0..<$0 + 1, "number \($0)") } })
    let text = String(repeating: "text\n", count: count / 5 + 1)
    let linter = Linter(rules: [many], context: Context(asOf: Moment(seconds: 1_795_435_200)))
    return Report(
      findings: Document(SourceFile(path: path, bytes: Array(text.utf8))).map { linter.lint($0) } ?? [], notices: [],
      source: Report.Source(kind: .workTree, revision: nil, history: .none), documents: [.postmortem: 1],
      paths: [path], skipped: Report.Skipped(), asOf: Moment(seconds: 1_795_435_200), version: "1.2.3")
  }
}
