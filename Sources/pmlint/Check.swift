import ArgumentParser
import Documents
import Foundation
import Linting
import Reports
import Rules

/// `pmlint check`: lints documents.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lint postmortems and runbooks (the default).",
    discussion: """
      Findings go to standard output, everything else to standard error. The files are those that git tracks, and \
      those that it neither tracks nor ignores.

      --staged compares documents with all others where the index has up to 500 that may be documents, and else with \
      those that they name; --since and a run over all compare them with all.
      """)

  @Argument(help: ArgumentHelp("Files and folders to lint; the current directory without any.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Lint the tree of a commit instead of the work tree.", valueName: "revision"))
  var rev: String?

  @Flag(
    help: """
      Lint what is staged: the content that the index has of the documents that differ from HEAD. What is on the disk \
      does not matter.
      """)
  var staged = false

  @Option(
    // Scanning ahead, the standard, would miss the value of `--since=main` before another option.
    defaultAsFlag: Since.automatic, parsing: .next,
    help: ArgumentHelp(
      """
      Lint only documents that differ from where they left this revision; without a value, the one that pre-commit, \
      GitHub or GitLab name.
      """, valueName: "revision"))
  var since: Since?

  @Flag(help: "With --staged or --since: leave out what was found before the change too.")
  var newOnly = false

  @Option(
    help: ArgumentHelp(
      "How to write findings, and into which file; one may go to standard output. Repeatable; default: text.",
      valueName: "format[=file]"))
  var format: [Output] = []

  @OptionGroup var fixes: FixOptions

  @Option(help: "The least severity that makes the exit status 1: error, warning, note or never.")
  var failOn: FailOn = .error

  @Option(help: ArgumentHelp("Run only these rules or groups, with commas between them.", valueName: "rules"))
  var select: String?

  @Option(help: ArgumentHelp("Leave these rules or groups out, with commas between them.", valueName: "rules"))
  var ignore: String?

  @OptionGroup var baseline: BaselineOptions

  @Option(help: ArgumentHelp("Take this configuration for all documents.", valueName: "file"))
  var config: String?

  @Flag(help: "Take no configuration file.")
  var noConfig = false

  @Option(help: "The rule settings to begin with: method, contributing-factors, minimal or audit.")
  var profile: Profile?

  @Option(
    help: ArgumentHelp(
      "The time that deadlines are measured at: RFC 3339, or a date for its end in UTC. Default: now, or PMLINT_AS_OF.",
      valueName: "time"))
  var asOf: String?

  @Option(help: "Leave findings out that are less sure than this: low, medium or high.")
  var minConfidence: Confidence?

  @Flag(help: "Read no commits: rules that need them say nothing, and who wrote them is not taken for a name.")
  var noHistory = false

  @Option(help: "When to color the report: auto, always or never; NO_COLOR and FORCE_COLOR are honoured.")
  var color: Color = .auto

  @Option(help: ArgumentHelp("How many documents to read at a time; the findings are the same.", valueName: "number"))
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Leave notices out; findings and errors remain.")
  var quiet = false

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    /// The least severity that fails the run; nil where none does.
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config exclude each other.") }
    if staged, rev != nil { throw ValidationError("--staged and --rev exclude each other.") }
    if newOnly, !staged, since == nil {
      throw ValidationError("--new-only needs something to compare with: add --staged, or --since REVISION.")
    }
    try baseline.validate(isOfWorkTree: !staged && rev == nil, isNewOnly: newOnly, isFixing: fixes.isOn)
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
  }

  func run() async throws {
    let outputs = try Outputs(format)
    do {
      try await lint(outputs)
    } catch let failure as Failure {
      outputs.write(failure)
      throw failure
    }
  }

  /// The run that the options ask for; an error where they cannot be meant, before a document is read.
  func siftedRun(besides outputs: Outputs) throws -> SiftedRun {
    let rules = try RuleSelection(select: select, ignore: ignore).rules
    let environment = ProcessInfo.processInfo.environment
    let moment = try AsOf(option: asOf, environment: environment).moment
    let origin: Origin = staged ? .index : rev.map(Origin.revision) ?? .workTree
    let request = Request(origin, since: since, environment: environment)
    try fixes.validate(origin: request.origin, formats: format, paths: paths)
    let workspace = try Workspace(
      paths: paths, from: request.origin, since: request.since, isNewOnly: newOnly, notice: request.notice)
    let configurations = try workspace.configurations(profile: profile, fixed: config, isOff: noConfig)
    let baselines = try Baselines(baseline, workspace, configurations, besides: outputs)
    let run = LintRun(
      workspace: workspace, configurations: configurations, rules: rules, asOf: moment,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, people: workspace.people(inCommits: !noHistory),
      readsHistory: !noHistory, minConfidence: minConfidence)
    return SiftedRun(run, for: request, among: paths, baselines: baselines, isNewOnly: newOnly)
  }

  private func lint(_ outputs: Outputs) async throws {
    var sifted = try siftedRun(besides: outputs)
    var fixing = FixRun(sifted, allowsUnsafe: fixes.unsafeFixes)
    if fixes.diff { return try await fixing.printPatch(isQuiet: quiet) }
    let (outcome, isStale) = fixes.fix ? try await fixing.write() : try await sifted.outcome()
    var input = input(of: sifted.run.workspace, outcome)
    input.rules = sifted.run.rules
    try tell(outcome, isStale: isStale, input, outputs)
  }

  private func input(of workspace: Workspace, _ outcome: LintRun.Outcome) -> Reporter.Input {
    let style = Reporter.Style(isColored: isColored, root: workspace.root, directory: workspace.directory)
    var input = Reporter.Input(style: style, read: outcome.read)
    input.failOn = failOn.severity
    input.repository = workspace.name
    input.part = workspace.relativePath
    input.prefix = actions.prefix(to: workspace.root)
    return input
  }

  private var actions: GitHubActions { GitHubActions(environment: ProcessInfo.processInfo.environment) }

  /// Writes what there is to say where it belongs, and ends with the status that says it too.
  private func tell(
    _ outcome: LintRun.Outcome, isStale: Bool, _ input: Reporter.Input, _ outputs: Outputs
  ) throws {
    let renderings = outputs.renderings(of: outcome.report, input)
    let fails = isStale && baseline.isStrict
    for notice in outcome.report.notices + renderings.flatMap(\.notices)
    where !quiet || (fails && notice.code == "baseline-stale") {
      StandardError.tell(notice.message)
    }
    var failures = outcome.failures + outputs.write(renderings)
    if outputs.contains(.github), let failure = actions.appendSummary(of: outcome.report, input) {
      failures.append(failure)
    }
    for failure in failures { StandardError.tell(failure) }

    if !failures.isEmpty { throw ExitCode(2) }
    if fails { throw ExitCode(1) }
    if let least = failOn.severity, outcome.report.findings.contains(where: { $0.severity >= least }) {
      throw ExitCode(1)
    }
  }

  private var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      // https://no-color.org: any value but the empty one; an explicit wish for colour wins over a pipe.
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
      if let forced = environment["FORCE_COLOR"] ?? environment["CLICOLOR_FORCE"], !forced.isEmpty, forced != "0" {
        return true
      }
      return StandardOutput.isTerminal && environment["TERM"] != "dumb"
    }
  }
}

extension Profile: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}
