internal import Git
internal import Linting
internal import Reports

/// The findings that are known in a run: those of a file that the user names, or of files that configurations name.
struct Baselines {
  private let options: BaselineOptions
  private let workspace: Workspace
  private let configurations: ConfigurationReader
  private let outputs: Outputs

  /// The entries of the file of `--baseline`, or of `--write-baseline` before it is written.
  private let given: Baseline?
  private let written: OutputFile?

  /// The entries of the files that configurations name, each read once.
  private var known: [String: Baseline] = [:]

  /// A file that is missing or cannot be read ends the run before a document is read.
  init(
    _ options: BaselineOptions, _ workspace: Workspace, _ configurations: ConfigurationReader, besides outputs: Outputs
  ) throws(Failure) {
    (self.options, self.workspace, self.configurations, self.outputs) = (options, workspace, configurations, outputs)
    if let file = options.written ?? options.file { try outputs.leaveAlone(file) }
    if let file = options.written {
      written = try OutputFile(file, for: "--write-baseline \(file)")
      given = Disk.realPath(of: file) == nil ? Baseline() : try BaselineFile.baseline(at: file)
      return
    }
    written = nil
    given = try options.file.map { file throws(Failure) in try BaselineFile.baseline(at: file) }
    if given == nil, let file = try configuredForPath() { known[file] = try configured(file) }
  }

  /// An outcome without known findings, and whether a baseline has stale entries.
  mutating func applied(
    to outcome: LintRun.Outcome, of run: LintRun
  ) throws(Failure) -> (outcome: LintRun.Outcome, isStale: Bool) {
    if let written, let given { return (try writing(given, to: written, outcome, run), false) }
    var (applied, isStale) = (outcome, false)
    if let given, let file = options.file {
      let use = try BaselineUse(given, with: outcome.report.findings, in: run, outcome)
      try apply(use, of: file, instead: given, to: &applied)
      return (applied, !use.stale.isEmpty)
    }
    for (file, paths) in try covered(by: outcome) {
      let baseline: Baseline
      if let read = known[file] { baseline = read } else { baseline = try configured(file) }
      known[file] = baseline
      let use = try BaselineUse(baseline, with: applied.report.findings, in: run, outcome) { paths.contains($0) }
      try apply(use, of: shown(file), instead: baseline, to: &applied)
      isStale = isStale || !use.stale.isEmpty
    }
    return (applied, isStale)
  }

  /// The files that configurations name, each with the documents that it is for.
  private func covered(by outcome: LintRun.Outcome) throws(Failure) -> [(file: String, paths: Set<String>)] {
    var covered: [String: Set<String>] = [:]
    if let file = try configuredForPath() { covered[file] = [] }
    for path in outcome.report.paths {
      if let file = try configurations.configuration(for: path).baseline { covered[file, default: []].insert(path) }
    }
    if covered.isEmpty, options.isStrict || options.prunes {
      throw Failure(
        "\(options.prunes ? "--prune-baseline" : "--strict-baseline") has no baseline",
        help: "name one: `--baseline FILE`, or `baseline: FILE` in \(ConfigurationReader.fileName)")
    }
    return covered.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Removes known findings, reports stale entries, and removes those from the file if asked to.
  private func apply(
    _ use: BaselineUse, of file: String, instead former: Baseline, to outcome: inout LintRun.Outcome
  ) throws(Failure) {
    let report = outcome.report
    var notices =
      report.notices + [use.unknownNotice(of: file, report.source), use.severityNotice].compactMap(\.self)
    // The findings of files that could not be read may still exist.
    if options.prunes, outcome.failures.isEmpty {
      let pruned = use.known.removing(use.stale)
      let failure =
        pruned == former
        ? nil : try OutputFile(file, for: "--prune-baseline").failure { $0(BaselineFile.text(of: pruned)) }
      let moved = use.known == former ? "" : ", and paths of renamed documents updated"
      let message = "\(use.stale.count.counted("finding")) removed from \(file)\(moved)"
      if let failure {
        outcome.failures.append(failure)
      } else {
        notices.append(Report.Notice(code: "baseline-pruned", message: message))
      }
    } else {
      notices += [use.staleNotice(of: file)].compactMap(\.self)
    }
    outcome.report = report.keeping(
      use.new, baselined: report.baselined + report.findings.count - use.new.count, notices: notices)
  }

  /// Writes the findings, and keeps the entries that this run could not have matched.
  private func writing(
    _ former: Baseline, to file: OutputFile, _ outcome: LintRun.Outcome, _ run: LintRun
  ) throws(Failure) -> LintRun.Outcome {
    var outcome = outcome
    guard outcome.failures.isEmpty else {
      outcome.failures.append("\(file.name) was not written, because not everything could be read")
      return outcome
    }
    let report = outcome.report
    let (findings, others) = try findings(of: report, for: file)
    let use = try BaselineUse(former, with: findings, in: run, outcome)
    // The work tree may have findings that the index or a commit lacks.
    let kept = report.source.kind == .workTree ? use.unmatched.removing(use.stale) : use.unmatched
    let baseline = kept.adding(Baseline(of: findings))
    if let failure = file.failure(writing: { $0(BaselineFile.text(of: baseline)) }) {
      outcome.failures.append(failure)
      return outcome
    }
    let documents = Set(findings.map(\.path)).count
    var parts = [
      findings.count.counted("finding") + " in " + documents.counted("document") + " written to \(file.name)"
    ]
    if !others.isEmpty {
      parts.append("\(others.count) not written, in documents whose configuration does not name this file")
    }
    let dropped = use.unmatched.count - kept.count
    if dropped > 0 { parts.append("\(dropped) removed that \(dropped == 1 ? "is" : "are") no longer found") }
    if !kept.isEmpty { parts.append("\(kept.count) kept that this run did not check") }
    let hint =
      try isConfigured(file)
      ? "" : ": `--baseline \(file.name)`, or `baseline:` in \(ConfigurationReader.fileName), leaves them out"
    let notices = [
      use.unknownNotice(of: file.name, report.source),
      Report.Notice(code: "baseline-written", message: parts.joined(separator: ", ") + hint),
    ]
    outcome.report = report.keeping(
      others, baselined: findings.count, notices: report.notices + notices.compactMap(\.self))
    return outcome
  }

  /// The findings that a file can suppress: if a configuration names it, those of that configuration's documents.
  private func findings(
    of report: Report, for file: OutputFile
  ) throws(Failure) -> (own: [Finding], others: [Finding]) {
    guard try isConfigured(file), let name = try configuredForPath() else { return (report.findings, []) }
    var (own, others): ([Finding], [Finding]) = ([], [])
    for finding in report.findings {
      if try configurations.configuration(for: finding.path).baseline == name {
        own.append(finding)
      } else {
        others.append(finding)
      }
    }
    return (own, others)
  }
}

extension Baselines {
  /// The file that the configuration of the first path names.
  private func configuredForPath() throws(Failure) -> String? {
    try configurations.configuration(for: workspace.relativePath + "/.").baseline
  }

  /// Whether the configuration names the file that is written.
  private func isConfigured(_ file: OutputFile) throws(Failure) -> Bool {
    try configuredForPath().map { "\(workspace.root)/\($0)" } == file.identity
  }

  /// The entries of a file that a configuration names, in the linted state of the files.
  private func configured(_ file: String) throws(Failure) -> Baseline {
    let name = shown(file)
    guard let bytes = try configurations.files.contents(at: file) else {
      throw workspace.source.failure(ofBaseline: file, named: name)
    }
    if workspace.reportSource.kind == .workTree { try outputs.leaveAlone(name) }
    return try BaselineFile.baseline(in: bytes, named: name)
  }

  /// A path below the root, as the user can open it.
  private func shown(_ file: String) -> String {
    Reporter.Style(root: workspace.root, directory: workspace.directory).shown(file)
  }
}
