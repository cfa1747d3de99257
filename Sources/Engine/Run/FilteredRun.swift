internal import Reports

/// A run without what its user knows of: what a baseline holds, and with `--new-only` what was there before.
package struct FilteredRun {
  /// What documents are read from, which pre-commit can mean otherwise than the flags say.
  package private(set) var run: LintRun
  private let request: ResolvedTarget
  private let paths: [String]
  private var baselines: Baselines
  private let isNewOnly: Bool

  /// The run that the options ask for; an error where they cannot be meant, before a document is read.
  ///
  /// `outputs` are the files that it must not take for its own.
  package init(_ options: LintOptions, _ environment: Environment, besides outputs: Outputs) throws(Failure) {
    request = ResolvedTarget(options.origin, since: options.since, environment: environment)
    let workspace = try Workspace(
      paths: options.paths, from: request.origin, since: request.since, isNewOnly: options.isNewOnly,
      notice: request.notice, environment)
    let configurations = try workspace.configurations(options.configuration)
    baselines = try Baselines(options.baseline, workspace, configurations, besides: outputs)
    run = LintRun(
      workspace: workspace, configurations: configurations, rules: options.rules, asOf: options.asOf,
      jobs: options.jobs ?? environment.processors, people: workspace.people(inCommits: options.readsHistory),
      readsHistory: options.readsHistory, minConfidence: options.minConfidence)
    try run.guardAgainst(outputs)
    (paths, isNewOnly) = (options.paths, options.isNewOnly)
  }

  /// What is left, and whether a baseline knows more than there is; `texts` are read in place of files, by path.
  package mutating func outcome(
    overlaying texts: [String: [UInt8]] = [:]
  ) async throws -> (outcome: LintRun.Outcome, isStale: Bool) {
    var outcome = try await run.overlaying(texts).outcome()
    if let whole = try run.whole(for: request, after: outcome, among: paths) {
      run = whole
      outcome = try await run.overlaying(texts).outcome()
    }
    let isStale: Bool
    (outcome, isStale) = try baselines.applied(to: outcome, of: run)
    // Behind the baseline, since what both know must not count twice.
    return (isNewOnly ? try await run.newOutcome(of: outcome) : outcome, isStale)
  }
}
