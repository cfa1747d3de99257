internal import Linting
internal import Reports
internal import Rules

/// How one baseline applies to one run.
struct BaselineUse {
  /// The entries of the baseline, with the current paths of documents.
  let known: Baseline

  /// The findings that are not in the baseline.
  let new: [Finding]

  /// The entries that match no finding.
  let unmatched: Baseline

  /// The entries that this run could have matched.
  let stale: Baseline

  /// The documents that were either moved or deleted; git does not show which.
  let unknown: Set<String>

  /// Compares a baseline with the findings in the documents that it covers.
  init(
    _ baseline: Baseline, with findings: [Finding], in run: LintRun, _ outcome: LintRun.Outcome,
    covering isCovered: (String) -> Bool = { _ in true }
  ) throws(Failure) {
    let coverage = BaselineCoverage(run, outcome)
    let renames = try coverage.renames(of: baseline)
    known = baseline.moving(renames.moves)
    (new, unmatched) = known.compared(with: findings, covering: isCovered)
    stale = try coverage.stale(unmatched, renames)
    unknown = renames.unknown
  }
}

extension BaselineUse {
  /// The notice for stale entries; nil if there are none.
  func staleNotice(of file: String) -> Report.Notice? {
    guard !stale.isEmpty else { return nil }
    let sorted = stale.sorted
    let shown = sorted.prefix(3).map { entry, count in
      "\(count == 1 ? "" : "\(count) × ")\(entry.rule) in \(entry.path.safeForTerminal)"
    }
    let more = sorted.count > 3 ? ", and \(sorted.count - 3) more" : ""
    let findings = "\(stale.count.counted("finding")) in \(file) \(stale.count == 1 ? "is" : "are")"
    return Report.Notice(
      code: "baseline-stale",
      message:
        "\(findings) no longer found (\(shown.joined(separator: "; "))\(more)): `--prune-baseline` removes \(stale.count == 1 ? "it" : "them")"
    )
  }

  /// The notice for findings that came with a severity; nil if there are none.
  ///
  /// A severity sets a deadline and asks for roles, inputs and signatures, so one word can bring many findings.
  var severityNotice: Report.Notice? {
    let graded = Set(stale.sorted.map(\.entry).filter { $0.rule == Rule.missingSeverity.id }.map(\.path))
    let brought = Set((Rule.ofTheReview + Rule.ofASeverity + Rule.deadline).map(\.id))
    let count = new.count { graded.contains($0.path) && brought.contains($0.rule) }
    guard count > 0, let first = graded.sorted().first else { return nil }
    let others = graded.count - 1
    let place = first.safeForTerminal + (others > 0 ? " and \(others.counted("more document"))" : "")
    let (findings, verb) = (count.counted("new finding"), count == 1 ? "comes" : "come")
    return Report.Notice(
      code: "baseline-severity",
      message:
        "\(findings) \(verb) from the severity that \(place) states now: it asks for more than the baseline knew;"
        + " correct them, or write the baseline again")
  }

  /// The notice for documents that may have been renamed; nil if all are found.
  func unknownNotice(of file: String, _ source: Report.Source) -> Report.Notice? {
    guard !unknown.isEmpty else { return nil }
    let documents = "\(unknown.count.counted("document")) of \(file) \(unknown.count == 1 ? "is" : "are")"
    let reason =
      switch source.history {
      case .none: "no commits were read"
      case .shallow: "the clone is shallow; \(Revision.deepening)"
      case .full: "commits or files are missing; run `git fetch --refetch`"
      }
    return Report.Notice(
      code: "baseline-moves-unknown",
      message: "\(documents) missing, either renamed or deleted: \(reason)")
  }
}
