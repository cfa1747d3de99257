internal import Reports

/// A run without known findings: those of a baseline, and with `--new-only` those of the base.
package struct FilteredRun {
  /// Where documents are read from; pre-commit can mean something other than the flags.
  package private(set) var run: LintRun
  private let target: ResolvedTarget
  private let paths: [String]
  private var baselines: Baselines
  private let isNewOnly: Bool

  /// The run for the options; fails before a document is read if they contradict each other.
  ///
  /// `outputs` are files that the run must not overwrite.
  package init(_ options: LintOptions, _ environment: Environment, besides outputs: Outputs) throws(Failure) {
    target = ResolvedTarget(options.target, since: options.since, environment: environment)
    let workspace = try Workspace(
      paths: options.paths, from: target.target, since: target.since, isNewOnly: options.isNewOnly,
      standingFor: options.standardInput, notice: target.notice, environment)
    workspace.namedKind = options.namedKind
    let configurations = try workspace.configurations(options.configuration)
    baselines = try Baselines(options.baseline, workspace, configurations, besides: outputs)
    let project = Project(workspace, configurations, readsHistory: options.readsHistory, jobs: options.jobs)
    run = LintRun(
      project: project, rules: options.rules, asOf: options.asOf, readsHistory: options.readsHistory,
      minConfidence: options.minConfidence)
    run.judgesBesideChange = options.isNewOnly && workspace.seesAll && workspace.changesDocuments
    try run.guardAgainst(outputs)
    (paths, isNewOnly) = (options.paths, options.isNewOnly)
  }

  /// The remaining findings, and whether a baseline has stale entries; `texts` replace files, by path.
  package mutating func outcome(
    overlaying texts: [String: [UInt8]] = [:]
  ) async throws -> (outcome: LintRun.Outcome, isStale: Bool) {
    var outcome = try await run.overlaying(texts).outcome()
    if let whole = try run.whole(for: target, after: outcome, among: paths) {
      run = whole
      outcome = try await run.overlaying(texts).outcome()
    }
    let isStale: Bool
    (outcome, isStale) = try baselines.applied(to: outcome, of: run)
    // After the baseline, because a finding that both know must not count twice.
    return (isNewOnly ? try await run.newOutcome(of: outcome) : outcome, isStale)
  }
}
