import ArgumentParser
import Foundation
import Reports

/// The command as a whole.
@main
struct Pmlint: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "pmlint",
    abstract: "Says what would keep postmortems and runbooks from repairing anything.",
    discussion: """
      Without a subcommand, pmlint lints: `pmlint .` reads the documents below the current directory.

      Exit status: 0, nothing at or above --fail-on was found; 1, something was; 2, the job could not be done. It is 1 as \
      well where --diff has a patch or --strict-baseline a stale entry.
      """,
    version: version,
    subcommands: [Check.self, RulesList.self, Explain.self, ConfigCommand.self, HookCommand.self, HistoryCommand.self],
    defaultSubcommand: Check.self)

  static func main() async {
    // A reader that closes the pipe has read enough; writing then fails, and that ends the run quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      StandardError.tell(failure.message)
      if let help = failure.help { StandardError.write("  help: \(help.safeForTerminal)\n") }
      Foundation.exit(2)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      // ArgumentParser ends with 64 for a wrong flag; here everything that keeps the job from being done is 2.
      let message = fullMessage(for: error) + "\n"
      guard exitCode(for: error).isSuccess else {
        if Output.isJSON(askedForBy: CommandLine.arguments) {
          StandardOutput.write(Reporter.json(failure: Self.message(for: error), help: nil, version: version))
        }
        StandardError.write(message)
        Foundation.exit(2)
      }
      StandardOutput.write(message)
    }
  }
}

/// Why the job cannot be done, and what the user can do about it.
struct Failure: Error {
  let message: String
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

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
