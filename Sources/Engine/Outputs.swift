internal import Git
internal import Linting
package import Reports

/// A format and its destination: `text`, or `sarif=findings.sarif`.
package struct Output: Sendable {
  let reporter: Reporter

  /// As the user wrote it; nil for standard output.
  let file: String?

  init(_ reporter: Reporter, file: String? = nil) {
    self.reporter = reporter
    self.file = file
  }

  /// As a user writes it at a prompt; nil for an unknown format.
  package init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let reporter = Reporter.all.first(where: { $0.name == parts.first }) else { return nil }
    self.init(reporter, file: parts.count > 1 ? parts[1] : nil)
  }

  /// The names of all formats.
  package static var names: [String] { Reporter.all.map(\.name) }
}

/// All reports that one run writes.
package struct Outputs {
  private let outputs: [(reporter: Reporter, file: OutputFile?)]

  /// Fails if two would overwrite each other, or the folder of one does not exist.
  package init(_ asked: [Output]) throws(Failure) {
    let asked = asked.isEmpty ? [Output(.text)] : asked
    let shown = asked.filter { $0.file == nil }.map(\.reporter.name)
    if shown.count > 1 {
      throw Failure(
        "--format \(shown[0]) and --format \(shown[1]) would both write to standard output",
        help: "write one of them to a file: `--format \(shown[1])=FILE`")
    }
    var outputs: [(Reporter, OutputFile?)] = []
    var known: Set<String> = []
    for output in asked {
      guard let name = output.file else {
        outputs.append((output.reporter, nil))
        continue
      }
      let option = "--format \(output.reporter.name)="
      guard !name.isEmpty else { throw Failure("\(option) needs the name of a file", help: "write `\(option)FILE`") }
      let file = try OutputFile(name, for: option + name)
      guard known.insert(file.identity).inserted else {
        throw Failure("two formats would write to \(name)", help: "name a file for each")
      }
      outputs.append((output.reporter, file))
    }
    self.outputs = outputs
  }

  /// Fails if a report would overwrite a file that the run needs for something else.
  func leaveAlone(_ path: String, named name: String? = nil) throws(Failure) {
    let name = name ?? path
    // Whoever needs the file reports that it cannot be one.
    guard let file = try? OutputFile(path, for: name) else { return }
    if let output = outputs.first(where: { $0.file?.identity == file.identity }) {
      throw Failure(
        "--format \(output.reporter.name) would overwrite the baseline \(name)", help: "name another file")
    }
  }

  var hasFiles: Bool { outputs.contains { $0.file != nil } }

  /// Fails for the first file that has another use, which `use` names.
  func check(_ use: (OutputFile) throws(Failure) -> String?) throws(Failure) {
    for (reporter, file) in outputs {
      guard let file, let use = try use(file) else { continue }
      throw Failure(
        "--format \(reporter.name) would overwrite \(use) \(file.name)", help: "name another file")
    }
  }

  package func contains(_ reporter: Reporter) -> Bool {
    outputs.contains { $0.reporter.name == reporter.name }
  }

  /// Writes the report in each format, even after one fails; returns notices about what did not fit, and a sentence for
  /// each failure.
  package func write(
    _ report: Report, _ input: Reporter.Input, standardOutput: (String) -> Void
  ) -> (notices: [Report.Notice], failures: [String]) {
    var (notices, failures): ([Report.Notice], [String]) = ([], [])
    for (reporter, file) in outputs {
      guard let file else {
        notices += reporter.write(report, input, to: standardOutput)
        continue
      }
      var input = input
      // Colours and short lines are only for a terminal.
      (input.style.isColored, input.style.width) = (false, nil)
      failures += [file.failure { notices += reporter.write(report, input, to: $0) }].compactMap(\.self)
    }
    return (notices, failures)
  }

  /// Whether a program waits for JSON on standard output, so that an error must be JSON too.
  package var answersInJSON: Bool {
    outputs.contains { $0.file == nil && $0.reporter.name == Reporter.json.name }
  }
}
