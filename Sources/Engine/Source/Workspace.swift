internal import Bytes
internal import Documents
internal import Git
internal import Linting
internal import Reports

/// Where documents come from: a work tree, the index, a revision, or a plain folder.
///
/// It belongs to one task; its source can be shared.
package final class Workspace {
  /// What paths are relative to, absolute.
  package let root: String

  let environment: Environment

  /// The state of the files that is linted.
  let source: any Source

  /// The same state, as reports name it.
  let reportSource: Report.Source
  let repository: SharedRepository?
  let notices: [Report.Notice]

  /// The default kind of files, from the name of the root: `git clone …/post-mortems`.
  let rootClaim: Document.Claim?

  /// What the documents are compared with; nil if all of them are linted.
  let comparison: ChangedDocuments?

  /// In a base, the current path of each file that was moved since.
  let moves: [String: String]

  /// The paths of the documents that differ from a base; nil to lint all.
  private let targets: Set<String>?

  /// Whether all other documents are read too, for comparison.
  let seesAll: Bool

  /// The notice if documents were not read though they might matter; nil if all were.
  let unread: Report.Notice?

  /// Why files that list people were not read, by path.
  var unreadPeople: [String: DiskError] = [:]

  /// The files of the work tree, by the paths that documents, git and configurations name.
  let disk: RootedDisk

  private let pathspecs: [Pathspec]

  /// What the user called the paths to which links lead.
  private let aliases: [(path: String, name: String)]

  /// The kind of a named file where nothing else tells it.
  var namedKind: Document.Kind?

  /// Opens what holds the paths; with `since`, or for a part of the index, unchanged documents are not linted.
  init(
    paths: [String], from target: Target = .workTree, since: Since? = nil, isNewOnly: Bool = false,
    isWhole: Bool = false, standingFor text: [UInt8]? = nil, notice: Report.Notice? = nil, _ environment: Environment
  ) throws(Failure) {
    let directory = environment.directory
    self.environment = environment
    let given = paths.isEmpty ? ["."] : paths
    let paths = given.map { Pathspec.absolute($0, in: directory) }
    // The first path decides which repository is meant.
    let opening = try OpenedRepository.of(
      target, holding: paths[0], anchor: Pathspec.nearestFolder(of: paths[0]), environment)
    (root, disk, reportSource) = (opening.root, opening.disk, opening.reportSource)
    repository = opening.repository
    notices = [notice].compactMap(\.self) + opening.notices
    let name = root.split(separator: "/").last ?? ""
    rootClaim = Document.Claim(repository: name.hasSuffix(".git") ? name.dropLast(4) : name)
    var pathspecs: [Pathspec] = []
    for path in paths { pathspecs.append(try opening.pathspec(of: path)) }
    self.pathspecs = pathspecs
    source = text.map { OverlaySource([pathspecs[0].path: $0], over: opening.source) } ?? opening.source
    aliases = zip(given, pathspecs).compactMap { given, pathspec in
      let joined = given.hasPrefix("/") ? given : "\(directory)/\(given)"
      guard let name = Pathspec.path(of: joined, below: opening.root), name != pathspec.path else { return nil }
      return (pathspec.path, name)
    }
    moves = [:]
    comparison = isWhole ? nil : try opening.comparison(since: since, isNewOnly: isNewOnly, environment)
    targets = comparison.map { Set($0.changed.keys) }
    // Nothing is missing if all is read, or if nothing is linted, as in most commits of a repository.
    unread = isWhole || targets?.isEmpty == true ? nil : Self.unread(of: source.snapshot, pathspecs)
    seesAll = unread == nil
    // A path may name a file that was deleted since.
    guard targets == nil || source.kind != .revision else { return }
    for (path, pathspec) in zip(paths, pathspecs) where !pathspec.path.isEmpty {
      if let failure = source.failure(ofPathspec: pathspec.path, absolute: path) { throw failure }
    }
  }

  /// The base that a workspace is compared with, with the documents at their paths of that time.
  init?(baseOf workspace: Workspace) throws(Failure) {
    guard let comparison = workspace.comparison, let commit = comparison.base, let repository = workspace.repository
    else { return nil }
    (root, environment, rootClaim) = (workspace.root, workspace.environment, workspace.rootClaim)
    disk = workspace.disk
    (pathspecs, aliases, notices, seesAll, unread) = ([], [], [], workspace.seesAll, nil)
    self.repository = repository
    source = CommitSource(commit, repository, besides: workspace.source.index)
    reportSource = Report.Source(kind: .revision, revision: commit.description, history: workspace.reportSource.history)
    let selected = comparison.changed.filter { workspace.isTarget($0.key) }
    targets = Set(selected.values.compactMap { $0.former?.path })
    moves = comparison.moves
    self.comparison = nil
  }

  /// The same workspace with texts in place of files, by path: what an editor has not saved, or a fix would write.
  init(_ workspace: Workspace, overlaying texts: [String: [UInt8]]) {
    (root, environment, rootClaim) = (workspace.root, workspace.environment, workspace.rootClaim)
    (disk, repository, reportSource) = (workspace.disk, workspace.repository, workspace.reportSource)
    source = OverlaySource(texts, over: workspace.source)
    (pathspecs, aliases) = (workspace.pathspecs, workspace.aliases)
    (notices, moves) = (workspace.notices, workspace.moves)
    (seesAll, unread, unreadPeople) = (workspace.seesAll, workspace.unread, workspace.unreadPeople)
    (comparison, targets, namedKind) = (workspace.comparison, workspace.targets, workspace.namedKind)
  }

  private static func unread(of snapshot: Snapshot, _ pathspecs: [Pathspec]) -> Report.Notice? {
    let others: String
    switch snapshot {
    case .index(let index):
      let count = index.files(endingIn: Document.Kind.suffixes).count { Document.Kind.nameReason(path: $0.path) == nil }
      guard count > Limits.sightedDocuments else { return nil }
      others = "only the staged files and those they name were checked, of \(count) that may be documents"
    // A named file is read directly, however many others there are.
    case .workTree where pathspecs.allSatisfy(\.isFile): others = "only the named files were checked"
    case .workTree, .checkout, .revision: return nil
    }
    let message = "\(others); run `pmlint .` for duplicate ids and recurring classes"
    return Report.Notice(code: "documents-unread", message: message)
  }

  /// The documents that a base does not have; empty if nothing is compared.
  var added: Set<String> { Set((comparison?.changed ?? [:]).filter { $0.value.former == nil }.keys) }

  /// Where the user is, absolute.
  package var directory: String { environment.directory }

  /// Whether there is nothing to lint, as in a commit that touches no document.
  var isIdle: Bool { targets?.isEmpty == true }

  /// Whether documents were skipped because they did not change.
  var isPartial: Bool { targets != nil || !pathspecs.contains { $0.path.isEmpty } }

  /// The first by its name of the paths that were asked for, relative to the root: the same in whatever order they come.
  package var relativePath: String { pathspecs.map(\.path).min() ?? "" }

  /// Whether a path is one that the user named, or is below one.
  func isNamed(_ path: String) -> Bool { pathspecs.contains { $0.contains(path) } }

  /// Whether a path is a file that the user wants linted whatever its name, and not only if it changed.
  func isAskedFor(_ path: String) -> Bool { targets == nil && pathspecs.contains { $0.path == path } }

  /// The folder that the user has named above a path, empty for the root: names above it do not count.
  func namedFolder(of path: String) -> String {
    var folder = ""
    for place in pathspecs where place.path.utf8.count > folder.utf8.count && place.path != path && place.contains(path)
    {
      folder = place.path
    }
    return folder
  }

  /// The path by which the user named what links lead to: it may say what a file is.
  func alias(of path: String) -> String? {
    aliases.lazy.compactMap { alias in
      if path == alias.path { return alias.name }
      return Pathspec.path(of: path, below: alias.path).map { "\(alias.name)/\($0)" }
    }.first
  }

  /// Whether a document is linted in this run.
  func isTarget(_ path: String) -> Bool {
    guard let targets else { return isNamed(path) }
    return targets.contains(path) && (pathspecs.isEmpty || isNamed(path))
  }

  /// Whether a change can have broken a document that it leaves as it is.
  func isBesideChange(_ path: String) -> Bool {
    targets != nil && !isTarget(path) && (pathspecs.isEmpty || isNamed(path))
  }

  /// Whether a file is as in the base, by what git compared; false for one that a text replaces.
  func isUnchanged(_ path: String) -> Bool {
    guard let comparison, comparison.base != nil else { return false }
    return !source.replaces(path) && !comparison.touched.contains(path)
  }

  /// Whether a change touches documents: some differ, or some are gone.
  var changesDocuments: Bool {
    !isIdle || comparison?.removed.contains { Document.Kind.mayBeDocument(path: $0) } == true
  }

  /// The current path of a document of the base.
  func pathToday(of path: String) -> String { moves[path] ?? path }

  /// The files to look at.
  func files() throws(Failure) -> [File] {
    if let targets { return targets.filter(isTarget).sorted().compactMap { source.file(at: $0) ?? unnameable($0) } }
    // A named file needs no list of the others.
    if pathspecs.allSatisfy(\.isFile) {
      return Set(pathspecs.map(\.path)).sorted().compactMap(source.file)
    }
    return try source.files().filter { isTarget($0.path) }
  }

  /// The other files, for comparison: all, or only `named` ones if there are too many.
  func others(named: Set<String>) throws(Failure) -> [File] {
    guard isPartial else { return [] }
    let others = seesAll ? try source.files() : named.sorted().compactMap(file)
    return others.filter { !isTarget($0.path) }
  }

  /// Who wrote and committed the newest commits.
  func authors(ofNewest limit: Int) -> Set<String> {
    repository?.read { $0.authors(ofNewest: limit) } ?? []
  }

  /// The bytes at a path that may not exist.
  func contents(at path: String, limit: Int = Limits.document) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    return try? contents(of: file, limit: limit)
  }

  /// The bytes of a file.
  func contents(of file: File, limit: Int = Limits.document) throws(DiskError) -> [UInt8] {
    try source.contents(of: file, limit: limit)
  }

  /// The file at a path, where there is one that can be read.
  func file(at path: String) -> File? { source.file(at: path).flatMap { $0.kind == .regular ? $0 : nil } }

  /// A file whose path is not UTF-8, by its path with replacement characters; nil for any other path.
  private func unnameable(_ path: String) -> File? {
    path.unicodeScalars.contains("\u{FFFD}") ? File(path: path, kind: .unnameable, blob: nil) : nil
  }
}
