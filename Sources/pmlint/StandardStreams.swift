import ArgumentParser
import Engine
import Git
import Reports

/// Standard output: only findings.
enum StandardOutput {
  /// In parts of the size of a pipe, because a copy of a long report would cost memory.
  private static let partSize = 1 << 16

  static func write(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.utf8.index(rest.startIndex, offsetBy: partSize, limitedBy: rest.endIndex) ?? rest.endIndex
      // It ends between two scalars; as a string of its own it is copied as a whole, and not byte by byte.
      let part = rest[..<end]
      guard write(part: String(part).utf8) else { return }
      rest = rest[part.endIndex...]
    }
  }

  /// An array is written as it is, without a copy.
  static func write(bytes: [UInt8]) { _ = write(part: bytes) }

  /// Whether somebody still reads.
  private static func write(part: some Sequence<UInt8>) -> Bool {
    do throws(DiskError) {
      try StandardStream.output.write(part)
    } catch {
      // The pipe is closed, so nobody would read a message.
      if error == .closedPipe { return false }
      StandardError.tell("cannot write to standard output: \(error.reason)")
      Invocation.end(ExitCode(2))
    }
    return true
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
