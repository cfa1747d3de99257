internal import Git
internal import Synchronization

/// An open repository that sources, history and the jobs that lint side by side share, one at a time.
///
/// libgit2's objects belong to one thread at a time; what is read from them are plain values.
final class SharedRepository: Sendable {
  /// Where the checked-out files are; nil in a bare repository.
  let workTree: String?

  /// Where git keeps what belongs to this work tree.
  let folder: String

  /// Whether commits below a certain depth are missing.
  let isShallow: Bool
  private let repository: Mutex<Repository>

  /// Opens the repository that holds a path; throws `notFound` outside every repository.
  init(containing path: String, _ environment: GitEnvironment) throws(GitError) {
    let repository = try Repository(containing: path, environment: environment)
    (workTree, folder, isShallow) = (repository.workTree, repository.folder, repository.isShallow)
    self.repository = Mutex(repository)
  }

  /// Reads values of the repository while nobody else does.
  func read<Value: Sendable, E: Error>(_ body: (borrowing Repository) throws(E) -> Value) throws(E) -> Value {
    try repository.withLock { repository throws(E) in try body(repository) }
  }

  /// Where the facts of documents are kept for the next run.
  var factsFile: CacheFile { read { CacheFile("facts", layout: 1, of: $0) } }

  /// The commit that is checked out; nil on a branch that has none yet, and where it cannot be read.
  var head: ObjectID? { (try? read { try $0.head() }) ?? nil }

  /// The index; nil if it cannot be read.
  var index: Index? { try? read { try $0.index() } }

  /// What a commit holds at a path; nil if it holds nothing that can be read.
  func entry(at path: String, in commit: ObjectID) -> (file: File?, isFolder: Bool)? {
    (try? read { try $0.entry(at: path, in: commit) }) ?? nil
  }

  /// The bytes of a file of the index or of a commit, if it is no larger than `limit` bytes.
  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8] {
    guard let blob = file.blob else { throw .notFound }
    return try contents(of: blob, limit: limit)
  }

  /// The bytes of a blob that is no larger than `limit` bytes.
  func contents(of blob: ObjectID, limit: Int) throws(DiskError) -> [UInt8] {
    let (bytes, size): ([UInt8], Int)
    do throws(GitError) {
      (bytes, size) = try read { repository throws(GitError) in try repository.contents(of: blob, limit: limit) }
    } catch {
      throw error.code == .notFound ? .missingObject : .system(error.message)
    }
    guard size <= limit else { throw .tooLarge(size) }
    return bytes
  }
}
