import Engine
import Foundation
import Reports

/// Standard output: only findings.
enum StandardOutput {
  static func write(_ text: String) {
    write(bytes: text.utf8)
  }

  static func write(bytes: some Collection<UInt8>) {
    do {
      // In parts of the size of a pipe, because a copy of a long report would cost memory.
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(1 << 16)
        try FileHandle.standardOutput.write(contentsOf: Data(part))
        rest = rest[part.endIndex...]
      }
    } catch {
      // The pipe is closed, so nobody would read a message.
      if error.systemCode == .EPIPE { return }
      StandardError.tell("cannot write to standard output: \(error.systemReason)")
      Foundation.exit(2)
    }
  }

  /// Writes a failure as JSON in place of the report.
  static func write(failure: Failure) {
    write(Reporter.json(failure: failure.message, help: failure.help, version: Pmlint.version))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; nil if there is none.
  ///
  /// `COLUMNS` wins, as for other programs.
  static func width(_ environment: Environment) -> Int? {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 { return columns }
    guard isTerminal else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
    return Int(size.ws_col)
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
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
