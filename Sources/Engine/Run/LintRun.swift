internal import Documents
internal import Git
package import Linting
package import Reports

/// Reads documents one after the other and lints them side by side.
package struct LintRun {
  package var workspace: Workspace
  let configurations: ConfigurationReader
  package let rules: [Rule]
  let asOf: Moment
  let jobs: Int

  /// The people in the repository: in its commits, its `.mailmap` and its owners.
  var people: People

  /// Whether rules may ask for commits.
  let readsHistory: Bool

  /// The least confidence of a finding; nil for that of the configuration.
  let minConfidence: Confidence?

  package struct Outcome {
    package var report: Report

    /// A sentence for each file that could not be read: with any, the job is not done.
    package var failures: [String]

    /// The bytes of a linted file, read again.
    package let read: (String) -> [UInt8]?
    let coverage: Coverage
  }

  /// What a run has covered, which decides what the lack of a finding means.
  struct Coverage {
    /// The documents that were read, even if only to be compared with others.
    var documents: Set<String> = []

    /// Findings below the least confidence, which are not reported.
    var unsure: [Finding] = []

    /// Whether rules that need history ran.
    var knowsHistory = false
  }

  func outcome() async throws -> Outcome {
    var results = ReadResults(notices: workspace.notices)
    let listed = try workspace.files()
    try results.count(listed, configurations, isInGit: workspace.repository != nil)
    var files = listed.filter(\.mayBeDocument)
    let settings = try configurations.configuration(for: "").settings
    let context = Context(
      asOf: asOf, settings: settings, ownership: workspace.ownership(of: files), seesAll: workspace.seesAll,
      knownPaths: workspace.moves)
    var linter = Linter(rules: rules, context: context)
    try await gather(files, with: linter, into: &results)

    var corpora = results.corpora
    // Without a document there is nothing to find, as in most commits of a repository.
    if workspace.isPartial, !results.corpora.isEmpty {
      // Only with all documents is it known whether an id, a class or a postmortem is elsewhere.
      var rest = ReadResults(notices: [])
      let named = results.corpora.values.joined().reduce(into: Set<String>()) { $0.formUnion($1.namedPaths) }
      let others = try workspace.others(named: named).filter(\.mayBeDocument)
      try await gather(others, with: Linter(rules: [], context: context), into: &rest)
      for (corpus, allFacts) in rest.corpora { corpora[corpus]? += allFacts }
      files += others
    }
    let readable = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let read = { path in readable[path].flatMap { try? workspace.contents(of: $0) } }
    func source(_ path: String) -> SourceFile? { read(path).map { SourceFile(path: path, bytes: $0) } }
    let origin = try readHistory(of: &corpora, for: &linter, &results)
    for allFacts in corpora.values {
      results.findings += linter.lint(
        allFacts, settings: { try? configuration(of: $0).settings(for: workspace.pathToday(of: $0)) }, reading: source
      ).filter { workspace.isTarget($0.path) }
    }
    if !results.suppressing.isEmpty { try settle(with: linter, &results, reading: source) }
    let coverage = Coverage(
      documents: Set(corpora.values.joined().lazy.map(\.path)), unsure: removeUnsure(from: &results.findings),
      knowsHistory: linter.context.history.isKnown)
    results.findings.sort(by: Finding.isOrderedBefore)
    results.addNotices(whenEmpty: workspace.emptiness)
    if !results.corpora.isEmpty {
      results.notices +=
        [workspace.unread].compactMap(\.self) + workspace.peopleNotices + configurations.patternNotices
    }

    let report = Report(
      findings: results.findings, notices: results.notices, source: origin,
      documents: results.documents, paths: results.paths, skipped: results.skipped, suppressed: results.suppressed,
      asOf: asOf, version: workspace.environment.version)
    return Outcome(report: report, failures: results.failures, read: read, coverage: coverage)
  }

  /// The same run with texts in place of files, by path.
  func overlaying(_ texts: [String: [UInt8]]) -> LintRun {
    if texts.isEmpty { return self }
    var run = self
    run.workspace = Workspace(workspace, overlaying: texts)
    return run
  }

  /// Gives the linter the history, and reports the source of the findings.
  private func readHistory(
    of corpora: inout [String: [DocumentFacts]], for linter: inout Linter, _ results: inout ReadResults
  ) throws(Failure) -> Report.Source {
    let origin = workspace.origin
    let needsHistory = rules.contains(where: \.needsHistory)
    guard readsHistory || origin.history == .none else {
      let message = "no commits were read, so rules that need history did not run: remove `--no-history`"
      if needsHistory { results.notices.append(Report.Notice(code: "no-history", message: message)) }
      return Report.Source(kind: origin.kind, revision: origin.revision, history: .none)
    }
    guard needsHistory, !corpora.isEmpty else { return origin }
    let reader = HistoryReader(workspace: workspace, configurations: configurations, people: people)
    linter.context.history = try reader.history(of: corpora.values.flatMap(\.self), &results.notices)
    markUntracked(in: &corpora, linter.context.history)
    // Missing objects have a notice of their own.
    guard origin.history == .full, !linter.context.history.isKnown else { return origin }
    return Report.Source(kind: origin.kind, revision: origin.revision, history: .none)
  }

  /// Adds which documents are only on this disk.
  private func markUntracked(in corpora: inout [String: [DocumentFacts]], _ history: History) {
    guard history.isKnown, workspace.origin.kind == .workTree else { return }
    let unknown = corpora.values.joined().map(\.path).filter { history[$0] == nil }
    let untracked = workspace.untracked(among: unknown)
    guard !untracked.isEmpty else { return }
    for (corpus, allFacts) in corpora {
      corpora[corpus] = allFacts.map { facts in
        var facts = facts
        facts.isUntracked = untracked.contains(facts.path)
        return facts
      }
    }
  }

  /// Removes findings below the least confidence.
  private func removeUnsure(from findings: inout [Finding]) -> [Finding] {
    var least: [String: Confidence] = [:]
    var unsure: [Finding] = []
    findings.removeAll { finding in
      guard finding.confidence < .high else { return false }
      let limit =
        least[finding.path] ?? minConfidence ?? (try? configuration(of: finding.path).settings.minConfidence) ?? .low
      least[finding.path] = limit
      if finding.confidence < limit { unsure.append(finding) }
      return finding.confidence < limit
    }
    return unsure
  }

  /// The document in a text, as its path and its configuration decide.
  func document(_ source: SourceFile) throws(Failure) -> Document? {
    let configuration = try configuration(of: source.path)
    let kind = configuration.kind(of: workspace.pathToday(of: source.path)) ?? workspace.rootKind
    let settings = configuration.settings
    return Document(source, pathKind: kind, vocabulary: settings.vocabulary, people: settings.people(among: people))
  }

  /// Removes what the comments of documents suppress, once all their findings are known.
  private func settle(
    with linter: Linter, _ results: inout ReadResults, reading source: (String) -> SourceFile?
  ) throws(Failure) {
    var byPath = Dictionary(grouping: results.findings, by: \.path)
    for path in results.suppressing {
      guard let source = source(path), let document = try document(source) else { continue }
      let (kept, suppressed) = linter.settle(
        byPath[path] ?? [], by: Suppression.all(in: document), in: document,
        settings: try configuration(of: path).settings(for: workspace.pathToday(of: path)))
      byPath[path] = kept
      results.suppressed += suppressed
    }
    results.findings = Array(byPath.values.joined())
  }

  /// Reads in the order of the paths, and holds only the texts of the running jobs.
  private func gather(_ files: [File], with linter: Linter, into results: inout ReadResults) async throws {
    // An error in a configuration ends the run before a text is read.
    var sources: [(file: File, configuration: Configuration)] = []
    for file in files { sources.append((file, try configuration(of: file.path))) }
    let (lookup, people) = (ReferenceLookup(workspace.source), people)
    var documents: [DocumentResult] = []
    await withTaskGroup(of: [DocumentResult].self) { group in
      var running = 0
      var batch = Batch()
      for (file, configuration) in sources {
        let today = workspace.pathToday(of: file.path)
        let kind = configuration.kind(of: today) ?? workspace.rootKind
        guard let bytes = results.bytes(of: file, as: kind, configuration, from: workspace) else { continue }
        batch.add(
          Batch.Text(
            path: file.path, bytes: bytes, kind: kind, settings: configuration.settings(for: today),
            configuration: configuration))
        guard batch.isFull else { continue }
        if running == jobs {
          documents += await group.next() ?? []
          running -= 1
        }
        group.addTask { [batch] in batch.results(of: linter, lookup, people) }
        running += 1
        batch = Batch()
      }
      documents += batch.results(of: linter, lookup, people)
      for await results in group { documents += results }
    }
    results.add(documents)
  }

  /// The configuration for a document; one of the base gets that of its current path.
  private func configuration(of path: String) throws(Failure) -> Configuration {
    try configurations.configuration(for: workspace.pathToday(of: path))
  }
}

extension File {
  fileprivate var mayBeDocument: Bool {
    switch kind {
    case .regular, .symbolicLink, .unnameable: Document.Kind.mayBeDocument(path: path)
    case .submodule, .linkedFolder, .unreadableFolder: false
    }
  }
}

extension Workspace {
  /// The bytes at a path that may not exist.
  func contents(at path: String, limit: Int = Workspace.limit) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    return try? contents(of: file, limit: limit)
  }
}
