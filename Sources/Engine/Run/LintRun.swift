internal import Bytes
internal import Documents
internal import Git
package import Linting
package import Reports
internal import Rules

/// Rules over the documents of a project, in stages that each return a value.
package struct LintRun {
  package var project: Project
  package let rules: [Rule]
  let asOf: Moment

  /// Whether rules may ask for commits.
  let readsHistory: Bool

  /// Whether documents beside a change are judged too, by the rules that compare documents or ask for commits: only
  /// what the base does not have remains of that.
  var judgesBesideChange = false

  /// The documents of another state, which need not be read again, and what was found in them.
  var known = KnownFacts()
  var knownProblems = RepositoryProblems()

  /// The least confidence of a finding; nil for that of the configuration.
  let minConfidence: Confidence?

  /// The documents of a run with the findings that each has by itself.
  package typealias Linted = ReadDocuments<LintedDocument>

  package struct LintedDocument: Sendable {
    package let facts: DocumentFacts
    package let findings: [Finding]

    /// Whether comments in the document suppress findings.
    let hasSuppressions: Bool

    /// Whether the rules about language read it.
    let isLanguageRead: Bool
  }

  package struct Outcome {
    package var report: Report

    /// A sentence for each file that could not be read: with any, the job is not done.
    package var failures: [String]

    /// The bytes of a linted file, read again.
    package let read: (String) -> [UInt8]?
    let coverage: Coverage

    /// The documents that were only compared.
    let compared: KnownFacts

    /// What was found in them.
    let problems: RepositoryProblems
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

  package var workspace: Workspace { project.workspace }
  var configurations: ConfigurationReader { project.configurations }

  /// All stages but the comparison with what is known, which needs the outcome as a whole.
  func outcome() async throws -> Outcome {
    let discovery = try project.discover()
    let linter = try linter(for: discovery)
    return try await outcome(of: await lint(discovery, with: linter), with: linter)
  }

  /// The stages after reading; an editor that reads one document again has the others from before.
  package func outcome(of linted: Linted, with linter: Linter) async throws -> Outcome {
    let others = try await others(besides: linted)
    let referrers = try await brokenReferences()
    let compared = ComparedDocuments(linted, others)
    let history = try history(of: compared)
    project.known?.write()
    var linter = linter
    linter.context.history = history.read.history
    let besides = OtherFiles(source: workspace.source, documents: Set(compared.all.map(\.path)))
    linter.context.namedElsewhere = { besides.named(among: $0) }
    let listed = linted.entries.map(\.file) + others.entries.map(\.file) + referrers.entries.map(\.file)
    let files = Dictionary(listed.map { ($0.path, $0) }) { first, _ in first }
    let problems = problems(among: compared, with: linter)
    let beside = problems.filter { workspace.isBesideChange($0) }
    let fresh = problems.filter { !problems.areSame(as: knownProblems, at: $0) }
    _ = consume problems
    let (found, suppressed) = try await suppress(
      linted.entries.flatMap(\.value.findings)
        + findings(of: fresh, with: linter, reading: source(in: files)),
      by: linted.entries.filter(\.value.hasSuppressions).map(\.path), compared.suppressing(besides: linted),
      with: linter, reading: source(in: files))
    let broken = referrers.entries.flatMap(\.value)
    let (sure, unsure) = sorted(found + broken)
    var notices =
      workspace.notices + workspace.source.notices + linted.unread.folderNotices + history.notices
      + linted.unread.notices + besides.notices(about: sure)
    if linted.entries.isEmpty {
      if !linted.unread.lacksNamedFile, broken.isEmpty { notices += [workspace.emptiness].compactMap(\.self) }
    } else {
      notices +=
        Self.languageNotices(of: linted) + [workspace.unread].compactMap(\.self) + workspace.peopleNotices
        + configurations.patternNotices
      if !workspace.isPartial, basis(of: linted.entries.map(\.path)).files.isEmpty {
        notices += [linted.unread.notice(ofFilesBeside: linted.entries.map(\.path))].compactMap(\.self)
      }
    }
    let report = Report(
      findings: sure.sorted(by: Finding.isOrderedBefore), notices: notices, source: history.source,
      documents: linted.counts.merging(broken.isEmpty ? [:] : referrers.counts, uniquingKeysWith: +),
      paths: linted.entries.map(\.path).sorted(), skipped: linted.unread.skipped,
      suppressed: suppressed, asOf: asOf, version: workspace.environment.version)
    return Outcome(
      report: report, failures: linted.unread.failures,
      read: { [workspace] path in files[path].flatMap { try? workspace.contents(of: $0) } },
      coverage: Coverage(
        documents: Set(compared.all.map(\.path)), unsure: unsure, knowsHistory: history.read.history.isKnown),
      compared: KnownFacts(others, where: workspace.isUnchanged),
      problems: beside)
  }

  /// What documents are judged by, as a summary names it.
  package func basis(of paths: [String]) -> Reporter.Basis {
    let used = Set(paths.map(\.folder)).compactMap { try? project.configuration(of: "\($0)/x.md") }
    let profiles = used.isEmpty ? [Profile.method] : used.map(\.profile)
    return Reporter.Basis(
      profile: Set(profiles.map(\.rawValue)).sorted().joined(separator: ", "),
      files: Set(used.compactMap(\.file)).sorted())
  }

  /// The same run with texts in place of files, by path.
  package func overlaying(_ texts: [String: [UInt8]]) -> LintRun {
    var run = self
    run.project = project.overlaying(texts)
    return run
  }

  private func source(in files: [String: File]) -> @Sendable (String) -> SourceFile? {
    { [source = workspace.source] path in
      files[path].flatMap { try? source.contents(of: $0, limit: Limits.document) }
        .map { SourceFile(path: path, bytes: $0) }
    }
  }
}

extension LintRun {
  /// The rules, with what they may know besides documents and history.
  package func linter(for discovery: Discovery) throws(Failure) -> Linter {
    var context = Context(
      asOf: asOf, settings: try configurations.configuration(for: "").settings,
      ownership: workspace.ownership(of: discovery.named), seesAll: workspace.seesAll, knownPaths: workspace.moves)
    context.added = workspace.added
    return Linter(rules: rules, among: Rule.all, context: context)
  }

  /// Reads documents, and runs the rules for single documents while their texts are in memory.
  package func lint(_ discovery: Discovery, with linter: Linter) async -> Linted {
    let lookup = ReferenceLookup(workspace.source)
    return await project.read(discovery) { open in
      let referenced = lookup.referencedFiles(for: open)
      return LintedDocument(
        facts: DocumentFacts(open.document, referenced: referenced),
        findings: linter.lint(open.document, settings: open.settings, referenced: referenced),
        hasSuppressions: !Suppression.all(in: open.document).isEmpty,
        isLanguageRead: open.document.isRead(with: open.settings.phrases))
    }
  }

  /// The facts of the documents that are only compared with those of the run.
  private func others(besides linted: Linted) async throws -> ReadDocuments<DocumentFacts> {
    // Without a document there is nothing to find, as in most commits of a repository.
    guard workspace.isPartial, !linted.entries.isEmpty || judgesBesideChange else {
      return ReadDocuments([], UnreadFiles())
    }
    // Only with all documents is it known whether an id, a class or a postmortem is elsewhere.
    let named = linted.entries.reduce(into: Set<String>()) { $0.formUnion($1.value.facts.namedPaths) }
    let (known, rest) = known.divide(try project.discoverOthers(named: named), in: workspace)
    return await project.comparedFacts(in: rest).adding(known)
  }

  /// The history for the rules, what to report about it, and the source of the findings.
  private func history(
    of compared: ComparedDocuments
  ) throws(Failure) -> (read: ReadHistory, notices: [Report.Notice], source: Report.Source) {
    let source = workspace.reportSource
    let withoutHistory = Report.Source(kind: source.kind, revision: source.revision, history: .none)
    let needsHistory = rules.contains(where: \.needsHistory)
    guard readsHistory || source.history == .none else {
      let message = "no commits were read, so rules that need history did not run: remove `--no-history`"
      return (ReadHistory(), needsHistory ? [Report.Notice(code: "no-history", message: message)] : [], withoutHistory)
    }
    guard needsHistory, !compared.corpora.isEmpty else { return (ReadHistory(), [], source) }
    let read = try project.history(of: Array(compared.all), judging: judges)
    // Missing objects have a notice of their own.
    return (read, read.notices, source.history == .full && !read.history.isKnown ? withoutHistory : source)
  }

  /// Removes what the comments of documents suppress, of those beside a change too, now that all findings are known.
  private func suppress(
    _ findings: [Finding], by suppressing: [String], _ beside: Set<String>, with linter: Linter,
    reading source: (String) -> SourceFile?
  ) throws(Failure) -> (kept: [Finding], suppressed: Int) {
    if suppressing.isEmpty, beside.isEmpty { return (findings, 0) }
    var byPath = Dictionary(grouping: findings, by: \.path)
    var count = 0
    for path in suppressing + beside.filter({ byPath[$0] != nil }).sorted() {
      guard let source = source(path), let document = try project.document(source) else { continue }
      let (kept, suppressed) = linter.settle(
        byPath[path] ?? [], by: Suppression.all(in: document), in: document, settings: try project.settings(of: path))
      // Of a document beside a change, not all rules ran, so nothing shows that a comment is unused.
      byPath[path] = workspace.isTarget(path) ? kept : kept.filter { $0.group != .suppression }
      count += suppressed
    }
    return (Array(byPath.values.joined()), count)
  }

  /// The findings with the least confidence that is asked for, and those below it.
  private func sorted(_ findings: [Finding]) -> (sure: [Finding], unsure: [Finding]) {
    var least: [String: Confidence] = [:]
    var (sure, unsure): ([Finding], [Finding]) = ([], [])
    for finding in findings {
      guard finding.confidence < .high else {
        sure.append(finding)
        continue
      }
      let configured = { try? project.configuration(of: finding.path).settings.minConfidence }
      let limit = least[finding.path] ?? minConfidence ?? configured() ?? .low
      least[finding.path] = limit
      if finding.confidence < limit { unsure.append(finding) } else { sure.append(finding) }
    }
    return (sure, unsure)
  }
}
