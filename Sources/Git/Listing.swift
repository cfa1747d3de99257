/// Walks folders on the disk and lists their files.
struct Listing {
  private(set) var files: [File] = []
  private let root: String
  private let deepest: Int
  private var pending = [Place(prefix: "", rawPrefix: nil)]

  /// A path below the root that ends in a slash, or is empty.
  private struct Place {
    /// With replacement characters for bytes that are not UTF-8.
    let prefix: String

    /// The raw path, if it is not UTF-8.
    let rawPrefix: [UInt8]?
    var depth = 0
  }

  /// Something below the root.
  struct Found {
    let path: String

    /// The raw path, if it is not UTF-8.
    let rawPath: [UInt8]?
    let kind: Disk.Kind

    /// The path in bytes, as in git's index.
    var bytes: [UInt8] { rawPath ?? Array(path.utf8) }

    var name: Substring {
      path[(path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
    }
  }

  /// Folders in more than `deepest` others are listed like those that cannot be read.
  init(below root: String, deepest: Int = .max) {
    (self.root, self.deepest) = (root, deepest)
  }

  /// Reads all folders that `enters` accepts, and adds the files and the links that `takes` accepts.
  ///
  /// A folder that cannot be read is listed, and so is a link to one; neither is entered.
  mutating func read(
    entering enters: (Found) throws(GitError) -> Bool, taking takes: (Found) throws(GitError) -> Bool
  ) throws(GitError) {
    while let place = pending.popLast() {
      let entries: [Folder.Entry]
      do throws(DiskError) {
        entries = try open(place).entries()
      } catch {
        files.append(File(path: String(place.prefix.dropLast()), kind: .unreadableFolder(error.reason), blob: nil))
        continue
      }
      for entry in entries {
        try add(Self.found(entry, in: place), depth: place.depth + 1, entering: enters, taking: takes)
      }
    }
  }

  private func open(_ place: Place) throws(DiskError) -> Folder {
    if let raw = place.rawPrefix { return try Folder(at: Array(root.utf8) + [UInt8(ascii: "/")] + raw) }
    return try Folder(at: "\(root)/\(place.prefix)")
  }

  private static func found(_ entry: Folder.Entry, in place: Place) -> Found {
    var rawPath: [UInt8]?
    if place.rawPrefix != nil || entry.rawName != nil {
      rawPath = (place.rawPrefix ?? Array(place.prefix.utf8)) + (entry.rawName ?? Array(entry.name.utf8))
    }
    return Found(path: place.prefix + entry.name, rawPath: rawPath, kind: entry.kind)
  }

  private mutating func add(
    _ found: Found, depth: Int, entering enters: (Found) throws(GitError) -> Bool,
    taking takes: (Found) throws(GitError) -> Bool
  ) throws(GitError) {
    switch found.kind {
    case .folder:
      guard try enters(found) else { return }
      guard depth <= deepest else {
        let reason = "it is in more than \(deepest) other folders; move it up, or have git ignore it"
        files.append(File(path: found.path, kind: .unreadableFolder(reason), blob: nil))
        return
      }
      pending.append(
        Place(prefix: found.path + "/", rawPrefix: found.rawPath.map { $0 + [UInt8(ascii: "/")] }, depth: depth))
    case .regular:
      guard try takes(found) else { return }
      files.append(File(path: found.path, kind: found.rawPath == nil ? .regular : .unnameable, blob: nil))
    case .symbolicLink:
      let isFolder = Disk.leadsToFolder("\(root)/\(found.path)")
      guard try isFolder ? enters(found) : takes(found) else { return }
      files.append(File(path: found.path, kind: isFolder ? .linkedFolder : .symbolicLink, blob: nil))
    case .other: return
    }
  }
}

extension Disk {
  /// The files below a folder outside git, sorted by path, without hidden folders.
  package static func files(under folder: String) throws(GitError) -> [File] {
    var listing = Listing(below: folder)
    try listing.read {
      !$0.name.hasPrefix(".")
    } taking: { _ in
      true
    }
    return listing.files.sorted { $0.path < $1.path }
  }
}

extension DiskError {
  /// Why a folder could not be read.
  fileprivate var reason: String {
    switch self {
    case .system(let reason): reason
    default: "it is no longer a folder"
    }
  }
}
