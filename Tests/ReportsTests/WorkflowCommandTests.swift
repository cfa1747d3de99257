import Bytes
import Documents
import Linting
import Reports
import Testing

/// Annotations as GitHub's runner reads them.
@Suite struct WorkflowCommandTests {
  @Test(arguments: [
    ("plain text, with: colon", "plain text, with: colon"), ("100%", "100%25"), ("%0A", "%250A"),
    ("two\nlines", "two%0Alines"), ("two\r\nlines", "two%0D%0Alines"), ("##[error]x", "##\u{200B}[error]x"),
    ("###[x", "###\u{200B}[x"), ("a::error::b", "a:\u{200B}:error:\u{200B}:b"), (":::", ":\u{200B}:\u{200B}:"),
    ("\u{1B}[31mred\u{7}\u{9B}1m", "[31mred1m"), ("a\u{202E}b\u{2028}c", "abc"), ("税 🧨", "税 🧨"),
    ("##vso[task.x]y", "##vso\u{200B}[task.x]y"), ("##team-city.2[x", "##team-city.2\u{200B}[x"),
    ("## a [b]", "## a [b]"),
    ("#a[b]", "#a[b]"), ("a\u{200E}\u{200F}\u{61C}\u{E0001}b", "ab"), ("a\tb", "a\tb"), ("\"<&>'", "\"<&>'"),
  ])
  func `a message is one line and contains no command`(_ text: String, _ expected: String) {
    #expect(WorkflowCommand.escapedMessage(text) == expected)
  }

  @Test(arguments: [
    ("a/b.md", "a/b.md"), ("a,b:c.md", "a%2Cb%3Ac.md"), ("100%.md", "100%25.md"), ("%3A", "%253A"),
    ("a\nb\r.md", "a%0Ab%0D.md"), ("a::b", "a%3A%3Ab"), ("##[x].md", "##\u{200B}[x].md"), ("a b=c", "a b=c"),
  ])
  func `a property ends where it should`(_ text: String, _ expected: String) {
    #expect(WorkflowCommand.escapedProperty(text) == expected)
  }

  @Test func `a message fits the runner's limit, and is cut between escapes`() {
    let long = WorkflowCommand.escapedMessage(String(repeating: "%", count: 5_000))
    #expect(long.utf16.count == 4_095)
    #expect(long.replacing("%25", with: "").isEmpty)
  }

  @Test(arguments: [
    (9, 9), (Limits.annotations, 10), (Limits.annotations + 1, 10), (250, 10),
  ])
  func `the tenth annotation of a kind states how many more there are`(_ count: Int, _ lines: Int) throws {
    for severity in Severity.allCases {
      let text = Reporter.github.render(HostileReport.report(of: count, severity), Reporter.Style())
      let written = text.split(separator: "\n")
      #expect(written.count == lines)
      let kind = severity == .note ? "notice" : severity.rawValue
      #expect(written.allSatisfy { $0.hasPrefix("::\(kind) ") })
      if count > 10 { #expect(written.last == "::\(kind) title=pmlint::\(count - 9) more: see summary") }
    }
  }

  @Test func `columns are given for one line only, and a range never ends before it begins`() {
    let commands = Reporter.github.render(HostileReport.report, HostileReport.input()).split(separator: "\n")
    let ranges = HostileReport.report.findings.map { $0.start.line == $0.end.line }
    #expect(commands.count == ranges.count)
    #expect(commands.count { $0.contains(",col=") } == ranges.count { $0 })
    #expect(commands.count { !$0.contains(",col=") } == 1)
    #expect(commands.allSatisfy { $0.contains(" file=sub folder/") })
  }
}
