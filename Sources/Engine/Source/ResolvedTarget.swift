internal import Reports

/// Which state of the files a run is about, as its flags say, or as pre-commit means them.
///
/// With `pass_filenames: false`, pre-commit passes no names: what to check is only in the environment.
package struct ResolvedTarget {
  package private(set) var target: Target
  private(set) var since: Since?

  /// Whether to lint all documents of the index if none is staged.
  private(set) var fallsBackToAll = false

  /// The notice if the flags alone would have meant something else.
  private(set) var notice: Report.Notice?

  package init(_ target: Target, since: Since?, environment: Environment) {
    (self.target, self.since) = (target, since)
    let from = environment["PRE_COMMIT_FROM_REF"]
    // A branch without a base is new to the remote.
    let tip = from == nil ? environment["PRE_COMMIT_LOCAL_BRANCH"] : environment["PRE_COMMIT_TO_REF"]
    switch (target, since) {
    case (.workTree, .automatic):
      // The checked-out commit may not be the one that is pushed or compared.
      guard let tip else { return }
      self.target = .revision(tip)
      if from == nil { self.since = nil }
    case (.index, nil) where environment["PRE_COMMIT"] != nil && !Self.isInCommit(environment):
      guard let tip else {
        fallsBackToAll = true
        return
      }
      self.target = .revision(tip)
      self.since = from.map(Since.revision)
      let part = from.map { "what `\(tip)` changed since `\($0)`" } ?? "all of `\(tip)`"
      notice = Report.Notice(
        code: "not-staged", message: "pre-commit asked for commits, not for staged files: \(part) was linted")
    default: return
    }
  }

  /// Whether git runs pmlint for a commit or a merge: only then it names the index.
  static func isInCommit(_ environment: Environment) -> Bool { environment["GIT_INDEX_FILE"] != nil }
}

extension LintRun {
  /// The run over all documents of the index, if the target falls back to it because nothing is staged.
  func whole(for target: ResolvedTarget, after outcome: Outcome, among paths: [String]) throws(Failure) -> LintRun? {
    guard target.fallsBackToAll, outcome.report.paths.isEmpty, outcome.failures.isEmpty else { return nil }
    let message = "no documents staged and no commit in progress: all documents of the index were linted"
    var run = self
    let whole = try Workspace(
      paths: paths, from: .index, isWhole: true, notice: Report.Notice(code: "nothing-staged", message: message),
      workspace.environment)
    run.project = Project(whole, configurations, readsHistory: readsHistory, jobs: project.jobs)
    return run
  }
}
