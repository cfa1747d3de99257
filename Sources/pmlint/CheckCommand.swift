import ArgumentParser
import Engine
import Linting
import Reports

/// `pmlint check`: lints documents.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    // Parsed without its root, it would first be searched, twice, for a request of the parser's own completions.
    _superCommandName: "pmlint",
    abstract: "Lint postmortems and runbooks (the default).",
    discussion: """
      Findings go to standard output, everything else to standard error. pmlint reads the files that git tracks, and \
      untracked files that git does not ignore.

      --staged compares documents with all others if the index has at most 500 that may be documents, else only with \
      those that they name; --since and a full run compare them with all.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders to lint; default: the current directory.", valueName: "path"),
    completion: .documents)
  var paths: [String] = []

  @OptionGroup var files: FileArguments
  @OptionGroup var source: SourceArguments
  @OptionGroup var output: FormatArguments
  @OptionGroup var fixes: FixArguments

  @Option(
    help: ArgumentHelp(
      "The lowest severity that makes the exit status 1: error, warning, note or never.", valueName: "severity"))
  var failOn: FailOn = .error

  @Option(
    help: ArgumentHelp("Run only these rules or groups, separated by commas.", valueName: "rules"),
    completion: .ruleList)
  var select: String?

  @Option(
    help: ArgumentHelp("Do not run these rules or groups, separated by commas.", valueName: "rules"),
    completion: .ruleList)
  var ignore: String?

  @OptionGroup var baseline: BaselineArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var time: TimeArguments

  @Option(
    help: ArgumentHelp(
      "Report only findings with at least this confidence: low, medium or high.", valueName: "confidence"))
  var minConfidence: Confidence?

  @Flag(help: "Read no commits: rules that need them do not run, and their authors are not known as people.")
  var noHistory = false

  @Option(
    help: ArgumentHelp("How many documents to read at a time; findings do not depend on it.", valueName: "number"))
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Print only findings and errors: no notices and no summary.")
  var quiet = false

  enum FailOn: String, Choice {
    case error, warning, note, never

    /// The lowest severity that fails the run; nil if none does.
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  func validate() throws {
    try baseline.validate(isOfWorkTree: source.isWorkTree, isNewOnly: source.isNewOnly, isFixing: fixes.isOn)
    try files.validate(
      paths: paths, formats: output.format, isComparing: !source.isWorkTree || source.since != nil,
      isFixing: fixes.isOn)
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1.") }
  }

  func run() async throws {
    let environment = try Environment.ofProcess()
    let outputs = try Outputs(output.format)
    if files.showFiles { return try await showFiles(outputs, environment) }
    do {
      let checked = try await check(outputs, environment)
      try checked?.write(to: outputs, self, environment)
    } catch let failure as Failure {
      if outputs.answersInJSON { StandardOutput.write(failure: failure) }
      throw failure
    }
  }

  /// The run that the options ask for; an error if they cannot be meant, before a document is read.
  func filteredRun(besides outputs: Outputs, _ environment: Environment) throws -> FilteredRun {
    var options = LintOptions(asOf: try environment.asOf(time.asOf))
    options.paths = paths
    try files.apply(to: &options)
    (options.target, options.since, options.isNewOnly) = (source.target, source.since, source.isNewOnly)
    options.rules = try RuleSelection(select: select, ignore: ignore).rules
    (options.configuration, options.baseline) = (configuration.options, baseline.options)
    (options.minConfidence, options.readsHistory, options.jobs) = (minConfidence, !noHistory, jobs)
    let resolved = ResolvedTarget(options.target, since: options.since, environment: environment)
    try fixes.validate(
      target: resolved.target, formats: output.format, paths: paths, in: environment.directory)
    return try FilteredRun(options, environment, besides: outputs)
  }

  private func showFiles(_ outputs: Outputs, _ environment: Environment) async throws {
    let listing = try await FileListing(filteredRun(besides: outputs, environment).run.project)
    for line in listing.lines { StandardOutput.write(line.safeForTerminal + "\n") }
    for failure in listing.failures { StandardError.tell(failure) }
    if !listing.failures.isEmpty { throw ExitCode(2) }
  }

  /// The result; nil if a patch was printed instead.
  private func check(_ outputs: Outputs, _ environment: Environment) async throws -> CheckResult? {
    var filtered = try filteredRun(besides: outputs, environment)
    guard fixes.isOn else {
      let (outcome, isStale) = try await filtered.outcome()
      return CheckResult(run: filtered.run, outcome: outcome, isStale: isStale)
    }
    var fixing = FixRun(filtered, allowsUnsafe: fixes.unsafeFixes)
    guard fixes.diff else {
      let (outcome, isStale) = try await fixing.write()
      return CheckResult(run: filtered.run, outcome: outcome, isStale: isStale)
    }
    try write(try await fixing.patch())
    return nil
  }

  /// Prints what the fixes would change; exits with status 1 if there is anything.
  private func write(_ patch: FixRun.Patch) throws {
    StandardOutput.write(bytes: patch.bytes)
    if !quiet { for notice in patch.notices { StandardError.tell(notice.message) } }
    for failure in patch.failures { StandardError.tell(failure) }
    if !patch.failures.isEmpty { throw ExitCode(2) }
    if !patch.bytes.isEmpty { throw ExitCode(1) }
  }
}

extension Confidence: Choice {}
