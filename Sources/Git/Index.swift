internal import Bytes

/// What the next commit will hold: every path with its blob, from the index file.
///
/// libgit2 hashes the whole file and makes an object of each entry: on 125,000 entries that alone costs six times what
/// `git diff --cached` does, and it refuses the sparse indexes that git writes for large repositories.
package struct Index: Sendable {
  /// The file, followed by names and object names that it does not contain in full.
  private(set) var bytes: [UInt8]

  /// Sorted by the bytes of the path, as in the file, and with stages of a conflict one after the other.
  private(set) var entries: [Entry] = []

  /// The folders whose tree git knows already, by their path with a slash at the end; the root is the empty path.
  private(set) var trees: [String: ObjectID] = [:]

  /// What the index file was before it was read; nil for an index from elsewhere.
  var version: FileVersion?

  struct Entry {
    /// Where in `bytes` the path is.
    var name: Range<Int>

    /// Where in `bytes` the name of the blob begins.
    var blob: Int
    var mode: UInt32

    /// Above 0 for one side of a conflict.
    var stage: UInt8

    /// Whether the file was added with `git add --intent-to-add`: its content is not in the index yet.
    var isIntended: Bool

    /// Whether a sparse checkout keeps the file off the disk.
    var isLeftOut: Bool

    /// Whether the next commit will hold it.
    var isStaged: Bool { stage == 0 && !isIntended }
  }

  /// An index with nothing in it.
  package init() {
    bytes = []
  }

  /// Reads the bytes of an index file; `listing` returns the files of a tree, for folders in a sparse index.
  init(_ file: [UInt8], listing: (ObjectID) throws(GitError) -> [File]) throws(GitError) {
    var reader = IndexReader(file)
    try reader.read()
    (bytes, entries, trees) = (reader.bytes, reader.entries, reader.trees)
    if entries.contains(where: { $0.mode == Self.folderMode }) { try expand(listing) }
  }

  private static let folderMode: UInt32 = 0o040000

  private mutating func expand(_ listing: (ObjectID) throws(GitError) -> [File]) throws(GitError) {
    var expanded: [Entry] = []
    for entry in entries {
      guard entry.mode == Self.folderMode else {
        expanded.append(entry)
        continue
      }
      let folder = path(of: entry)
      let files = try listing(id(of: entry)).map { (Array((folder + $0.path).utf8), $0) }
      for (name, file) in files.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
        let start = bytes.count
        bytes += name
        let blob = bytes.count
        bytes += file.blob?.bytes ?? []
        expanded.append(
          Entry(name: start..<blob, blob: blob, mode: file.kind.mode, stage: 0, isIntended: false, isLeftOut: true))
      }
    }
    entries = expanded
  }

  func path(of entry: Entry) -> String { String(decoding: bytes[entry.name], as: UTF8.self) }

  func id(of entry: Entry) -> ObjectID { ObjectID(bytes: bytes[entry.blob..<entry.blob + ObjectID.size]) }

  func file(of entry: Entry) -> File {
    let path = String(utf8: bytes[entry.name])
    let kind = File.Kind(mode: entry.mode)
    return File(
      path: path ?? self.path(of: entry), kind: path == nil && kind == .regular ? .unnameable : kind,
      blob: id(of: entry))
  }

  /// The files below a folder that git knows the tree of, by its path with the slash at its end.
  func files(below folder: String) -> [File] {
    let path = Array(folder.utf8)
    return entries[position(of: path)..<end(of: path)].map(file)
  }

  /// The number of paths, counting each side of a conflict.
  package var count: Int { entries.count }

  /// The files that the next commit will hold, sorted by the bytes of their paths.
  package var files: [File] { entries.filter(\.isStaged).map(file) }

  /// The files whose name ends in one of these, ignoring the case of ASCII letters; and all links, which may lead to
  /// folders.
  package func files(endingIn suffixes: [String]) -> [File] {
    let suffixes = suffixes.map { Array($0.lowercased().utf8) }
    let longest = suffixes.map(\.count).max() ?? 0
    let lastLetters = suffixes.compactMap(\.last)
    return entries.filter { entry in
      guard entry.isStaged else { return false }
      if File.Kind(mode: entry.mode) == .symbolicLink { return true }
      // Most names end in something else, and one byte is enough to see it.
      guard let last = entry.name.last, lastLetters.contains(bytes[last].lowercased) else { return false }
      let tail = bytes[entry.name].suffix(longest)
      guard let stop = tail.lastIndex(of: UInt8(ascii: ".")) else { return false }
      let length = tail.endIndex - stop
      return suffixes.contains { suffix in
        guard suffix.count >= length else { return false }
        return tail.suffix(suffix.count).elementsEqual(suffix) { byte, letter in
          byte.lowercased == letter
        }
      }
    }.map(file)
  }

  /// The wanted paths that git tracks, including intended ones and conflicts, each once; and all submodules,
  /// and those links that lead to folders.
  func trackedFiles(where isWanted: (String) -> Bool, orLink leadsToFolder: (String) -> Bool) -> [File] {
    var files: [File] = []
    for (position, entry) in entries.enumerated() {
      if position > 0, entry.stage > 0, bytes[entries[position - 1].name] == bytes[entry.name] { continue }
      let (path, kind) = (path(of: entry), File.Kind(mode: entry.mode))
      switch kind {
      case .regular where isWanted(path):
        let isNameable = String(utf8: bytes[entry.name]) != nil
        files.append(File(path: path, kind: isNameable ? kind : .unnameable, blob: nil))
      case .symbolicLink where leadsToFolder(path): files.append(File(path: path, kind: .linkedFolder, blob: nil))
      case .symbolicLink where isWanted(path), .submodule: files.append(File(path: path, kind: kind, blob: nil))
      default: continue
      }
    }
    return files
  }

  /// The paths that a merge has left in conflict, each once.
  package var conflicts: [String] {
    var paths: [String] = []
    for entry in entries where entry.stage > 0 {
      let path = path(of: entry)
      if paths.last != path { paths.append(path) }
    }
    return paths
  }

  /// The file at a path, if the next commit will hold one.
  package func file(at path: String) -> File? {
    guard let place = place(of: Array(path.utf8)), entries[place].isStaged else { return nil }
    return file(of: entries[place])
  }

  /// Whether the next commit will hold a file or a folder at a path.
  package func holds(_ path: String) -> Bool {
    if path.isEmpty || file(at: path) != nil { return true }
    let folder = Array(path.utf8) + [UInt8(ascii: "/")]
    return entries[position(of: folder)...].lazy.prefix { bytes[$0.name].starts(with: folder) }.contains(
      where: \.isStaged)
  }

  /// Whether a sparse checkout keeps the file at a path off the disk.
  package func leavesOut(_ path: String) -> Bool {
    place(of: Array(path.utf8)).map { entries[$0].isLeftOut } ?? false
  }

  /// The blob that a file on the disk was checked out from, and the size of the file in bytes, if nobody has written it
  /// since git compared the two; nil if only reading tells.
  ///
  /// As in git, a file that is no older than the index may have changed within one tick of the clock.
  package func blob(ofUnwritten path: String, on disk: RootedDisk) -> (id: ObjectID, size: Int)? {
    guard let place = place(of: Array(path.utf8)) else { return nil }
    let entry = entries[place]
    guard File.Kind(mode: entry.mode) == .regular, let found = disk.version(of: path), isUnwritten(entry, found) else {
      return nil
    }
    return (id(of: entry), Int(found.size))
  }

  /// Whether nobody has written the file of an entry since git compared the two.
  func isUnwritten(_ entry: Entry, _ found: FileVersion) -> Bool {
    guard entry.isStaged, !entry.isLeftOut, let version, found.isOlder(than: version) else { return false }
    return found == FileVersion(entry: bytes[(entry.blob - 40)..<entry.blob])
  }

  /// Whether git tracks a path, even if it is only intended or in conflict.
  func tracks(_ name: [UInt8]) -> Bool { place(of: name) != nil }

  /// Whether git tracks a path below a folder.
  func tracks(below folder: [UInt8]) -> Bool {
    let prefix = folder + [UInt8(ascii: "/")]
    let position = position(of: prefix)
    return position < entries.count && bytes[entries[position].name].starts(with: prefix)
  }

  /// Where a path is: the first of its entries, if there are several.
  private func place(of name: [UInt8]) -> Int? {
    let position = position(of: name)
    return position < entries.count && bytes[entries[position].name].elementsEqual(name) ? position : nil
  }

  /// Where the entries below a folder end, by its path with the slash at its end.
  func end(of folder: some Collection<UInt8>) -> Int {
    position(of: folder.dropLast() + [UInt8(ascii: "/") + 1])
  }

  /// Where a path is, or would be.
  private func position(of name: [UInt8]) -> Int {
    var (low, high) = (0, entries.count)
    // How much of the name the entry before `low` and that at `high` begin with: all between them begin with the less.
    var (before, after) = (0, 0)
    while low < high {
      let middle = (low + high) / 2
      let other = entries[middle].name
      var shared = min(before, after, other.count)
      while shared < min(name.count, other.count), name[shared] == bytes[other.lowerBound + shared] { shared += 1 }
      if shared < name.count, shared == other.count || bytes[other.lowerBound + shared] < name[shared] {
        (low, before) = (middle + 1, shared)
      } else {
        (high, after) = (middle, shared)
      }
    }
    return low
  }
}
