internal import Git
internal import Linting
internal import Reports

/// Decides which entries without a finding are stale: those that the run could have matched.
struct BaselineCoverage {
  private let run: LintRun
  private let coverage: LintRun.Coverage
  private let linted: Set<String>

  init(_ run: LintRun, _ outcome: LintRun.Outcome) {
    self.run = run
    coverage = outcome.coverage
    linted = Set(outcome.report.paths)
  }

  /// The current paths of moved documents with known findings.
  func renames(of baseline: Baseline) throws(Failure) -> RenamedPaths {
    let missing = run.workspace.missing(among: baseline.paths.subtracting(coverage.documents))
    return try run.workspace.renames(of: missing, among: coverage.documents)
  }

  /// The stale entries.
  func stale(_ unmatched: Baseline, _ renames: RenamedPaths) throws(Failure) -> Baseline {
    // A finding below the least confidence still exists, so its entry is not stale.
    let rest = unmatched.removing(Baseline(of: coverage.unsure))
    let seen = try seen(among: rest.paths, renames)
    var judged: [String: Set<String>] = [:]
    for path in seen {
      judged[path] = try rulesJudging(path, knowsHistory: !renames.uncommitted.contains(path))
    }
    return rest.filter { judged[$0.path]?.contains($0.rule) ?? false }
  }

  /// The documents that the run covered: linted, no longer a document, or deleted.
  private func seen(among paths: Set<String>, _ renames: RenamedPaths) throws(Failure) -> Set<String> {
    var seen = paths.intersection(linted)
    let others = paths.subtracting(coverage.documents)
    if run.workspace.seesAll { seen.formUnion(others.intersection(renames.gone).filter(run.workspace.isNamed)) }
    let present = others.subtracting(renames.gone).subtracting(renames.unknown)
    if present.isEmpty { return seen }
    for path in present.intersection(try run.workspace.files().map(\.path)) {
      let isExcluded = try run.configurations.configuration(for: path).isExcluded(path)
      if !isExcluded, run.workspace.contents(at: path) != nil { seen.insert(path) }
    }
    return seen
  }

  private func rulesJudging(_ path: String, knowsHistory: Bool) throws(Failure) -> Set<String> {
    let settings = try run.configurations.configuration(for: path).settings(for: path)
    let judging = run.rules.filter { rule in
      settings.severity(of: rule) != nil && (!rule.needsHistory || (coverage.knowsHistory && knowsHistory))
        && (run.workspace.seesAll || !rule.check.isOfRepositories)
    }
    return Set(judging.map(\.id))
  }
}
