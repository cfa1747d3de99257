import ArgumentParser
import Engine
import Foundation
import Reports

/// The whole command.
@main
struct Pmlint: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "pmlint",
    abstract: "Finds what keeps postmortems and runbooks from repairing anything.",
    discussion: """
      Without a subcommand, pmlint lints: `pmlint .` reads the documents below the current directory.

      Exit status: 0, no finding at or above --fail-on; 1, at least one; 2, the job could not be done. It is also 1 if \
      --diff prints a patch or --strict-baseline finds a stale entry.
      """,
    version: version,
    subcommands: [
      CheckCommand.self, InspectCommand.self, RulesList.self, Explain.self, ConfigCommand.self, HookCommand.self,
      HistoryCommand.self, NewCommand.self, DueCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  static func main() {
    Threads.run { await run(Invocation.arguments) }
  }

  private static func run(_ arguments: [String]) async {
    // A reader that closes the pipe has read enough: writing fails then, and the run ends quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot(arguments)
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
      // ArgumentParser exits with 64 for a wrong flag; pmlint exits with 2 whenever the job could not be done.
      let message = fullMessage(for: error) + "\n"
      guard exitCode(for: error).isSuccess else {
        if Output.isJSON(askedForBy: arguments) {
          StandardOutput.write(Reporter.json(failure: Self.message(for: error), help: nil, version: version))
        }
        StandardError.write(message)
        Foundation.exit(2)
      }
      StandardOutput.write(message)
    }
  }
}
