internal import Bytes
internal import Documents
internal import Linting

extension Reporter {
  /// For a step of GitHub Actions: workflow commands that become annotations of the files.
  ///
  /// Escapes are those of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts. The limit is the
  /// runner's: it shows ten annotations of a kind per step and silently drops the others.
  package static let github = Reporter(short: "github") { report, input in
    Severity.allCases.reversed().map { severity in
      let found = report.findings.filter { $0.severity == severity }
      // By confidence, the highest first, and otherwise in the order of the report.
      let sorted = Confidence.allCases.reversed().flatMap { sure in found.filter { $0.confidence == sure } }
      let limit = Limits.annotations
      let shown = sorted.count > limit ? sorted.prefix(limit - 1) : sorted[...]
      var lines = shown.map { WorkflowCommand($0, prefix: input.prefix).text }.joined()
      if shown.count < sorted.count {
        let message = "\(sorted.count - shown.count) more: see summary"
        lines += WorkflowCommand(severity, properties: [("title", "pmlint")], message: message).text
      }
      return lines
    }.joined()
  }
}

/// A workflow command: `::error file=a.md,line=3::message`.
package struct WorkflowCommand {
  /// The command with its line break.
  package let text: String

  init(_ severity: Severity, properties: [(String, String)], message: String) {
    let name =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let written = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    text = "::\(name) \(written)::\(Self.escapedMessage(message))\n"
  }

  init(_ finding: Finding, prefix: String) {
    var properties = [("file", prefix + finding.path), ("line", "\(finding.start.line)")]
    // A range that ends before the first character of a line ends with the previous line.
    let isAtLineStart = finding.end.column == 1 && finding.end.line > finding.start.line
    let endLine = isAtLineStart ? finding.end.line - 1 : finding.end.line
    properties.append(("endLine", "\(endLine)"))
    if finding.end.line == finding.start.line {
      // The runner drops the columns of a range of several lines.
      properties += [("col", "\(finding.start.column)"), ("endColumn", "\(finding.end.column)")]
    }
    properties.append(("title", finding.rule))
    let texts = [finding.message, finding.help.map { "help: \($0)" }].compactMap { $0?.safeForTerminal }
    self.init(finding.severity, properties: properties, message: texts.joined(separator: "\n"))
  }

  /// A message as one line that contains no command.
  package static func escapedMessage(_ text: String) -> String {
    var escaped = ""
    var length = 0
    var command = RunnerCommand()
    for scalar in text.unicodeScalars {
      let next: String
      switch scalar {
      case "%": next = "%25"
      case "\r": next = "%0D"
      case "\n": next = "%0A"
      case _ where String.isControl(scalar) && scalar != "\t": next = ""
      case _ where command.begins(with: scalar): next = "\u{200B}\(scalar)"
      default: next = String(scalar)
      }
      length += next.utf16.count
      if length > Limits.annotationLength { break }
      escaped += next
    }
    return escaped
  }

  /// The value of a property, which would end at a comma or a colon.
  package static func escapedProperty(_ text: String) -> String {
    escapedMessage(text).replacing("\u{200B}:", with: ":").replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
