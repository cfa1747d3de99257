import ArgumentParser
import Documents
import Engine
import Reports

/// `pmlint new`: a document that begins right.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a postmortem or a runbook, filled in as far as it is known.",
    discussion: """
      The file is written from your own template if there is one beside the documents or in `templates/`, else from \
      the built-in one of the profile. Its path and its id follow those of your other documents. No file is \
      overwritten.
      """,
    subcommands: [Postmortem.self, Runbook.self])

  struct Postmortem: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "postmortem", abstract: "Write a postmortem.",
      discussion: """
        Times are RFC 3339, or a date. What is committed between --started and --resolved is listed in a comment of \
        the timeline, to confirm. Without --role, git's `user.name` is the commander and the on-call.
        """)

    @OptionGroup var text: Text

    @Option(help: "The severity, one of the configuration's.")
    var severity: String?

    @Option(help: ArgumentHelp("When it began.", valueName: "time"))
    var started: String?

    @Option(help: ArgumentHelp("When a system knew, or never.", valueName: "time"))
    var detectedBySystem: String?

    @Option(help: ArgumentHelp("When a person knew.", valueName: "time"))
    var detected: String?

    @Option(help: ArgumentHelp("When the damage stopped growing.", valueName: "time"))
    var contained: String?

    @Option(help: ArgumentHelp("When it was over: the deadline counts from here.", valueName: "time"))
    var resolved: String?

    @Option(help: ArgumentHelp("When the war room closed.", valueName: "time"))
    var warRoomClosed: String?

    @Option(help: ArgumentHelp("How many users were affected.", valueName: "number"))
    var usersAffected: String?

    @Option(help: ArgumentHelp("Who has a role: `on-call=@ada`. Repeatable.", valueName: "role=who"))
    var role: [String] = []

    @Option(help: ArgumentHelp("A runbook that was used. Repeatable.", valueName: "path"), completion: .documents)
    var runbook: [String] = []

    @Option(help: "Who owns the fix.")
    var owner: String?

    @Option(
      help: ArgumentHelp("Take the metadata of this incident record (`type: incident`).", valueName: "file"),
      completion: .documents)
    var from: String?

    @OptionGroup var place: Place
    @OptionGroup var configuration: ConfigurationArguments

    func run() async throws {
      var options = NewOptions(.postmortem)
      (options.severity, options.usersAffected, options.owner) = (severity, usersAffected, owner)
      options.times[.started] = started
      options.times[.detectedBySystem] = detectedBySystem
      options.times[.detectedByPerson] = detected
      options.times[.contained] = contained
      options.times[.resolved] = resolved
      options.times[.warRoomClosed] = warRoomClosed
      (options.roles, options.runbooks, options.record) = (role, runbook, from)
      options.configuration = configuration.options
      try await place.write(options, text)
    }
  }

  struct Runbook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "runbook", abstract: "Write a runbook.",
      discussion: "Without --owner, git's `user.name` owns it.")

    @OptionGroup var text: Text

    @Option(help: "Who keeps it correct.")
    var owner: String?

    @Option(help: "The service that it is for.")
    var service: String?

    @Option(help: "An alert that it answers. Repeatable.")
    var alert: [String] = []

    @OptionGroup var place: Place
    @OptionGroup var configuration: ConfigurationArguments

    func run() async throws {
      var options = NewOptions(.runbook)
      (options.owner, options.service, options.alerts) = (owner, service, alert)
      options.configuration = configuration.options
      try await place.write(options, text)
    }
  }

  /// What every document has.
  struct Text: ParsableArguments {
    @Option(help: "What broke, or what the runbook is for, in one line.")
    var title: String?

    @Option(help: "The id; default: the next one.")
    var id: String?
  }

  /// Where the document goes.
  struct Place: ParsableArguments {
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write this file; `-` is standard output.", valueName: "path"), completion: .documents)
    var output: String?

    @Flag(help: "Print the path and the text; write nothing.")
    var dryRun = false

    func write(_ options: NewOptions, _ text: Text) async throws {
      var options = options
      (options.title, options.id) = (text.title, text.id)
      options.output = output == "-" ? nil : output
      let document = try await NewDocument(options, .ofProcess())
      if output == "-" || dryRun {
        if dryRun {
          try document.checkIsFree()
          StandardError.tell("would write \(document.path)")
        }
        StandardOutput.write(document.text)
      } else {
        try document.write()
        StandardOutput.write(document.path.safeForTerminal + "\n")
      }
      for notice in document.notices { StandardError.tell(notice) }
    }
  }
}
