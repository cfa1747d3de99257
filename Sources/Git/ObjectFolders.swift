internal import Bytes
internal import CLibGit2

/// The folders of a repository's objects: its own and its alternates.
///
/// libgit2 would open them itself, but without git's checks of loose objects and of the multi-pack-index, which only
/// speeds up what each pack's own index says.
struct ObjectFolders {
  /// Each once, after those that refer to it.
  private var paths: [String] = []
  private var known: Set<String> = []

  init(of repository: String, _ environment: GitEnvironment) {
    add(repository + "/objects", depth: 0)
    // Pushed objects are in a separate folder until the hooks accept them.
    for folder in environment.objectFolders { add(folder, depth: 0) }
  }

  private mutating func add(_ folder: String, depth: Int) {
    guard depth <= Limits.alternateDepth, let real = Disk.realPath(of: folder), known.insert(real).inserted else {
      return
    }
    paths.append(folder)
    guard let named = try? Disk.contents(of: folder + "/info/alternates", limit: Limits.alternates) else { return }
    for line in named.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      guard line.first != UInt8(ascii: "#") else { continue }
      let path = String(decoding: line, as: UTF8.self)
      add(path.hasPrefix("/") ? path : folder + "/" + path, depth: depth + 1)
    }
  }

  /// A database over all of them.
  func database() throws(GitError) -> Handle {
    let database = try unsafe Handle(freedBy: git_odb_free) { unsafe git_odb_new(&$0) }
    for (place, folder) in paths.enumerated() {
      let packs = try unsafe Self.packs(in: folder)
      for number in unsafe packs.indices {
        try unsafe Self.add(packs[number], to: database, priority: 2, isBorrowed: place > 0)
      }
      let loose = try unsafe LooseObjects.backend(over: folder)
      try unsafe Self.add(loose, to: database, priority: 1, isBorrowed: place > 0)
    }
    return database
  }

  @unsafe
  private static func add(
    _ backend: UnsafeMutablePointer<git_odb_backend>, to database: borrowing Handle, priority: Int32, isBorrowed: Bool
  ) throws(GitError) {
    try check(
      unsafe isBorrowed
        ? git_odb_add_alternate(database.pointer, backend, priority)
        : git_odb_add_backend(database.pointer, backend, priority))
  }

  /// libgit2's backend for the packed objects of a folder.
  @unsafe
  private static func packs(in folder: String) throws(GitError) -> [UnsafeMutablePointer<git_odb_backend>] {
    let names: [String]
    do throws(DiskError) {
      names = try Folder(at: folder + "/pack").entries().map(\.name)
    } catch {
      if error == .notFound { return unsafe [] }
      throw GitError(code: .invalid, message: "the folder \(folder)/pack cannot be read")
    }
    let indexes = names.filter { $0.hasSuffix(".idx") }
    let sound = indexes.filter { PackIndex(at: "\(folder)/pack/\($0)")?.isSound == true }
    var backend: UnsafeMutablePointer<git_odb_backend>?
    guard names.contains("multi-pack-index") || sound.count < indexes.count else {
      try check(unsafe git_odb_backend_pack(&backend, folder))
      return unsafe [backend].compactMap { unsafe $0 }
    }
    return unsafe sound.sorted().compactMap { name in
      // A damaged pack is skipped, as in git; objects in no other pack are reported as missing.
      unsafe git_odb_backend_one_pack(&backend, "\(folder)/pack/\(name)") == 0 ? backend : nil
    }
  }
}
