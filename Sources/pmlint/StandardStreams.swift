import Engine
import Foundation
import Reports

/// Where findings go, and nothing else.
enum StandardOutput {
  static func write(_ text: String) {
    write(bytes: text.utf8)
  }

  static func write(bytes: some Collection<UInt8>) {
    do {
      // In parts as large as a pipe, since a copy of a long report is memory that nothing else needs.
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(1 << 16)
        try FileHandle.standardOutput.write(contentsOf: Data(part))
        rest = rest[part.endIndex...]
      }
    } catch {
      // The pipe is closed: nobody is left to tell.
      if error.systemCode == .EPIPE { return }
      StandardError.tell("cannot write to standard output: \(error.systemReason)")
      Foundation.exit(2)
    }
  }

  /// Tells a program that waits for JSON why there is no report.
  static func write(failure: Failure) {
    write(Reporter.json(failure: failure.message, help: failure.help, version: Pmlint.version))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Where everything goes that is no finding.
enum StandardError {
  /// Says something of the run, a line each; names and values in it may come from somebody's repository.
  static func tell(_ message: String) {
    for line in message.split(separator: "\n") {
      // Several mistakes of one configuration come with the help for each.
      write("\(line.hasPrefix("  help: ") ? "" : "pmlint: ")\(String(line).safeForTerminal)\n")
    }
  }

  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
