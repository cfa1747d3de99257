internal import Git

/// What a user asked for: a file, or all below a folder; an empty path is the root.
struct Pathspec {
  let path: String
  let isFile: Bool

  func contains(_ other: String) -> Bool {
    path.isEmpty || other == path || other.hasPrefix(path + "/")
  }

  /// Everything below the root.
  static let all = Pathspec(path: "", isFile: false)

  private init(path: String, isFile: Bool) {
    (self.path, self.isFile) = (path, isFile)
  }

  /// A user's path, made relative to the root; nil if it is outside.
  init?(_ path: String, in root: String, isOnDisk: Bool) {
    if path == root || root.isEmpty {
      self.path = ""
    } else if let below = Self.path(of: path, below: root) {
      self.path = below
    } else {
      return nil
    }
    isFile = isOnDisk && Disk.kind(of: path) != .folder
  }

  /// An absolute path, made relative to a root; nil if it is outside, or is the root itself.
  static func path(of place: String, below root: String) -> String? {
    let prefix = root == "/" ? "/" : root + "/"
    return place.hasPrefix(prefix) ? String(place.dropFirst(prefix.count)) : nil
  }

  /// Where a path leads, with links resolved in all but its last part: the document itself may be a link.
  static func absolute(_ path: String, in directory: String) -> String {
    let joined = path.hasPrefix("/") ? path : directory + "/" + path
    // Of links to folders, one that the user names is followed.
    if Disk.leadsToFolder(joined) { return Disk.realPath(of: joined) ?? joined }
    var parts = joined.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let name = parts.popLast() ?? ""
    let folder = "/" + parts.joined(separator: "/")
    let resolved = Disk.realPath(of: folder) ?? folder
    return (resolved == "/" ? "" : resolved) + "/" + name
  }

  /// The folder of a file, as far as its path names one, else `.`, the working directory.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The nearest existing folder to a path; a path in a revision may not be on the disk.
  static func nearestFolder(of path: String) -> String {
    var parts = path.split(separator: "/")
    while Disk.kind(of: "/" + parts.joined(separator: "/")) != .folder, !parts.isEmpty { parts.removeLast() }
    return "/" + parts.joined(separator: "/")
  }
}
