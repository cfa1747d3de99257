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
    let gutter = String(repeating: " ", count: String(finding.start.line).utf8.count)
    let ink = Ink(finding.severity)
    paint(ink, isBold: true) { $0 += finding.severity.rawValue + "[" + finding.rule + "]" }
    paint(nil, isBold: true) { $0 += ": " + finding.message.safeForTerminal }
    output += "\n" + gutter
    paint(.frame) { $0 += "--> " }
    output += place(finding.path, finding.start)
    output += "\n"
    if !finding.excerpt.text.isEmpty { writeFrame(finding, gutter: gutter, ink: ink) }
    for related in finding.related {
      let there = related.path == finding.path ? "line \(related.position.line)" : place(related.path, related.position)
      writeNote("see " + there + ": ", related.message.safeForTerminal, gutter: gutter)
    }
    if let help = finding.help { writeNote("help: ", help.safeForTerminal, gutter: gutter) }
    // Once a rule is enough: the tenth pointer to the same page is noise.
    if explained.insert(finding.rule).inserted { writeNote("why: pmlint explain ", finding.rule, gutter: gutter) }
    output += "\n"
  }

  private mutating func writeNote(_ label: String, _ text: String, gutter: String) {
    output += gutter
    paint(.frame) { $0 += " = " }
    output += label
    output += text
    output += "\n"
  }

  private mutating func writeFrame(_ finding: Finding, gutter: String, ink: Ink) {
    let frame = CodeFrame(finding.excerpt)
    output += gutter
    paint(.frame) { $0 += " |" }
    output += "\n"
    paint(.frame) { $0 += "\(finding.start.line) | " }
    output += frame.text
    output += "\n" + gutter
    paint(.frame) { $0 += " | " }
    output += frame.indentation
    paint(ink, isBold: true) { $0 += frame.carets }
    output += "\n"
  }

  mutating func writeSummary(of report: Report) {
    let documents = report.documentCount.counted("document")
    let kinds: [(Document.Kind, String)] = [
      (.postmortem, "postmortem"), (.runbook, "runbook"), (.incident, "incident record"),
    ]
    let parts = kinds.compactMap { kind, noun in report.documents[kind].map { $0.counted(noun) } }
    let read = parts.isEmpty ? documents : "\(documents) (\(parts.joined(separator: ", ")))"
    guard !report.findings.isEmpty else {
      output += "no findings in \(read)\n"
      return
    }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(severity)
      guard count > 0 else { return nil }
      var writer = TextWriter(style: style)
      writer.paint(Ink(severity), isBold: true) { $0 += count.counted(severity.rawValue) }
      return writer.output
    }
    output += "\(counts.joined(separator: ", ")) in \(read)\n"
  }

  private func place(_ path: String, _ position: Position) -> String {
    style.shown(path).safeForTerminal + ":\(position.line):\(position.column)"
  }

  /// Has a text written in a colour, and in bold, where the terminal shows them.
  private mutating func paint(_ ink: Ink?, isBold: Bool = false, _ write: (inout String) -> Void) {
    guard style.isColored else { return write(&output) }
    output += "\u{1B}[" + [isBold ? "1" : nil, ink?.rawValue].compactMap(\.self).joined(separator: ";") + "m"
    write(&output)
    output += "\u{1B}[0m"
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
    let isPlain = excerpt.text.isSafe && excerpt.text.utf8.allSatisfy { $0 < 0x80 }
    guard !isPlain || excerpt.isCutAtStart || excerpt.isCutAtEnd else {
      // Nearly every line is shown as it is, and a byte of it is a column.
      text = excerpt.text
      indentation = String(repeating: UInt8(ascii: " "), count: excerpt.marked.lowerBound)
      carets = String(repeating: UInt8(ascii: "^"), count: max(1, excerpt.marked.count))
      return
    }
    let bytes = excerpt.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: excerpt.marked.lowerBound)
    let end = bytes.index(start, offsetBy: excerpt.marked.count)
    let before = String(excerpt.text[..<start]).safeForTerminal
    let marked = String(excerpt.text[start..<end]).safeForTerminal
    let after = String(excerpt.text[end...]).safeForTerminal
    let opening = excerpt.isCutAtStart ? "…" : ""
    text = opening + before + marked + after + (excerpt.isCutAtEnd ? "…" : "")
    indentation = String(repeating: UInt8(ascii: " "), count: (opening + before).displayWidth)
    carets = String(repeating: UInt8(ascii: "^"), count: max(1, marked.displayWidth))
  }
}

extension String {
  fileprivate init(repeating byte: UInt8, count: Int) {
    self.init(decoding: [UInt8](repeating: byte, count: count), as: UTF8.self)
  }
}

extension Int {
  /// `1 error`, `2 errors`.
  fileprivate func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}
