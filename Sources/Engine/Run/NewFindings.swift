internal import Linting
internal import Reports

extension LintRun {
  /// Whether the rules that compare documents or ask for commits judge a document.
  func judges(_ path: String) -> Bool {
    workspace.isTarget(path) || (judgesBesideChange && workspace.isBesideChange(path))
  }

  /// An outcome without the findings of the base.
  ///
  /// The base is linted as a whole with the same configuration, people and clock, so that only texts differ.
  func newOutcome(of outcome: Outcome) async throws -> Outcome {
    guard workspace.changesDocuments, let base = try Workspace(baseOf: workspace) else { return outcome }
    var run = self
    run.project = project.replacingWorkspace(with: base)
    (run.known, run.knownProblems) = (outcome.compared, outcome.problems)
    let old = try await run.outcome()
    var known: [String: Int] = [:]
    for finding in old.report.findings { known[finding.fingerprint, default: 0] += 1 }
    let same = Set(outcome.problems.paths.filter { outcome.problems.areSame(as: old.problems, at: $0) })
    let new = outcome.report.findings.filter { finding in
      // The base has made no findings of these.
      if same.contains(finding.path), outcome.problems.contain(finding) { return false }
      guard let count = known[finding.fingerprint], count > 0 else { return true }
      known[finding.fingerprint] = count - 1
      return false
    }
    return Outcome(
      report: outcome.report.keeping(new), failures: outcome.failures + old.failures, read: outcome.read,
      coverage: outcome.coverage, compared: outcome.compared, problems: outcome.problems)
  }
}
