internal import Documents
internal import Git
internal import Linting
internal import Reports

/// Where documents come from: a work tree, the index, a revision, or a plain folder.
///
/// It owns the open repository and so belongs to one task; what it hands out are plain values.
package final class Workspace {
  /// What paths are relative to, absolute.
  package let root: String

  let environment: Environment
  let source: Report.Source
  let snapshot: Snapshot
  let repository: Repository?
  let notices: [Report.Notice]

  /// What files are where nothing else says, from the name of the root: `git clone …/post-mortems`.
  let rootKind: Document.Kind?

  /// What the documents are compared with; nil where all of them are linted.
  let comparison: Comparison?

  /// In a base, the path of today for each file that was moved since.
  let moves: [String: String]

  /// The paths of the documents that are linted, where those that differ from a base are; nil for all.
  private let targets: Set<String>?

  /// Whether documents beside those that are linted are all read, to be compared with them.
  let seesAll: Bool

  /// What to say of documents that were not read though they might matter; nil where all are.
  let unread: Report.Notice?

  /// Texts that are read in place of those of files, by path: what a fix would make of them.
  var mended: [String: [UInt8]] = [:]

  /// Why files that say who is who were not read, by path.
  var unreadPeople: [String: DiskError] = [:]

  /// The files of the work tree, by the paths that documents, git and configurations name.
  let disk: RootedDisk

  private let selection: [Selection]
  private var listing: [File]?
  private lazy var byPath = (try? list()).map { Dictionary($0.map { ($0.path, $0) }) { first, _ in first } } ?? [:]

  /// The largest file that is read, in bytes: far more than anyone wrote by hand.
  static let limit = 10 << 20

  /// How many documents an index may hold for a hook to read them all: no more than a fifth of a second of CPU reads.
  static let sightLimit = 500

  /// Opens what holds the paths; with `since`, or for an index that is not meant whole, documents that do not differ from
  /// the base are left alone.
  init(
    paths: [String], from origin: Origin = .workTree, since: Since? = nil, isNewOnly: Bool = false,
    isWhole: Bool = false, notice: Report.Notice? = nil, _ environment: Environment
  ) throws(Failure) {
    let directory = environment.directory
    self.environment = environment
    let paths = (paths.isEmpty ? ["."] : paths).map { Selection.absolute($0, in: directory) }
    // The first path decides which repository is meant.
    let opening = try Opening.of(
      origin, holding: paths[0], anchor: Selection.nearestFolder(of: paths[0]), environment.git)
    (root, snapshot, source) = (opening.root, opening.snapshot, opening.source)
    disk = RootedDisk(root: root)
    notices = [notice].compactMap(\.self) + opening.notices
    let name = root.split(separator: "/").last ?? ""
    rootKind = Document.Kind(folder: name.hasSuffix(".git") ? name.dropLast(4) : name)
    var selection: [Selection] = []
    for path in paths { selection.append(try opening.selection(of: path)) }
    self.selection = selection
    moves = [:]
    comparison = isWhole ? nil : try opening.comparison(since: since, isNewOnly: isNewOnly, environment)
    targets = comparison.map { Set($0.changed.keys) }
    // Nothing is unread where all is read, nor where nothing asks for it, as in most commits of a repository.
    unread = isWhole || targets?.isEmpty == true ? nil : Self.unread(of: snapshot, selection)
    seesAll = unread == nil
    repository = opening.handOver()
  }

  /// The base that a workspace is compared with, in which the documents stand where they stood then.
  init?(baseOf workspace: Workspace) throws(Failure) {
    guard let comparison = workspace.comparison, let commit = comparison.base else { return nil }
    (root, environment, rootKind) = (workspace.root, workspace.environment, workspace.rootKind)
    disk = workspace.disk
    (selection, notices, seesAll, unread) = ([], [], workspace.seesAll, nil)
    snapshot = .revision(commit)
    source = Report.Source(kind: .revision, revision: commit.description, history: workspace.source.history)
    let selected = comparison.changed.filter { workspace.isTarget($0.key) }
    targets = Set(selected.values.compactMap { $0.former?.path })
    moves = comparison.moves
    self.comparison = nil
    do throws(GitError) {
      repository = try Repository(containing: root, environment: environment.git)
    } catch {
      throw Failure("the repository cannot be read: \(error.message)")
    }
  }

  private static func unread(of snapshot: Snapshot, _ selection: [Selection]) -> Report.Notice? {
    let others: String
    switch snapshot {
    case .index(let index):
      let count = index.files(endingIn: Document.Kind.suffixes).count { Document.Kind.mayBeDocument(path: $0.path) }
      guard count > sightLimit else { return nil }
      others = "of \(count) files that may be documents only the staged ones and those they name were read"
    // A file by name is read at once, however many there are.
    case .workTree where selection.allSatisfy(\.isFile): others = "of other documents only those named were read"
    case .workTree, .revision: return nil
    }
    let message = "\(others): whether an id or a class is elsewhere too, `pmlint .` says"
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
    if let targets { return targets.filter(isTarget).sorted().compactMap { entry(at: $0) ?? unnameable($0) } }
    // A file by name needs no list of the others.
    if case .workTree = snapshot, selection.allSatisfy(\.isFile) {
      return Set(selection.map(\.path)).sorted().compactMap(entry)
    }
    let listed = try list()
    if case .revision = snapshot,
      let missing = selection.first(where: { wanted in !listed.contains { wanted.contains($0.path) } }),
      !missing.path.isEmpty
    {
      throw Failure("\(missing.path) does not exist in that revision")
    }
    return listed.filter { isTarget($0.path) }
  }

  /// The other files, with which documents are compared: all, or only `named` ones where there are too many.
  func others(named: Set<String>) throws(Failure) -> [File] {
    guard isPartial else { return [] }
    let others = seesAll ? try list() : named.sorted().compactMap(file)
    return others.filter { !isTarget($0.path) }
  }

  private func list() throws(Failure) -> [File] {
    if let listing { return listing }
    let listed: [File]
    do {
      switch snapshot {
      case .workTree:
        listed = try repository?.filesInWorkTree(where: Document.Kind.mayBeDocument) ?? Disk.files(under: root)
      case .index(let index): listed = index.files(endingIn: Document.Kind.suffixes)
      case .revision(let commit): listed = try repository?.files(at: commit) ?? []
      }
    } catch let error as GitError {
      throw repositoryFailure(error)
    } catch {
      throw Failure("\(root) cannot be listed: \(error)")
    }
    listing = listed
    return listed
  }

  /// What documents can be asked to name; a list of all files is only worth its cost where all documents are read.
  func treeFacts() throws(Failure) -> TreeFacts {
    if case .revision = snapshot, targets == nil {
      _ = try list()
      return TreeFacts(of: byPath, ObjectReader(path: root, environment.git))
    }
    return TreeFacts(of: snapshot, disk: disk, ObjectReader(path: root, environment.git))
  }

  /// Who wrote and committed the newest commits.
  func authors(ofNewest limit: Int) -> Set<String> {
    repository?.authors(ofNewest: limit) ?? []
  }

  /// The bytes of a file.
  func contents(of file: File, limit: Int = Workspace.limit) throws(DiskError) -> [UInt8] {
    if let text = mended[file.path] { return text }
    guard let blob = file.blob else { return try disk.contents(of: file.path, limit: limit) }
    do {
      guard let (bytes, size) = try repository?.contents(of: blob, limit: limit) else { return [] }
      guard size <= limit else { throw DiskError.tooLarge(size) }
      return bytes
    } catch let error as DiskError {
      throw error
    } catch let error as GitError {
      throw error.code == .notFound ? .missingObject : .system(error.message)
    } catch {
      throw .system("\(error)")
    }
  }

  /// The file at a path, where there is one that can be read.
  func file(at path: String) -> File? { entry(at: path).flatMap { $0.kind == .regular ? $0 : nil } }

  /// A file that has other letters in its path than told here; nil where it is not that for which nothing was found.
  private func unnameable(_ path: String) -> File? {
    path.unicodeScalars.contains("\u{FFFD}") ? File(path: path, kind: .unnameable, blob: nil) : nil
  }

  /// What stands at a path, where it is no folder.
  func entry(at path: String) -> File? {
    switch snapshot {
    case .workTree:
      switch disk.kind(of: path) {
      case .regular: return File(path: path, kind: .regular, blob: nil)
      case .symbolicLink: return File(path: path, kind: .symbolicLink, blob: nil)
      default: return nil
      }
    case .index(let index): return index.file(at: path)
    case .revision(let commit):
      // Where all files are listed, each is found there; for a few paths the list would cost more than they do.
      if targets == nil { return byPath[path] }
      return (try? repository?.entry(at: path, in: commit))??.file
    }
  }
}
