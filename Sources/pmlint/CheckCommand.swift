import ArgumentParser
import Engine
import Linting
import Reports

/// `pmlint check`: lints documents.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "pmlint",
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

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What a named file is where neither its path nor its text tells it: postmortem or runbook.", valueName: "kind"))
  var kind: NamedKind?

  @Option(
    name: .customLong("stdin-filename"),
    help: ArgumentHelp("With the path `-`: lint standard input as the file at this path.", valueName: "path"),
    completion: .documents)
  var standardInputPath: String?

  @Flag(help: "List each file with its kind, or why it is not linted, and what says so; lint nothing.")
  var showFiles = false

  @Flag(help: "Print how many findings each rule has, not the findings.")
  var statistics = false

  @Option(
    help: ArgumentHelp("Lint the tree of a commit instead of the work tree.", valueName: "revision"),
    completion: .revisions)
  var rev: String?

  @Flag(
    help: """
      Lint what is staged: documents that differ from HEAD, as they are in the index. The files on the disk do not \
      matter.
      """)
  var staged = false

  @Option(
    // The default scans ahead, and would miss the value of `--since=main` before another option.
    defaultAsFlag: Since.automatic, parsing: .next,
    help: ArgumentHelp(
      """
      Lint only documents that changed since the branch left this revision; without a value, the revision that \
      pre-commit, GitHub or GitLab set.
      """, valueName: "revision"), completion: .revisions)
  var since: Since?

  @Flag(help: "With --staged or --since: report only findings that the change adds.")
  var newOnly = false

  @Flag(help: "Undo --new-only, which hooks pass: report all findings of the documents that the change touches.")
  var allFindings = false

  @Option(
    help: ArgumentHelp(
      "The format of the report, and its file; one may go to standard output. Repeatable; default: text.",
      valueName: "format[=file]"), completion: .list(Output.names))
  var format: [Output] = []

  @Flag(help: "In the text format, print each finding, also those that many documents share.")
  var noGroup = false

  // A default here would be described by reflection in each run; the text says it as well.
  @Option(
    help: "When to color the report: auto, always or never; default: auto, which respects NO_COLOR and FORCE_COLOR.")
  var color: Color?

  @Flag(help: "Write safe fixes to the files of the work tree, and report the remaining findings.")
  var fix = false

  @Flag(
    help: "Print a patch of what --fix would change, for `git apply` at the root, not findings; write nothing.")
  var diff = false

  @Flag(
    help: """
      With --fix or --diff: also make changes that are only probably right, and write a comment above each \
      finding without a fix; it suppresses the finding once you write a reason.
      """)
  var unsafeFixes = false

  @Option(
    help: ArgumentHelp(
      "The lowest severity that makes the exit status 1: error, warning, note or never; default: error.",
      valueName: "severity"))
  var failOn: FailOn?

  @Option(
    help: ArgumentHelp("Run only these rules or groups, separated by commas.", valueName: "rules"),
    completion: .ruleList)
  var select: [String] = []

  @Option(
    help: ArgumentHelp("Do not run these rules or groups, separated by commas.", valueName: "rules"),
    completion: .ruleList)
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "Do not report the findings in this file; replaces `baseline` of the configuration.",
      valueName: "file"), completion: .baselines)
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings to this file as known; entries that this run did not check are kept.",
      valueName: "file"), completion: .baselines)
  var writeBaseline: String?

  @Flag(help: "Fail if the baseline has findings that are no longer found.")
  var strictBaseline = false

  @Flag(help: "Remove findings that are no longer found from the baseline; add nothing.")
  var pruneBaseline = false

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

  enum Color: String, Choice {
    case auto, always, never
  }

  /// Whether findings that the base has are left out; a hook's own options come before those of its user.
  var isNewOnly: Bool { newOnly && !allFindings }

  var target: Target { staged ? .index : rev.map(Target.revision) ?? .workTree }

  /// Whether the linted files are on the disk.
  var isWorkTree: Bool { !staged && rev == nil }

  var isFixing: Bool { fix || diff }

  func validate() throws {
    try validateTarget()
    try validateFixes()
    try validateBaseline()
    try validateFiles()
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1.") }
  }
}

extension Confidence: Choice {}

extension Since: ExpressibleByArgument {}
