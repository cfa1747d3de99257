import ArgumentParser
import Engine
import Git
import Reports

/// Standard output: only findings.
enum StandardOutput {
  static func write(_ text: String) {
    write(bytes: text.utf8)
  }

  static func write(bytes: some Collection<UInt8>) {
    // In parts of the size of a pipe, because a copy of a long report would cost memory.
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(1 << 16)
      do throws(DiskError) {
        try StandardStream.output.write(part)
      } catch {
        // The pipe is closed, so nobody would read a message.
        if error == .closedPipe { return }
        StandardError.tell("cannot write to standard output: \(error.reason)")
        Pmlint.exit(withError: ExitCode(2))
      }
      rest = rest[part.endIndex...]
    }
  }

  /// Writes a failure as JSON in place of the report.
  static func write(failure: Failure) {
    write(Reporter.json(failure: failure.message, help: failure.help, version: Pmlint.version))
  }

  static var isTerminal: Bool { StandardStream.output.isTerminal }

  /// The columns of the terminal; nil if there is none.
  ///
  /// `COLUMNS` wins, as for other programs.
  static func width(_ environment: Environment) -> Int? {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 { return columns }
    return StandardStream.output.columns.flatMap { $0 >= 20 ? $0 : nil }
  }
}

/// Standard error: everything that is not a finding.
enum StandardError {
  /// Writes a message about the run; names and values in it may come from an untrusted repository.
  static func tell(_ message: String) {
    for line in message.split(separator: "\n") {
      // Several errors in one configuration each have their help.
      write("\(line.hasPrefix("  help: ") ? "" : "pmlint: ")\(String(line).safeForTerminal)\n")
    }
  }

  static func write(_ text: String) {
    try? StandardStream.error.write(text.utf8)
  }
}
