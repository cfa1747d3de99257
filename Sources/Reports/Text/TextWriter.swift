internal import Documents
internal import Linting

/// Writes findings as compilers do, with the marked line between gutters.
///
/// It writes bytes: a report has very many short parts, and appending strings takes longer.
struct TextWriter {
  let style: Reporter.Style
  private var bytes: [UInt8] = []
  private var explained: Set<String> = []

  init(style: Reporter.Style) {
    self.style = style
  }

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Passes on what is written so far.
  mutating func flush(to write: (String) -> Void) {
    write(output)
    bytes.removeAll(keepingCapacity: true)
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
    writeHead(finding, finding.message)
    writeArrow(to: finding, gutter: gutter)
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
    writeAdvice(finding, gutter: gutter)
    write("\n")
  }

  /// Writes a finding of many documents once, with the first places.
  mutating func write(_ shared: SharedFinding) {
    let first = shared.findings[0]
    let gutter = String(first.start.line).utf8.count
    writeHead(first, "\(first.message) (in \(shared.documents) documents)")
    for finding in shared.findings.prefix(SharedFinding.shown) { writeArrow(to: finding, gutter: gutter) }
    let others = shared.findings.count - SharedFinding.shown
    if others > 0 { writeNote("and \(others) more; --no-group prints each", gutter: gutter) { _ in } }
    writeAdvice(first, gutter: gutter)
    write("\n")
  }

  private mutating func writeHead(_ finding: Finding, _ message: String) {
    let (severity, rule) = (finding.severity, finding.rule)
    paint(Ink(severity), isBold: true) {
      $0.write(severity.rawValue)
      $0.write("[")
      $0.write(rule)
      $0.write("]")
    }
    paint(nil, isBold: true) {
      $0.write(": ")
      $0.writeWrapped(message, after: severity.rawValue.utf8.count + rule.utf8.count + 4, indentation: 2)
    }
    write("\n")
  }

  private mutating func writeArrow(to finding: Finding, gutter: Int) {
    write(" ", times: gutter)
    paint(.frame) { $0.write("--> ") }
    writePlace(finding.path, finding.start)
    write("\n")
  }

  /// Writes what to do about a finding.
  private mutating func writeAdvice(_ finding: Finding, gutter: Int) {
    let rule = finding.rule
    if let help = finding.help {
      let column = gutter + 9
      writeNote("help: ", gutter: gutter) { $0.writeWrapped(help, after: column, indentation: gutter + 3) }
    }
    if let fix = finding.fix {
      writeNote("fix: ", gutter: gutter) {
        $0.writeSafely(fix.title)
        $0.write(fix.isSafe ? " (pmlint --fix)" : " (pmlint --fix --unsafe-fixes)")
      }
    }
    // Once per rule is enough: repeated pointers to the same page are noise.
    if explained.insert(rule).inserted { writeNote("why: pmlint explain ", gutter: gutter) { $0.write(rule) } }
  }

  mutating func writeNote(_ label: String, gutter: Int, _ writeText: (inout TextWriter) -> Void) {
    write(" ", times: gutter)
    paint(.frame) { $0.write(" = ") }
    write(label)
    writeText(&self)
    write("\n")
  }

  private mutating func writeFrame(_ finding: Finding, gutter: Int, ink: Ink) {
    let frame = CodeFrame(finding.excerpt, width: style.width.map { $0 - gutter - 3 })
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

  mutating func writePlace(_ path: String, _ position: Position) {
    let shown = style.shown(path)
    if Array(shown.utf8).contains(UInt8(ascii: "[")) { writeBroken(shown) } else { writeSafely(shown) }
    write(":")
    write(String(position.line))
    write(":")
    write(String(position.column))
  }

  /// Writes a path in which nothing looks like the end of a place: a problem matcher takes what is before the first one.
  private mutating func writeBroken(_ path: String) {
    let safe = path.safeForTerminal
    write(safe.replacing(/(:\d+:\d+:) (?=(?:error|warning|note)\[)/) { "\($0.1)\u{200B} " })
  }

  /// Writes a text in colour, and in bold, if the output is coloured.
  mutating func paint(_ ink: Ink?, isBold: Bool = false, _ write: (inout TextWriter) -> Void) {
    guard style.isColored else { return write(&self) }
    self.write("\u{1B}[" + [isBold ? "1" : nil, ink?.rawValue].compactMap(\.self).joined(separator: ";") + "m")
    write(&self)
    self.write("\u{1B}[0m")
  }

  mutating func write(_ text: String) {
    bytes += text.utf8
  }

  mutating func write(_ character: Unicode.Scalar, times: Int) {
    bytes += repeatElement(UInt8(ascii: character), count: times)
  }

  /// Writes a text in lines that fit the terminal, if its width is known.
  mutating func writeWrapped(_ text: String, after used: Int, indentation: Int) {
    guard let width = style.width, used + text.utf8.count > width else { return writeSafely(text) }
    // What wraps has no line ends of its own left.
    write(text.safeForTerminal.wrapped(at: width, after: used, indentation: indentation))
  }

  /// Writes the text of a document, which is nearly always safe as it is.
  mutating func writeSafely(_ text: String) {
    let start = bytes.count
    bytes += text.utf8
    guard !bytes.span.extracting(start...).isSafe else { return }
    bytes.removeSubrange(start...)
    bytes += text.safeForTerminal.utf8
  }
}

/// Terminal colours that are readable on light and dark backgrounds.
enum Ink: String {
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

extension Int {
  /// `1 error`, `2 errors`.
  package func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}
