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

  /// The same state as a report names it.
  let origin: Report.Source
  let repository: SharedRepository?
  let notices: [Report.Notice]

  /// What files are where nothing else says, from the name of the root: `git clone …/post-mortems`.
  let rootKind: Document.Kind?

  /// What the documents are compared with; nil where all of them are linted.
  let comparison: ChangedDocuments?

  /// In a base, the path of today for each file that was moved since.
  let moves: [String: String]

  /// The paths of the documents that are linted, where those that differ from a base are; nil for all.
  private let targets: Set<String>?

  /// Whether documents beside those that are linted are all read, to be compared with them.
  let seesAll: Bool

  /// What to say of documents that were not read though they might matter; nil where all are.
  let unread: Report.Notice?

  /// Why files that say who is who were not read, by path.
  var unreadPeople: [String: DiskError] = [:]

  /// The files of the work tree, by the paths that documents, git and configurations name.
  let disk: RootedDisk

  private let selection: [Pathspec]

  /// The largest file that is read, in bytes: far more than anyone wrote by hand.
  static let limit = 10 << 20

  /// How many documents an index may hold for a hook to read them all: no more than a fifth of a second of CPU reads.
  static let sightLimit = 500

  /// Opens what holds the paths; with `since`, or for an index that is not meant whole, documents that do not differ from
  /// the base are left alone.
  init(
    paths: [String], from target: Target = .workTree, since: Since? = nil, isNewOnly: Bool = false,
    isWhole: Bool = false, notice: Report.Notice? = nil, _ environment: Environment
  ) throws(Failure) {
    let directory = environment.directory
    self.environment = environment
    let paths = (paths.isEmpty ? ["."] : paths).map { Pathspec.absolute($0, in: directory) }
    // The first path decides which repository is meant.
    let opening = try OpenedRepository.of(
      target, holding: paths[0], anchor: Pathspec.nearestFolder(of: paths[0]), environment.git)
    (root, disk, source, origin) = (opening.root, opening.disk, opening.source, opening.origin)
    repository = opening.repository
    notices = [notice].compactMap(\.self) + opening.notices
    let name = root.split(separator: "/").last ?? ""
    rootKind = Document.Kind(folder: name.hasSuffix(".git") ? name.dropLast(4) : name)
    var selection: [Pathspec] = []
    for path in paths { selection.append(try opening.selection(of: path)) }
    self.selection = selection
    moves = [:]
    comparison = isWhole ? nil : try opening.comparison(since: since, isNewOnly: isNewOnly, environment)
    targets = comparison.map { Set($0.changed.keys) }
    // Nothing is unread where all is read, nor where nothing asks for it, as in most commits of a repository.
    unread = isWhole || targets?.isEmpty == true ? nil : Self.unread(of: source.snapshot, selection)
    seesAll = unread == nil
    // What a revision has deleted since may be named.
    guard targets == nil || source.kind != .revision else { return }
    for (path, selection) in zip(paths, selection) { try opening.check(selection, at: path) }
  }

  /// The base that a workspace is compared with, in which the documents stand where they stood then.
  init?(baseOf workspace: Workspace) throws(Failure) {
    guard let comparison = workspace.comparison, let commit = comparison.base, let repository = workspace.repository
    else { return nil }
    (root, environment, rootKind) = (workspace.root, workspace.environment, workspace.rootKind)
    disk = workspace.disk
    (selection, notices, seesAll, unread) = ([], [], workspace.seesAll, nil)
    self.repository = repository
    source = CommitSource(commit, repository)
    origin = Report.Source(kind: .revision, revision: commit.description, history: workspace.origin.history)
    let selected = comparison.changed.filter { workspace.isTarget($0.key) }
    targets = Set(selected.values.compactMap { $0.former?.path })
    moves = comparison.moves
    self.comparison = nil
  }

  /// The same workspace with texts in place of files, by path: what an editor has not saved, or a fix would write.
  init(_ workspace: Workspace, overlaying texts: [String: [UInt8]]) {
    (root, environment, rootKind) = (workspace.root, workspace.environment, workspace.rootKind)
    (disk, repository, origin) = (workspace.disk, workspace.repository, workspace.origin)
    source = OverlaySource(texts, over: workspace.source)
    (selection, notices, moves) = (workspace.selection, workspace.notices, workspace.moves)
    (seesAll, unread, unreadPeople) = (workspace.seesAll, workspace.unread, workspace.unreadPeople)
    (comparison, targets) = (workspace.comparison, workspace.targets)
  }

  private static func unread(of snapshot: Snapshot, _ selection: [Pathspec]) -> Report.Notice? {
    let others: String
    switch snapshot {
    case .index(let index):
      let count = index.files(endingIn: Document.Kind.suffixes).count { Document.Kind.mayBeDocument(path: $0.path) }
      guard count > sightLimit else { return nil }
      others = "only the staged files and those they name were checked, of \(count) that may be documents"
    // A file by name is read at once, however many there are.
    case .workTree where selection.allSatisfy(\.isFile): others = "only the named files were checked"
    case .workTree, .revision: return nil
    }
    let message = "\(others); run `pmlint .` for duplicate ids and recurring classes"
    return Report.Notice(code: "documents-unread", message: message)
  }

  /// Where the user is, absolute.
  package var directory: String { environment.directory }

  /// Whether there is nothing to lint, as in a commit that touches no document.
  var isIdle: Bool { targets?.isEmpty == true }

  /// Whether documents that are not linted were left out.
  var isPartial: Bool { targets != nil || !selection.contains { $0.path.isEmpty } }

  /// The first path that was asked for, relative to the root.
  package var relativePath: String { selection.first?.path ?? "" }

  /// Whether a path is one that the user named, or lies below one.
  func isNamed(_ path: String) -> Bool { selection.contains { $0.contains(path) } }

  /// Whether a document is one that the run is about.
  func isTarget(_ path: String) -> Bool {
    guard let targets else { return isNamed(path) }
    return targets.contains(path) && (selection.isEmpty || isNamed(path))
  }

  /// The path that a document of the base has today.
  func pathToday(of path: String) -> String { moves[path] ?? path }

  /// The files to look at.
  func files() throws(Failure) -> [File] {
    if let targets { return targets.filter(isTarget).sorted().compactMap { source.file(at: $0) ?? unnameable($0) } }
    // A file by name needs no list of the others.
    if selection.allSatisfy(\.isFile) {
      return Set(selection.map(\.path)).sorted().compactMap(source.file)
    }
    return try source.files().filter { isTarget($0.path) }
  }

  /// The other files, with which documents are compared: all, or only `named` ones where there are too many.
  func others(named: Set<String>) throws(Failure) -> [File] {
    guard isPartial else { return [] }
    let others = seesAll ? try source.files() : named.sorted().compactMap(file)
    return others.filter { !isTarget($0.path) }
  }

  /// Who wrote and committed the newest commits.
  func authors(ofNewest limit: Int) -> Set<String> {
    repository?.read { $0.authors(ofNewest: limit) } ?? []
  }

  /// The bytes of a file.
  func contents(of file: File, limit: Int = Workspace.limit) throws(DiskError) -> [UInt8] {
    try source.contents(of: file, limit: limit)
  }

  /// The file at a path, where there is one that can be read.
  func file(at path: String) -> File? { source.file(at: path).flatMap { $0.kind == .regular ? $0 : nil } }

  /// A file that has other letters in its path than told here; nil where it is not that for which nothing was found.
  private func unnameable(_ path: String) -> File? {
    path.unicodeScalars.contains("\u{FFFD}") ? File(path: path, kind: .unnameable, blob: nil) : nil
  }
}
