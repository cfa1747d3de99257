internal import Documents
internal import Git
internal import Reports
internal import Synchronization

/// What a commit holds.
final class CommitSource: Source {
  let commit: ObjectID
  private let repository: SharedRepository

  /// An index that has most of the commit's folders.
  private let known: Index?
  private let listing = Mutex<Listing?>(nil)

  /// All files of the commit.
  private struct Listing: Sendable {
    /// Sorted by the bytes of the path.
    let files: [File]

    func file(at path: String) -> File? {
      let place = files.firstPlace { !$0.path.utf8.lexicographicallyPrecedes(path.utf8) }
      return place < files.count && files[place].path.utf8.elementsEqual(path.utf8) ? files[place] : nil
    }

    func hasFolder(_ path: String) -> Bool {
      let folder = path + "/"
      let place = files.firstPlace { !$0.path.utf8.lexicographicallyPrecedes(folder.utf8) }
      return place < files.count && files[place].path.utf8.starts(with: folder.utf8)
    }
  }

  init(_ commit: ObjectID, _ repository: SharedRepository, besides known: Index? = nil) {
    (self.commit, self.repository, self.known) = (commit, repository, known)
  }

  let kind = Report.Source.Kind.revision
  var snapshot: Snapshot { .revision(commit) }

  func files() throws(Failure) -> [File] {
    if let known = listing.withLock({ $0 }) { return known.files }
    let files: [File]
    do throws(GitError) {
      files = try repository.read { repository throws(GitError) in try repository.files(at: commit, besides: known) }
    } catch {
      throw Failure(reading: error, in: repository)
    }
    listing.withLock { $0 = Listing(files: files) }
    return files
  }

  func files(endingIn suffixes: [String]) throws(Failure) -> [File] {
    try files().filter { file in suffixes.contains { file.path.lowercased().hasSuffix($0) } }
  }

  /// A list of all files answers for each path; for a few paths the list would cost more than it saves.
  func file(at path: String) -> File? {
    if let listed = listing.withLock({ $0 }) { return listed.file(at: path) }
    return repository.entry(at: path, in: commit)?.file
  }

  func holds(_ path: String) -> Bool {
    if path.isEmpty { return true }
    if let listed = listing.withLock({ $0 }) { return listed.file(at: path) != nil || listed.hasFolder(path) }
    return repository.entry(at: path, in: commit) != nil
  }

  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8] {
    try repository.contents(of: file, limit: limit)
  }

  func failure(ofPathspec path: String, absolute: String) -> Failure? {
    holds(path) ? nil : Failure("\(path) does not exist in this revision")
  }

  func missing(among paths: Set<String>) -> Set<String> { paths }

  func failure(ofBaseline path: String, named name: String) -> Failure {
    Failure(
      "the baseline \(name) is not in this revision",
      help: "name one on the disk with `--baseline FILE`, or use `--no-config`")
  }
}
