internal import Git
internal import Linting
internal import Reports

/// Tells of entries that matched nothing whether the run could have met them: only then are they stale.
struct BaselineSight {
  private let run: LintRun
  private let sight: LintRun.Sight
  private let linted: Set<String>

  init(_ run: LintRun, _ outcome: LintRun.Outcome) {
    self.run = run
    sight = outcome.sight
    linted = Set(outcome.report.paths)
  }

  /// Where documents are now that have known findings and are not where they were.
  func whereabouts(of baseline: Baseline) throws(Failure) -> Whereabouts {
    let missing = run.workspace.missing(among: baseline.paths.subtracting(sight.documents))
    return try run.workspace.whereabouts(of: missing, among: sight.documents)
  }

  /// The entries that nothing is left of.
  func stale(_ unmatched: Baseline, _ whereabouts: Whereabouts) throws(Failure) -> Baseline {
    // What is there and only not sure enough to be told is still known.
    let rest = unmatched.removing(Baseline(of: sight.unsure))
    let seen = try seen(among: rest.paths, whereabouts)
    var judged: [String: Set<String>] = [:]
    for path in seen {
      judged[path] = try rulesJudging(path, knowsHistory: !whereabouts.uncommitted.contains(path))
    }
    return rest.filter { judged[$0.path]?.contains($0.rule) ?? false }
  }

  /// The documents of which the run saw what there is to find: they were linted, are none any more, or are gone.
  private func seen(among paths: Set<String>, _ whereabouts: Whereabouts) throws(Failure) -> Set<String> {
    var seen = paths.intersection(linted)
    let others = paths.subtracting(sight.documents)
    if run.workspace.seesAll { seen.formUnion(others.intersection(whereabouts.gone).filter(run.workspace.isNamed)) }
    let present = others.subtracting(whereabouts.gone).subtracting(whereabouts.unknown)
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
      settings.severity(of: rule) != nil && (!rule.needsHistory || (sight.knowsHistory && knowsHistory))
        && (run.workspace.seesAll || !rule.check.isOfRepositories)
    }
    return Set(judging.map(\.id))
  }
}
