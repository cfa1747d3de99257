internal import Documents
internal import Git
internal import Linting
internal import Reports
internal import Rules

/// Reads the history of the documents from git, as plain values.
struct HistoryReader {
  private let workspace: Workspace
  private let configurations: ConfigurationReader
  private let people: People
  private let known: FactsCache?

  init(_ project: Project) {
    (workspace, configurations, people) = (project.workspace, project.configurations, project.people)
    known = project.known
  }

  /// What happened to the documents that are linted, and to the files that they name.
  func history(
    of allFacts: [DocumentFacts], judging isJudged: (String) -> Bool
  ) throws(Failure) -> (history: History, notices: [Report.Notice]) {
    switch workspace.reportSource.history {
    case .none: return (History(), [])
    case .shallow: return (History(depth: .shallow), [])
    case .full: break
    }
    // The same for every run, so that a run over a change has no other index of the commits.
    let named = Set(allFacts.lazy.flatMap(\.followedPaths).map(\.path))
    var interest = WalkedPaths()
    for facts in allFacts { interest.add(documentAt: facts.path, isWholeTree: workspace.rootClaim?.kind != nil) }
    let missing = Set(allFacts.flatMap(\.runbooks).filter(\.isMissing).flatMap(\.paths))
    for path in missing.union(named) { interest.add(folderOf: path) }
    guard let tip = workspace.tip else { return (History(depth: .full), []) }
    guard let log = try workspace.fileLog(of: interest, from: tip) else {
      let message =
        "commits, folders or files are missing, so rules that need history did not run: run `git fetch --refetch`"
      return (History(), [Report.Notice(code: "history-incomplete", message: message)])
    }

    known?.open(for: allFacts.count)
    let firsts = try firsts(of: allFacts, within: interest, in: log)
    let notices = try importNotice(of: firsts, log).map { [$0] } ?? []
    let judged = allFacts.filter { isJudged($0.path) }
    // What is only compared with others asks for no more than its repair.
    let asked = judged.flatMap(\.followedPaths) + allFacts.filter { !isJudged($0.path) }.flatMap(\.repairedPaths)
    let followed = Dictionary(asked.map { ($0.path, $0.since) }, uniquingKeysWith: min)
    var files = try documentHistories(of: allFacts, judging: isJudged, log, firsts, followed: followed)
    for (path, since) in followed where files[path] == nil { files[path] = history(of: path, in: log, since: since) }
    // A run over one file has not read a runbook at its new path.
    for path in log.paths(after: missing).values where files[path] == nil { files[path] = history(of: path, in: log) }
    let history = History(
      depth: .full, files: files, releases: releases(for: allFacts), mentions: mentions(in: log, by: judged),
      pending: pending(among: followed.keys.sorted(), since: tip))
    return (history, notices)
  }

  /// What happened to a file that is not a document, or was not read.
  private func history(of path: String, in log: FileLog, since: Int? = nil) -> FileHistory? {
    let changes = log.changes(of: path)
    return FileHistory(
      changes: changes.map {
        Change(commit: commit($0, withDetails: false), path: $0.path, addedLines: addedLines(of: $0, since: since))
      },
      isThere: changes.last?.new != nil)
  }

  /// A commit that filed postmortems: those that are linted, and how many it added in all.
  private typealias Filing = (postmortems: [DocumentFacts], count: Int)

  /// The commits that filed postmortems; of what they added besides, only what is within the interest, because the log
  /// may know of more from earlier runs.
  private func firsts(
    of allFacts: [DocumentFacts], within interest: WalkedPaths, in log: FileLog
  ) throws(Failure) -> [ObjectID: Filing] {
    var firsts: [ObjectID: Filing] = [:]
    for facts in allFacts where facts.kind == .postmortem {
      guard let first = log.changes(of: facts.path).first?.commit else { continue }
      firsts[first, default: ([], 0)].postmortems.append(facts)
    }
    for (commit, filing) in firsts {
      var count = filing.postmortems.count
      let added = log.paths(addedBy: commit)
      if added.count > count {
        // Files that are not linted count too: an import is one even if only one of its files is linted.
        let brought = try added.count { path throws(Failure) in
          guard interest.covers(path: path), Document.Kind.mayBeDocument(path: path) else { return false }
          return try configurations.configuration(for: path).claim(of: path, in: workspace.rootClaim)?.kind
            == .postmortem
        }
        count = max(brought, count)
      }
      firsts[commit]?.count = count
    }
    return firsts
  }

  private func documentHistories(
    of allFacts: [DocumentFacts], judging isJudged: (String) -> Bool, _ log: FileLog, _ firsts: [ObjectID: Filing],
    followed: [String: Int]
  ) throws(Failure) -> [String: FileHistory] {
    var files: [String: FileHistory] = [:]
    for facts in allFacts {
      let changes = log.changes(of: facts.path)
      guard let first = changes.first else { continue }
      // Of the others, rules only ask when they changed.
      let isAsked = isJudged(facts.path) || changes.contains { followed[$0.path] != nil }
      let isLate = isAsked ? try isLate(facts, filedAt: first.committed) : false
      var known: [Change] = []
      for (number, change) in changes.enumerated() {
        known.append(
          Change(
            // The author of a commit is only read if signatures or a deadline need it.
            commit: commit(change, withDetails: isAsked && !facts.signatures.isEmpty || (number == 0 && isLate)),
            path: change.path, version: isAsked ? try version(of: change, of: facts) : nil,
            addedLines: addedLines(of: change, since: followed[facts.path])))
      }
      files[facts.path] = FileHistory(
        changes: known, isThere: changes.last?.new != nil, siblings: firsts[first.commit]?.count ?? 1)
    }
    return files
  }

  /// The files in commits whose messages name the keys of repairs that are marked done.
  private func mentions(in log: FileLog, by allFacts: [DocumentFacts]) -> [String: [String]] {
    let keys = Set(allFacts.filter { $0.unshownFix != nil }.flatMap(\.repairKeys))
    return log.commits(naming: keys).mapValues { $0.flatMap(workspace.paths(touchedBy:)) }
  }

  /// The lines that named files gained since the last commit, unless a commit is linted.
  private func pending(among named: [String], since tip: ObjectID) -> [String: [String]] {
    guard workspace.reportSource.kind != .revision else { return [:] }
    var pending: [String: [String]] = [:]
    for path in named {
      let blob = workspace.blob(at: path, in: tip)
      if let blob, isLinted(blob, at: path) { continue }
      guard let bytes = workspace.contents(at: path) else { continue }
      let committed = blob.flatMap(workspace.contents(of:)) ?? []
      guard bytes != committed else { continue }
      pending[path] = Change.lines(of: bytes, besides: committed)
    }
    return pending
  }

  /// Postmortems that were added together long after their incidents were imported; one notice covers them all.
  private func importNotice(of firsts: [ObjectID: Filing], _ log: FileLog) throws(Failure) -> Report.Notice? {
    var commits: [String] = []
    var count = 0
    let settings = try configurations.configuration(for: "").settings
    let least = settings.value(of: Rule.importOption, in: Rule.latePostmortem.id)
    for (commit, filing) in firsts where filing.count >= least {
      guard let time = log.changes(of: filing.postmortems[0].path).first?.committed else { continue }
      let late = try filing.postmortems.count { facts throws(Failure) in try isLate(facts, filedAt: time) }
      guard late > 0 else { continue }
      commits.append(String(commit.description.prefix(7)))
      count += filing.count
    }
    guard let first = commits.min() else { return nil }
    let names = commits.count == 1 ? first : "\(first) and \(commits.count - 1) more"
    return Report.Notice(
      code: "bulk-import",
      message: """
        \(count) postmortems were added together (\(names)), so their commits do \
        not show when each was written: late filing is reported as a note
        """)
  }

  private func isLate(_ facts: DocumentFacts, filedAt seconds: Int) throws(Failure) -> Bool {
    guard let resolved = facts.resolved else { return false }
    let settings = try configurations.configuration(for: facts.path).settings(for: facts.path)
    return settings.due(after: resolved.value, severity: facts.severity).map { $0.latest < seconds } ?? false
  }

  private func commit(_ change: FileLog.Change, withDetails: Bool) -> Commit {
    let details = withDetails ? workspace.details(of: change.commit) : nil
    return Commit(
      id: change.commit.description, committed: Moment(seconds: change.committed),
      authored: details.map { Moment(seconds: $0.authored) }, people: details?.people ?? [])
  }

  /// The document as a change left it, if rules compare it with other versions.
  private func version(of change: FileLog.Change, of facts: DocumentFacts) throws(Failure) -> DocumentFacts? {
    guard facts.isCompared, let blob = change.new else { return nil }
    // The last version is usually the linted text, which has been read already, and maybe as a user asked for.
    if change.path == facts.path, isLinted(blob, at: facts.path) { return facts }
    let configuration = try configurations.configuration(for: facts.path)
    let kind = configuration.claim(of: facts.path, in: workspace.rootClaim)?.kind
    // What is a document today was one from its first draft.
    let claim = kind.map { Document.Claim($0, .known) }
    let key = known?.key(TextID(blob: blob, size: nil), at: change.path, configuration, claim, isVersion: true)
    if let key, let version = known?[key] { return version.facts }
    guard let bytes = workspace.contents(of: blob) else { return nil }
    let source = SourceFile(path: change.path, bytes: bytes)
    let version = (try? Document(source, claim, configuration.settings, among: people)).map { DocumentFacts($0) }
    if let key { known?.add(FactsCache.Known(facts: version, size: bytes.count, reason: ""), for: key) }
    return version
  }

  /// Whether a blob is the text that is linted at a path.
  private func isLinted(_ blob: ObjectID, at path: String) -> Bool {
    guard let file = workspace.file(at: path) else { return false }
    guard let text = workspace.source.textID(of: file) else {
      return workspace.contents(of: blob).map { $0 == workspace.contents(at: path) } ?? false
    }
    // A checkout may have written other line ends.
    return text.blob == blob && (text.size.map { $0 == workspace.size(of: blob) } ?? true)
  }

  /// What a change added to a file; nil before the incident, when it does not matter.
  private func addedLines(of change: FileLog.Change, since: Int?) -> [String]? {
    guard let since, change.committed >= since else { return nil }
    guard let new = change.new.flatMap(workspace.contents(of:)) else { return [] }
    return Change.lines(of: new, besides: change.old.flatMap(workspace.contents(of:)) ?? [])
  }

  /// The tags that are releases, if a class of incidents can recur before one.
  private func releases(for allFacts: [DocumentFacts]) -> [History.Release] {
    guard allFacts.contains(where: { $0.incidentClass != nil }),
      let settings = try? configurations.configuration(for: "").settings
    else { return [] }
    let pattern = Glob(pattern: settings.releases, below: "")
    return workspace.tags().filter { pattern.matches($0.name) }.map {
      History.Release(name: $0.name, time: Moment(seconds: $0.seconds))
    }
  }
}
