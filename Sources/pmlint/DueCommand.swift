import ArgumentParser
import Engine
import Reports

/// `pmlint due`: what is to be filed, landed and reviewed.
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", _superCommandName: "pmlint",
    abstract: "List what is to be filed, landed and reviewed, by time and owner.",
    discussion: """
      Postmortems to write or to sign, structural fixes and action items that are not done, and runbooks to review. \
      The deadlines are those of the rules, and what a configuration turns off is not listed: overdue-postmortem, \
      overdue-fix, stale-runbook.

      Exit status: 0, or 1 if --fail-on is met; 2, the job could not be done.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders to read; default: the current directory.", valueName: "path"),
    completion: .documents)
  var paths: [String] = []

  @Option(
    help: "How to print it: \(DueReporter.all.map(\.name).joined(separator: ", ")).",
    completion: .list(DueReporter.all.map(\.name)))
  var format = DueReporter.text

  @Option(
    help: ArgumentHelp(
      "What makes the exit status 1: overdue, soon (which includes overdue) or never.", valueName: "urgency"))
  var failOn: FailOn = .never

  @Option(help: ArgumentHelp("How many days ahead something is due soon.", valueName: "days"))
  var within = 7

  @Flag(help: "List what has no date too, not only its number.")
  var undated = false

  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var time: TimeArguments

  @Flag(name: .shortAndLong, help: "Print no notices, only the list and errors.")
  var quiet = false

  enum FailOn: String, Choice {
    case overdue, soon, never
  }

  func validate() throws {
    guard (0...3650).contains(within) else { throw ValidationError("--within needs a number of days from 0 to 3650.") }
  }

  func run() async throws {
    let environment = try Environment.ofProcess()
    let due = try DueRun(paths: paths, configuration: configuration.options, asOf: time.asOf, environment)
    let (report, failures) = try await due.report(within: within)
    StandardOutput.write(format(report, DueReporter.Options(listsUndated: undated, style: due.style)))
    if !quiet { for notice in report.notices { StandardError.tell(notice.message) } }
    for failure in failures { StandardError.tell(failure) }
    if !failures.isEmpty { throw ExitCode(2) }
    let met =
      switch failOn {
      case .overdue: report.count(.overdue)
      case .soon: report.count(.overdue) + report.count(.soon)
      case .never: 0
      }
    if met > 0 { throw ExitCode(1) }
  }
}

extension DueReporter: ExpressibleByArgument {
  public init?(argument: String) {
    guard let format = DueReporter.all.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  public var defaultValueDescription: String { name }
}
