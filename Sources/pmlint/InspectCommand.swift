import ArgumentParser
import Engine
import Reports

/// `pmlint inspect`: what was read of documents, and where.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", _superCommandName: "pmlint", abstract: "Show what was read of documents, and where.",
    discussion: """
      A fact without a value is one that rules call missing. Each named file is read, whatever its name; of a folder, \
      the documents in it are.
      """)

  @Argument(help: ArgumentHelp("Files and folders to read.", valueName: "path"), completion: .documents)
  var paths: [String]

  @Option(
    help: "How to print it: \(FactsReporter.all.map(\.name).joined(separator: ", ")).",
    completion: .list(FactsReporter.all.map(\.name)))
  var format = FactsReporter.text

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What a named file is where neither its path nor its text tells it: postmortem or runbook.", valueName: "kind"))
  var kind: NamedKind?

  @OptionGroup var configuration: ConfigurationArguments

  func run() throws {
    let environment = try Environment.ofProcess()
    let inspection = try Inspection(paths, as: kind?.kind, configuration.options, environment)
    StandardOutput.write(format(inspection.documents))
    for failure in inspection.failures { StandardError.tell(failure) }
    if !inspection.failures.isEmpty { throw ExitCode(2) }
  }
}

extension FactsReporter: ExpressibleByArgument {
  public init?(argument: String) {
    guard let format = FactsReporter.all.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  public var defaultValueDescription: String { name }
}
