internal import Documents
internal import Linting

extension Reporter {
  /// For people: what is wrong, the line it is on, and what to write instead.
  package static let text = Reporter(dressed: "text") { report, style in
    var writer = TextWriter(style: style)
    writer.reserve(for: report.findings.count)
    for finding in report.findings { writer.write(finding) }
    writer.writeSummary(of: report)
    return writer.output
  }

  /// For editors and `grep`: one finding a line.
  package static let concise = Reporter(dressed: "concise") { report, style in
    var writer = TextWriter(style: style)
    writer.reserve(for: report.findings.count)
    for finding in report.findings { writer.writeLine(finding) }
    return writer.output
  }
}

/// Writes findings as compilers do, with the marked line between gutters.
///
/// It writes bytes: a report has very many short parts, and appending strings takes longer.
private struct TextWriter {
  let style: Reporter.Style
  private var bytes: [UInt8] = []
  private var explained: Set<String> = []

  init(style: Reporter.Style) {
    self.style = style
  }

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Reserves memory once, because a long report would be copied each time that it grows.
  mutating func reserve(for findings: Int) {
    bytes.reserveCapacity(findings * 400)
  }

  mutating func writeLine(_ finding: Finding) {
    writePlace(finding.path, finding.start)
    write(": ")
    write(finding.severity.rawValue)
    write("[")
    write(finding.rule)
    write("] ")
    writeSafely(finding.message)
    write("\n")
  }

  mutating func write(_ finding: Finding) {
    let gutter = String(finding.start.line).utf8.count
    let ink = Ink(finding.severity)
    // A closure that captures the finding would copy all of it.
    let (severity, rule, message) = (finding.severity, finding.rule, finding.message)
    paint(ink, isBold: true) {
      $0.write(severity.rawValue)
      $0.write("[")
      $0.write(rule)
      $0.write("]")
    }
    paint(nil, isBold: true) {
      $0.write(": ")
      $0.writeSafely(message)
    }
    write("\n")
    write(" ", times: gutter)
    paint(.frame) { $0.write("--> ") }
    writePlace(finding.path, finding.start)
    write("\n")
    if !finding.excerpt.text.isEmpty { writeFrame(finding, gutter: gutter, ink: ink) }
    for related in finding.related {
      let isHere = related.path == finding.path
      writeNote("see ", gutter: gutter) {
        if isHere {
          $0.write("line \(related.position.line)")
        } else {
          $0.writePlace(related.path, related.position)
        }
        $0.write(": ")
        $0.writeSafely(related.message)
      }
    }
    if let help = finding.help { writeNote("help: ", gutter: gutter) { $0.writeSafely(help) } }
    if let fix = finding.fix {
      writeNote("fix: ", gutter: gutter) {
        $0.writeSafely(fix.title)
        $0.write(fix.isSafe ? " (pmlint --fix)" : " (pmlint --fix --unsafe-fixes)")
      }
    }
    // Once per rule is enough: repeated pointers to the same page are noise.
    if explained.insert(rule).inserted { writeNote("why: pmlint explain ", gutter: gutter) { $0.write(rule) } }
    write("\n")
  }

  private mutating func writeNote(_ label: String, gutter: Int, _ writeText: (inout TextWriter) -> Void) {
    write(" ", times: gutter)
    paint(.frame) { $0.write(" = ") }
    write(label)
    writeText(&self)
    write("\n")
  }

  private mutating func writeFrame(_ finding: Finding, gutter: Int, ink: Ink) {
    let frame = CodeFrame(finding.excerpt)
    write(" ", times: gutter)
    paint(.frame) { $0.write(" |") }
    write("\n")
    let line = String(finding.start.line)
    paint(.frame) {
      $0.write(line)
      $0.write(" | ")
    }
    write(frame.text)
    write("\n")
    write(" ", times: gutter)
    paint(.frame) { $0.write(" | ") }
    write(" ", times: frame.indentation)
    paint(ink, isBold: true) { $0.write("^", times: frame.carets) }
    write("\n")
  }

  mutating func writeSummary(of report: Report) {
    let documents = report.documentCount.counted("document")
    let kinds: [(Document.Kind, String)] = [
      (.postmortem, "postmortem"), (.runbook, "runbook"), (.incident, "incident record"),
    ]
    let parts = kinds.compactMap { kind, noun in report.documents[kind].map { $0.counted(noun) } }
    let read = (parts.isEmpty ? documents : "\(documents) (\(parts.joined(separator: ", ")))") + report.baselineClause
    guard !report.findings.isEmpty else {
      // A notice reports that there was no document, and why; most commits touch none.
      if report.documentCount > 0 { write("no findings in \(read)\n") }
      return
    }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(severity)
      guard count > 0 else { return nil }
      var writer = TextWriter(style: style)
      writer.paint(Ink(severity), isBold: true) { $0.write(count.counted(severity.rawValue)) }
      return writer.output
    }
    write("\(counts.joined(separator: ", ")) in \(read)\(Self.fixable(in: report))\n")
  }

  /// How many findings have a fix; whether it is accepted is unknown before it is tried.
  private static func fixable(in report: Report) -> String {
    let safe = report.findings.count { $0.fix?.isSafe == true }
    let unsafe = report.findings.count { $0.fix?.isSafe == false }
    func have(_ count: Int) -> String { "; \(count) \(count == 1 ? "has" : "have") a fix" }
    switch (safe, unsafe) {
    case (0, 0): return ""
    case (_, 0): return "\(have(safe)) (--fix)"
    case (0, _): return "\(have(unsafe)) (--fix --unsafe-fixes)"
    default: return "\(have(safe)) (--fix), \(unsafe) more with --unsafe-fixes"
    }
  }

  private mutating func writePlace(_ path: String, _ position: Position) {
    writeSafely(style.shown(path))
    write(":")
    write(String(position.line))
    write(":")
    write(String(position.column))
  }

  /// Writes a text in colour, and in bold, if the output is coloured.
  private mutating func paint(_ ink: Ink?, isBold: Bool = false, _ write: (inout TextWriter) -> Void) {
    guard style.isColored else { return write(&self) }
    self.write("\u{1B}[" + [isBold ? "1" : nil, ink?.rawValue].compactMap(\.self).joined(separator: ";") + "m")
    write(&self)
    self.write("\u{1B}[0m")
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }

  private mutating func write(_ character: Unicode.Scalar, times: Int) {
    bytes += repeatElement(UInt8(ascii: character), count: times)
  }

  /// Writes the text of a document, which is nearly always safe as it is.
  private mutating func writeSafely(_ text: String) {
    let start = bytes.count
    bytes += text.utf8
    guard !bytes.span.extracting(start...).isSafe else { return }
    bytes.removeSubrange(start...)
    bytes += text.safeForTerminal.utf8
  }
}

/// Terminal colours that are readable on light and dark backgrounds.
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

  /// In columns of the terminal.
  let indentation: Int
  let carets: Int

  init(_ excerpt: Excerpt) {
    let isPlain = excerpt.text.isSafe && excerpt.text.utf8.allSatisfy { $0 < 0x80 }
    guard !isPlain || excerpt.isCutAtStart || excerpt.isCutAtEnd else {
      // Nearly every line is shown as it is, with one column per byte.
      (text, indentation, carets) = (excerpt.text, excerpt.marked.lowerBound, max(1, excerpt.marked.count))
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
    indentation = (opening + before).displayWidth
    carets = max(1, marked.displayWidth)
  }
}

extension Int {
  /// `1 error`, `2 errors`.
  package func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}
