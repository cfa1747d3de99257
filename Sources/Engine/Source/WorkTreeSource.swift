internal import Documents
internal import Git
internal import Reports
internal import Synchronization

/// The files on the disk: those that git tracks, and untracked ones that it does not ignore; without git, all.
final class WorkTreeSource: Source {
  private let disk: RootedDisk
  private let repository: SharedRepository?
  private let listing = Mutex<[File]?>(nil)

  /// The index, once it was read; without a value if it cannot be.
  private let known = Mutex<Index??>(nil)

  /// Whether the index could not be read because it is split.
  private let isSplit = Atomic(false)

  /// The index, if the disk was found to hold its files and nothing else.
  private let checkout = Mutex<Index?>(nil)

  init(_ disk: RootedDisk, _ repository: SharedRepository?) {
    (self.disk, self.repository) = (disk, repository)
  }

  let kind = Report.Source.Kind.workTree
  let snapshot = Snapshot.workTree

  func snapshotOfAll() -> Snapshot {
    guard let index, repository?.read({ $0.isCheckedOut(index) }) == true else { return snapshot }
    checkout.withLock { $0 = index }
    return .checkout(index)
  }

  func files() throws(Failure) -> [File] {
    if let known = listing.withLock({ $0 }) { return known }
    let listed = try list()
    listing.withLock { $0 = listed }
    return listed
  }

  /// Those that git tracks: a second walk over the disk would cost as much as the first.
  func files(endingIn suffixes: [String]) throws(Failure) -> [File] {
    if let index { return index.files(endingIn: suffixes) }
    return try list { path in suffixes.contains { path.lowercased().hasSuffix($0) } }
  }

  private func list() throws(Failure) -> [File] {
    try list { Document.Kind.isMarkup(path: $0) }
  }

  private func list(where isText: (String) -> Bool) throws(Failure) -> [File] {
    guard let repository else {
      do throws(GitError) {
        return try Disk.files(under: disk.root)
      } catch {
        throw Failure("\(disk.root) cannot be listed: \(error.message)")
      }
    }
    do throws(GitError) {
      return try repository.read { repository throws(GitError) in
        if let index = checkout.withLock({ $0 }) {
          return try repository.filesInWorkTree(besides: index, isCheckedOut: true, where: isText)
        }
        let index: Index
        do throws(GitError) {
          index = try repository.index()
          known.withLock { $0 = .some(index) }
        } catch {
          guard error.isSplitIndex else { throw error }
          isSplit.store(true, ordering: .relaxed)
          index = Index()
        }
        return try repository.filesInWorkTree(besides: index, where: isText)
      }
    } catch {
      throw Failure(reading: error, in: repository)
    }
  }

  var index: Index? {
    if let known = known.withLock({ $0 }) { return known }
    let index = repository?.index
    known.withLock { $0 = .some(index) }
    return index
  }

  var notices: [Report.Notice] {
    guard isSplit.load(ordering: .relaxed) else { return [] }
    let message =
      "the index is split into two files (`core.splitIndex`), which pmlint cannot read, so all files on the disk were linted that git does not ignore"
    return [Report.Notice(code: "split-index", message: message)]
  }

  func file(at path: String) -> File? {
    switch disk.kind(of: path) {
    case .regular: File(path: path, kind: .regular, blob: nil)
    case .symbolicLink: File(path: path, kind: .symbolicLink, blob: nil)
    default: nil
    }
  }

  /// Files after a link are not looked at, so they cannot be called missing.
  func holds(_ path: String) -> Bool { disk.kind(of: path) != nil || disk.isBehindLink(path) }

  func textID(of file: File) -> TextID? {
    index?.blob(ofUnwritten: file.path, on: disk).map { TextID(blob: $0.id, size: $0.size) }
  }

  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8] {
    try disk.contents(of: file.path, limit: limit)
  }

  func contents(named path: String, limit: Int) throws(DiskError) -> [UInt8]? {
    guard let kind = disk.kind(of: path), kind != .folder else { return nil }
    return try disk.contents(of: path, limit: limit)
  }

  func failure(ofPathspec path: String, absolute: String) -> Failure? {
    Disk.kind(of: absolute) == nil ? Failure("\(absolute) does not exist") : nil
  }

  func missing(among paths: Set<String>) -> Set<String> {
    guard !paths.isEmpty, let index else { return paths }
    return paths.filter { !index.leavesOut($0) }
  }

  func failure(ofBaseline path: String, named name: String) -> Failure {
    switch disk.kind(of: path) {
    case nil where disk.isBehindLink(path):
      Failure("a link leads to the baseline \(name)", help: "name the file itself")
    case nil: Failure("the baseline \(name) does not exist", help: "create it: `pmlint --write-baseline \(name)`")
    default: Failure("the baseline \(name) cannot be read", help: "name a regular file")
    }
  }
}
