import Documents
import Foundation
import Linting
import Reports
import TestSupport
import Testing

/// The formats that are no data, read back by the grammar of whoever reads them.
@Suite struct TextReaderTests {
  /// The reports of all texts, and one with all severities.
  private static let indices = 0...HostileText.all.count

  private func written(_ index: Int) -> (report: Report, input: Reporter.Input) {
    if index == HostileText.all.count { return (HostileReport.report, HostileReport.input()) }
    return (HostileText.all[index].report, HostileText.all[index].input)
  }

  /// A text as a terminal shows it: what breaks commands has no width.
  private func shown(_ text: String) -> String { text.safeForTerminal.replacing("\u{200B}", with: "") }

  private func lines(_ text: String) -> [String] {
    text.replacing("\u{200B}", with: "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private struct Matchers: Decodable {
    let problemMatcher: [Matcher]

    struct Matcher: Decodable {
      let severity: String?
      let pattern: [Pattern]
    }

    struct Pattern: Decodable {
      let regexp: String
      let file: Int
      let line: Int
      let column: Int
      let severity: Int?
      let code: Int
      let message: Int
    }
  }

  /// The parts of a line that the first matcher reads, as the runner tries them.
  private func match(_ line: String, _ matchers: Matchers) throws -> [String]? {
    for matcher in matchers.problemMatcher {
      let pattern = try #require(matcher.pattern.first)
      let expression = try NSRegularExpression(pattern: pattern.regexp)
      let text = line as NSString
      guard let found = expression.firstMatch(in: line, range: NSRange(location: 0, length: text.length)) else {
        continue
      }
      func group(_ number: Int) -> String { text.substring(with: found.range(at: number)) }
      let severity = pattern.severity.map(group) ?? matcher.severity ?? ""
      let place = [group(pattern.file), group(pattern.line), group(pattern.column)]
      return place + [severity, group(pattern.code), group(pattern.message)]
    }
    return nil
  }

  @Test(arguments: indices) func `the problem matcher reads one finding in each line`(_ index: Int) throws {
    let (report, input) = written(index)
    let file = Recording.root.appending(path: ".github/actions/pmlint/problem-matcher.json")
    let matchers = try JSONDecoder().decode(Matchers.self, from: Data(contentsOf: file))
    // As the runner gets it, with what has no width.
    let text = Reporter.concise.render(report, input)
    #expect(text.hasSuffix("\n"))
    let written = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    let read = try written.map { try match(String($0), matchers)?.map { $0.replacing("\u{200B}", with: "") } }
    let expected = report.findings.map { finding in
      [
        shown(finding.path), "\(finding.start.line)", "\(finding.start.column)",
        finding.severity == .note ? "notice" : finding.severity.rawValue, finding.rule, shown(finding.message),
      ]
    }
    #expect(read == expected)
  }

  /// The parser of https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs.
  private func command(_ line: Substring) throws -> (name: String, properties: [String: String], message: String) {
    #expect(line.hasPrefix("::"))
    let end = try #require(line.dropFirst(2).firstRange(of: "::"))
    let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
    let space = try #require(head.firstIndex(of: " "))
    var properties: [String: String] = [:]
    for pair in head[space...].split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      try #require(parts.count == 2)
      let key = parts[0].trimmingCharacters(in: .whitespaces)
      #expect(properties.updateValue(unescaped(parts[1], [("%3A", ":"), ("%2C", ",")]), forKey: key) == nil)
    }
    return (String(head[..<space]), properties, unescaped(line[end.upperBound...], []))
  }

  private func unescaped(_ text: Substring, _ more: [(String, String)]) -> String {
    ([("%0D", "\r"), ("%0A", "\n")] + more + [("%25", "%")]).reduce(String(text)) {
      $0.replacing($1.0, with: $1.1) as String
    }
    .replacing("\u{200B}", with: "")
  }

  /// Line ends have escapes in commands, and other control characters have not.
  private func annotated(_ path: String) -> String {
    let kept = path.unicodeScalars.filter { scalar in
      "\t\r\n".unicodeScalars.contains(scalar) || "a\(scalar)".safeForTerminal.unicodeScalars.count == 2
    }
    return String(String.UnicodeScalarView(kept)).replacing("\u{200B}", with: "")
  }

  /// Whether one is the other, or what is left of it at the runner's limit.
  private func isBeginning(_ read: String, of text: String) -> Bool {
    read == text || read.utf16.count > 4000 && text.hasPrefix(read)
  }

  @Test(arguments: indices) func `the runner reads the file, the line and the message`(_ index: Int) throws {
    let (report, input) = written(index)
    let lines = Reporter.github.render(report, input).split(separator: "\n", omittingEmptySubsequences: false)
    let commands = try lines.dropLast().map(command)
    #expect(lines.last == "" && commands.count == report.findings.count)
    for severity in Severity.allCases {
      let name = severity == .note ? "notice" : severity.rawValue
      let read = commands.filter { $0.name == name }
      let findings = report.findings.filter { $0.severity == severity }
      #expect(read.count == findings.count)
      for finding in findings {
        let (file, line) = (annotated(input.prefix + finding.path), "\(finding.start.line)")
        let message = "\(shown(finding.message))\nhelp: \(shown(finding.help ?? ""))"
        let isRead = read.contains { command in
          command.properties["line"] == line && isBeginning(command.properties["file"] ?? "", of: file)
            && isBeginning(command.message, of: message)
        }
        #expect(isRead, "\(read)")
      }
    }
  }

  /// The groups of an expression that matches a whole line; by scalars, because a mark joins the space before it.
  private func groups(_ line: String, _ expression: String) throws -> [String] {
    let match = try #require(
      try Regex(expression).matchingSemantics(.unicodeScalar).wholeMatch(in: line), "\(line)")
    return match.output.dropFirst().map { $0.substring.map(String.init) ?? "" }
  }

  /// Reads blocks that end with an empty line, and then the summary.
  private func told(_ text: String) throws -> [[String]] {
    var (told, rest) = ([[String]](), lines(text)[...])
    let (end, summary) = (rest.popLast(), rest.popLast() ?? "")
    #expect(end == "")
    _ = try groups(summary, #"\d+ (error|warning|note)s?(, \d+ \w+)* in \d+ documents? .*"#)
    while let head = rest.popFirst() {
      let parts = try groups(head, #"(error|warning|note)\[([a-z-]+)\]: (.*)"#)
      let place = try groups(rest.popFirst() ?? "", #" +--> (.+:\d+:\d+)"#)
      told.append(parts + place)
      // A frame has three lines, of which only the second is the document's.
      if rest.first?.last == "|" {
        for expression in [#" +\|"#, #"\d+ \| .*"#, #" +\| *\^+"#] {
          _ = try groups(rest.popFirst() ?? "", expression)
        }
      }
      while let note = rest.popFirst(), !note.isEmpty { _ = try groups(note, " += (see line .*|help|fix|why): .*") }
    }
    return told
  }

  @Test(arguments: indices) func `the text for people is findings and a summary`(_ index: Int) throws {
    var (report, input) = written(index)
    let text = Reporter.text.render(report, input)
    let expected = report.findings.map {
      [
        $0.severity.rawValue, $0.rule, shown($0.message), "\(shown($0.path)):\($0.start.line):\($0.start.column)",
      ]
    }
    let read = try told(text)
    #expect(read.count == expected.count && expected.allSatisfy(read.contains))
    // Colours add nothing but themselves.
    input.style = Reporter.Style(isColored: true)
    let painted = Reporter.text.render(report, input)
    let sequence = try Regex(#"\x1B\[(0|1|3[1346]|1;3[1346])m"#).matchingSemantics(.unicodeScalar)
    #expect(painted != text && painted.replacing(sequence, with: "") == text)
    for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
      #expect(scalar == "\n")
    }
  }
}
