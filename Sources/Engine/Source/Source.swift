internal import Git
internal import Reports

/// One state of the files of a repository, or of a plain folder: what a run reads.
///
/// Paths are relative to the root and have `/` between their parts. Nothing outside the root is read, and no link is
/// followed.
protocol Source: Sendable {
  var kind: Report.Source.Kind { get }

  /// The same state as git compares it with a commit.
  var snapshot: Snapshot { get }

  /// The same for a comparison of all files: what is found out about them first costs less than that comparison saves.
  func snapshotOfAll() -> Snapshot

  /// The index of the work tree, if this source is read with it.
  var index: Index? { get }

  /// What may be a document, and the links, submodules and folders that cannot be entered, sorted by path.
  func files() throws(Failure) -> [File]

  /// The files with one of these suffixes, in lower case, whatever they are.
  func files(endingIn suffixes: [String]) throws(Failure) -> [File]

  /// What a user has to know about the list of files, once it was asked for.
  var notices: [Report.Notice] { get }

  /// What is at a path; nil for a folder, and where nothing is.
  func file(at path: String) -> File?

  /// Whether a text is in place of the file at a path.
  func replaces(_ path: String) -> Bool

  /// Whether a file, a link or a folder is at a path, as far as that can be known.
  func holds(_ path: String) -> Bool

  /// What tells the text of a file from others without reading it; nil if only reading tells.
  func textID(of file: File) -> TextID?

  /// The bytes of a file that is no larger than `limit` bytes.
  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8]

  /// The bytes at a path that a file of the repository names; nil if nothing is, and an error for a link.
  func contents(named path: String, limit: Int) throws(DiskError) -> [UInt8]?

  /// Why a path that a user names cannot be linted; nil for one that can. `absolute` is the same path on the disk.
  func failure(ofPathspec path: String, absolute: String) -> Failure?

  /// The paths whose files are really missing: not in conflict, and not outside a sparse checkout.
  func missing(among paths: Set<String>) -> Set<String>

  /// Why a baseline that a configuration names was not found; `name` is its path for the user.
  func failure(ofBaseline path: String, named name: String) -> Failure
}

/// What tells a text from others without reading it.
struct TextID: Hashable, Sendable {
  let blob: ObjectID

  /// The size in bytes of what was checked out from the blob, maybe with other line ends; nil for the blob itself.
  ///
  /// A filter that has come to write another text of the same size is not noticed.
  let size: Int?
}

extension Source {
  func snapshotOfAll() -> Snapshot { snapshot }

  var index: Index? { nil }

  var notices: [Report.Notice] { [] }

  func replaces(_ path: String) -> Bool { false }

  func textID(of file: File) -> TextID? { file.blob.map { TextID(blob: $0, size: nil) } }

  func contents(named path: String, limit: Int) throws(DiskError) -> [UInt8]? {
    guard let file = file(at: path), file.kind != .submodule else { return nil }
    guard file.kind == .regular else { throw .symbolicLink }
    return try contents(of: file, limit: limit)
  }
}
