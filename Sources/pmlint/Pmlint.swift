import ArgumentParser
import Engine
import Git
import Reports

/// The whole command.
@main
struct Pmlint: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "pmlint",
    abstract: "Finds what keeps postmortems and runbooks from repairing anything.",
    discussion: """
      On the first day:
        pmlint                     lint the documents below this folder; nothing has to be configured
        pmlint init                write a .pmlint.yml that fits what is here
        pmlint explain human-error say why a rule exists, with an example that passes
        pmlint new postmortem      write a postmortem that begins right
        pmlint hook install        judge what each commit adds, before it lands

      Without a subcommand, pmlint lints. Examples:
        pmlint docs/postmortems --select blame,fix
        pmlint --since main --new-only --format github
        pmlint --write-baseline known.json

      Exit status: 0, no finding at or above --fail-on; 1, at least one; 2, the job could not be done. It is also 1 if \
      --diff prints a patch or --strict-baseline finds a stale entry.
      """,
    subcommands: [
      CheckCommand.self, InitCommand.self, NewCommand.self, DueCommand.self, InspectCommand.self, RulesList.self,
      Explain.self, ConfigCommand.self, HookCommand.self, HistoryCommand.self, CompletionsCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  // Not in a group of its own, which each run would look at.
  @Flag(name: [.customShort("V"), .long], help: "Print the version.")
  var version = false

  @Flag(help: "With --version: also print the commit, the platform and the libraries.")
  var verbose = false

  func validate() throws {
    if version { throw CleanExit.message(verbose ? VersionReport.text : Self.version) }
    if verbose { throw ValidationError("--verbose belongs to --version: add it, or remove --verbose.") }
  }

  /// What can be the first word, besides paths and options; hidden commands too.
  static var topNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"] }

  /// The names of all commands, and of the commands in those.
  private static var commandNames: [String] {
    var names: [String] = []
    for command in configuration.subcommands {
      if let name = command.configuration.commandName { names.append(name) }
      for inner in command.configuration.subcommands {
        if let name = inner.configuration.commandName { names.append(name) }
      }
    }
    return names
  }

  static func main() {
    // A reader that closes the pipe has read enough: writing fails then, and the run ends quietly.
    StandardStream.ignoreClosedPipes()
    let arguments = Invocation.arguments
    // The version alone needs no parser, which costs as much as the loader and the runtime together.
    if arguments == ["--version"] || arguments == ["-V"] {
      StandardOutput.write(version + "\n")
    } else {
      Threads.run { await run(arguments) }
    }
  }

  /// Whether the first argument names no other command.
  private static func asksForLint(_ arguments: [String]) -> Bool {
    guard let first = arguments.first, first != "check" else { return true }
    return !topNames.contains(first)
  }

  // Asked from the root, the parser looks at the options of each command on the way, by reflection. So a command is
  // parsed alone, and the root is asked only about a mistake: what it says of one is worth that. Each names its root, else
  // it would first be searched, twice, for a request of the parser's own completions.

  /// The command that nearly all calls ask for; nil if they do not, or with a mistake.
  private static func checkCommand(_ arguments: [String]) -> CheckCommand? {
    guard asksForLint(arguments) else { return nil }
    return try? CheckCommand.parse(Array(arguments.first == "check" ? arguments.dropFirst() : arguments[...]))
  }

  /// The command that the first word names; nil for one that has others in it, or with a mistake.
  private static func namedCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    guard let named, named.configuration.subcommands.isEmpty else { return nil }
    return try? named.parseAsRoot(Array(arguments.dropFirst()))
  }

  private static func run(_ arguments: [String]) async {
    do {
      if let check = checkCommand(arguments) { return try await check.run() }
      var command = try namedCommand(arguments) ?? parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      let failure = failure.guessing(arguments, among: commandNames)
      StandardError.tell(failure.message)
      if let help = failure.help { StandardError.write("  help: \(help.safeForTerminal)\n") }
      Invocation.end(ExitCode(2))
    } catch let code as ExitCode {
      Invocation.end(code)
    } catch {
      // ArgumentParser exits with 64 for a wrong flag; pmlint exits with 2 whenever the job could not be done.
      let message = fullMessage(for: error) + "\n"
      guard exitCode(for: error).isSuccess else {
        if Output.isJSON(askedForBy: arguments) {
          StandardOutput.write(Reporter.json(failure: Self.message(for: error), help: nil, version: version))
        }
        let usage = UsageError(Self.message(for: error), fullMessage: message, subcommands: commandNames)
        StandardError.tell(usage.message)
        StandardError.write("  help: \(usage.help.safeForTerminal)\n")
        Invocation.end(ExitCode(2))
      }
      StandardOutput.write(message)
    }
  }
}
