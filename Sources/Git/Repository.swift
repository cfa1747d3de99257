internal import Bytes
internal import CLibGit2

/// An open git repository, read only.
///
/// It belongs to one thread at a time, as libgit2's objects do; what it returns are plain values.
package struct Repository: ~Copyable {
  let handle: Handle
  let environment: GitEnvironment

  /// All objects, also for libgit2's own functions.
  let objects: Handle

  /// The root of the work tree, absolute and without a slash at the end; nil in a bare repository.
  package let workTree: String?

  /// The git directory of this work tree, absolute and without a slash at the end.
  package let folder: String

  /// The git directory that all work trees of the repository share, without a slash at the end: usually `.git`.
  let commonFolder: String

  /// Whether this is a shallow clone, which lacks older commits.
  package let isShallow: Bool

  /// Starts libgit2 once; it shuts down with the process.
  private static let library: Void = {
    // libgit2's own objects end with a NUL.
    _ = pmlint_limit_memory(Limits.packedObject + 1)
    git_libgit2_init()
    // A checkout in a container often belongs to another user. pmlint only reads and runs nothing that a
    // repository could name (no hook, filter, editor or pager), so an owner check would protect nobody.
    _ = pmlint_set_owner_validation(0)
    // git does not verify hashes on reading either; that would double the cost of every object.
    _ = pmlint_set_strict_hash_verification(0)
    // Nearly every object is read once; the few trees that are read twice are cached elsewhere.
    _ = pmlint_set_caching(0)
    _ = pmlint_allow_harmless_extensions()
  }()

  /// Starts libgit2, even if no repository is needed.
  static func startLibrary() { _ = library }

  /// Opens the repository that contains `path`, or the one that git's variables in the environment name.
  ///
  /// Throws `notFound` if `path` is outside every repository.
  package init(containing path: String, environment: GitEnvironment = GitEnvironment()) throws(GitError) {
    let found = try Repository(opening: path, environment: environment)
    if let container = try found.container(holding: path) {
      self = container
    } else {
      self = found
    }
  }

  /// Opens what libgit2 finds.
  init(opening path: String, environment: GitEnvironment) throws(GitError) {
    Self.startLibrary()
    for settings in environment.unreadableSettings { _ = pmlint_leave_out(settings.level) }
    let handle = try Self.open(from: path, environment)
    let folder = unsafe git_repository_path(handle.pointer).map { unsafe String(cString: $0).withoutSlash } ?? path
    let shared = unsafe git_repository_commondir(handle.pointer).map { unsafe String(cString: $0).withoutSlash }
    let objects = try ObjectFolders(of: shared ?? folder, environment).database()
    try check(unsafe git_repository_set_odb(handle.pointer, objects.pointer))
    workTree = unsafe git_repository_workdir(handle.pointer).map { unsafe String(cString: $0).withoutSlash }
    (self.folder, commonFolder) = (folder, shared ?? folder)
    isShallow = unsafe git_repository_is_shallow(handle.pointer) == 1
    self.environment = environment
    self.handle = handle
    self.objects = objects
  }

  private static func open(from path: String, _ environment: GitEnvironment) throws(GitError) -> Handle {
    // libgit2 can read git's variables itself, but then it refuses GIT_WORK_TREE; and for GIT_INDEX_FILE, which every
    // hook has, it loads the whole index, or fails if it supports less of the format than `Index`.
    let named = environment.repository
    let handle = try unsafe Handle(freedBy: git_repository_free) { repository in
      // Inside a hook, git names the repository; a search could find another one.
      let flags =
        named != nil
        ? GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
        : environment.crossesFileSystems ? GIT_REPOSITORY_OPEN_CROSS_FS.rawValue : 0
      return unsafe git_repository_open_ext(&repository, named ?? path, flags, environment.ceilings)
    }
    if let workTree = environment.workTree {
      try check(unsafe git_repository_set_workdir(handle.pointer, workTree, 0))
    }
    return handle
  }

  /// Whether a path on the disk is among git's own files.
  package func holds(_ place: String) -> Bool {
    place.hasPrefix(folder + "/") || place.hasPrefix(commonFolder + "/")
  }

  /// The commit that a revision names, as in `git rev-parse REVISION^{commit}`.
  package func commit(named revision: String) throws(GitError) -> ObjectID {
    let object = try unsafe Handle(freedBy: git_object_free) { object in
      unsafe git_revparse_single(&object, handle.pointer, revision)
    }
    let commit = try unsafe Handle(freedBy: git_object_free) { commit in
      unsafe git_object_peel(&commit, object.pointer, GIT_OBJECT_COMMIT)
    }
    guard let id = unsafe git_object_id(commit.pointer) else {
      throw GitError(code: .notFound, message: "the commit has no name")
    }
    return unsafe ObjectID(raw: id.pointee)
  }

  /// The commit that is checked out; nil on a branch that has none yet.
  package func head() throws(GitError) -> ObjectID? {
    let isUnborn = try check(unsafe git_repository_head_unborn(handle.pointer)) == 1
    return isUnborn ? nil : try commit(named: "HEAD")
  }

  /// The whole content of a blob, or only its size if that is over `limit` bytes.
  package func contents(of blob: ObjectID, limit: Int = .max) throws(GitError) -> (bytes: [UInt8], size: Int) {
    // A pack of a megabyte can contain a blob of a gigabyte.
    let size = try size(of: blob)
    guard size <= limit else { return ([], size) }
    let object = try RawObject(blob, in: objects)
    return (unsafe Array(object.bytes), unsafe object.bytes.count)
  }

  /// The size of a blob in bytes, without decompressing all of it.
  package func size(of blob: ObjectID) throws(GitError) -> Int {
    var (size, kind, id) = (0, GIT_OBJECT_INVALID, blob.raw)
    try check(unsafe git_odb_read_header(&size, &kind, objects.pointer, &id))
    guard kind == GIT_OBJECT_BLOB else {
      throw GitError(code: .invalid, message: "the object \(blob) is not a file")
    }
    return size
  }
}

extension String {
  /// A path without the slash that libgit2 puts after folders.
  var withoutSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
