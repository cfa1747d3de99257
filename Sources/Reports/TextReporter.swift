internal import Documents
internal import Linting

extension Reporter {
  /// For people: what is wrong, the line it is on, and what to write instead.
  package static let text = Reporter(name: "text") { report, style in
    var writer = TextWriter(style: style)
    for finding in report.findings { writer.write(finding) }
    writer.writeSummary(of: report)
    return writer.output
  }

  /// For editors and `grep`: one finding a line.
  package static let concise = Reporter(name: "concise") { report, style in
    var lines = ""
    for finding in report.findings {
      let place = "\(style.shown(finding.path).safeForTerminal):\(finding.start.line):\(finding.start.column)"
      lines += "\(place): \(finding.severity.rawValue)[\(finding.rule)] \(finding.message.safeForTerminal)\n"
    }
    return lines
  }
}

/// Lays findings out the way compilers do, with the marked line between gutters.
private struct TextWriter {
  let style: Reporter.Style
  private(set) var output = ""
  private var explained: Set<String> = []

  init(style: Reporter.Style) {
    self.style = style
  }

  mutating func write(_ finding: Finding) {
    let gutter = String(repeating: " ", count: String(finding.start.line).count)
    let ink = Ink(finding.severity)
    line(
      painted("\(finding.severity.rawValue)[\(finding.rule)]", ink, isBold: true)
        + painted(": \(finding.message.safeForTerminal)", nil, isBold: true))
    line(gutter + painted("--> ", .frame) + place(finding.path, finding.start))
    if !finding.excerpt.text.isEmpty { writeFrame(finding, gutter: gutter, ink: ink) }
    for related in finding.related {
      let there = related.path == finding.path ? "line \(related.position.line)" : place(related.path, related.position)
      line(gutter + painted(" = ", .frame) + "see \(there): \(related.message.safeForTerminal)")
    }
    if let help = finding.help { line(gutter + painted(" = ", .frame) + "help: \(help.safeForTerminal)") }
    // Once a rule is enough: the tenth pointer to the same page is noise.
    if explained.insert(finding.rule).inserted {
      line(gutter + painted(" = ", .frame) + "why: pmlint explain \(finding.rule)")
    }
    line("")
  }

  private mutating func writeFrame(_ finding: Finding, gutter: String, ink: Ink) {
    let frame = CodeFrame(finding.excerpt)
    line(gutter + painted(" |", .frame))
    line(painted("\(finding.start.line) | ", .frame) + frame.text)
    line(gutter + painted(" | ", .frame) + frame.indentation + painted(frame.carets, ink, isBold: true))
  }

  mutating func writeSummary(of report: Report) {
    let documents = report.documentCount.counted("document")
    let kinds: [(Document.Kind, String)] = [
      (.postmortem, "postmortem"), (.runbook, "runbook"), (.incident, "incident record"),
    ]
    let parts = kinds.compactMap { kind, noun in report.documents[kind].map { $0.counted(noun) } }
    let read = parts.isEmpty ? documents : "\(documents) (\(parts.joined(separator: ", ")))"
    guard !report.findings.isEmpty else {
      line("no findings in \(read)")
      return
    }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(severity)
      return count == 0 ? nil : painted(count.counted(severity.rawValue), Ink(severity), isBold: true)
    }
    line("\(counts.joined(separator: ", ")) in \(read)")
  }

  private func place(_ path: String, _ position: Position) -> String {
    style.shown(path).safeForTerminal + ":\(position.line):\(position.column)"
  }

  private mutating func line(_ text: String) {
    output += text + "\n"
  }

  private func painted(_ text: String, _ ink: Ink?, isBold: Bool = false) -> String {
    guard style.isColored else { return text }
    let codes = [isBold ? "1" : nil, ink?.rawValue].compactMap(\.self).joined(separator: ";")
    return codes.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}

/// The colours of a terminal that hold on light and on dark grounds.
private enum Ink: String {
  case error = "31"
  case warning = "33"
  case note = "36"
  case frame = "34"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

/// The marked line as a terminal shows it.
private struct CodeFrame {
  let text: String
  let indentation: String
  let carets: String

  init(_ excerpt: Excerpt) {
    let bytes = Array(excerpt.text.utf8)
    let before = String(decoding: bytes[..<excerpt.marked.lowerBound], as: UTF8.self).safeForTerminal
    let marked = String(decoding: bytes[excerpt.marked], as: UTF8.self).safeForTerminal
    let after = String(decoding: bytes[excerpt.marked.upperBound...], as: UTF8.self).safeForTerminal
    let opening = excerpt.isCutAtStart ? "…" : ""
    text = opening + before + marked + after + (excerpt.isCutAtEnd ? "…" : "")
    indentation = String(repeating: " ", count: (opening + before).displayWidth)
    carets = String(repeating: "^", count: max(1, marked.displayWidth))
  }
}

extension Int {
  /// `1 error`, `2 errors`.
  fileprivate func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}
