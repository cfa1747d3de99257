import Reports

/// A run without what its user knows of: what a baseline holds, and with `--new-only` what was there before.
struct SiftedRun {
  /// What documents are read from, which pre-commit can mean otherwise than the flags say.
  private(set) var run: LintRun
  private let request: Request
  private let paths: [String]
  private var baselines: Baselines
  private let isNewOnly: Bool

  init(_ run: LintRun, for request: Request, among paths: [String], baselines: Baselines, isNewOnly: Bool) {
    (self.run, self.request, self.paths) = (run, request, paths)
    (self.baselines, self.isNewOnly) = (baselines, isNewOnly)
  }

  /// What is left, and whether a baseline knows more than there is.
  mutating func outcome() async throws -> (outcome: LintRun.Outcome, isStale: Bool) {
    var outcome = try await run.outcome()
    if let whole = try run.whole(for: request, after: outcome, among: paths) {
      run = whole
      outcome = try await run.outcome()
    }
    let isStale: Bool
    (outcome, isStale) = try baselines.applied(to: outcome, of: run)
    // Behind the baseline, since what both know must not count twice.
    return (isNewOnly ? try await run.newOutcome(of: outcome) : outcome, isStale)
  }
}
