internal import Synchronization

/// The files below one folder, for paths that come from files of a repository.
///
/// Anyone who pushes chooses these paths and links: no path leaves the folder, leads through a link, or leads into
/// git's own files. Paths that a user names are read with `Disk`.
package final class RootedDisk: Sendable {
  /// Absolute.
  package let root: String

  /// For each folder, by its path with a slash at the end, the reason not to read below it; nil if it is read.
  private let folders = Mutex<[Substring: DiskError?]>([:])

  package init(root: String) {
    self.root = root
  }

  /// What is at a path; nil if nothing is there, or if the path leads through a link.
  package func kind(of path: String) -> Disk.Kind? {
    if path.isEmpty { return .folder }
    guard let place = try? place(of: path) else { return nil }
    return Disk.kind(of: place)
  }

  /// What shows whether a regular file was written; nil for anything else, and if the path leads through a link.
  func version(of path: String) -> FileVersion? { (try? place(of: path)).flatMap { Disk.version(of: $0) } }

  /// The whole content of a file, unless it is larger than `limit` bytes; a link is not followed.
  package func contents(of path: String, limit: Int) throws(DiskError) -> [UInt8] {
    try Disk.contents(of: place(of: path), limit: limit)
  }

  /// Whether a folder on the way to a path is a link.
  package func isBehindLink(_ path: String) -> Bool {
    do throws(DiskError) {
      _ = try place(of: path)
      return false
    } catch {
      return error == .symbolicLink
    }
  }

  /// The path on the disk: the only way from a path in a repository to the machine's files.
  private func place(of path: String) throws(DiskError) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    guard Self.isName(path[start...]) else { throw .notFound }
    try check(folder: path[..<start])
    return root + "/" + path
  }

  /// Fails if a folder, with a slash at its end, is missing or is a link.
  private func check(folder: Substring) throws(DiskError) {
    if folder.isEmpty { return }
    let reason = folders.withLock { folders in
      if let known = folders[folder] { return known }
      var reason: DiskError?
      var place = folder.startIndex
      while reason == nil, let slash = folder.utf8[place...].firstIndex(of: UInt8(ascii: "/")) {
        place = folder.utf8.index(after: slash)
        let prefix = folder[..<place]
        let known = folders[prefix]
        reason = known ?? Self.reason(against: prefix, below: root)
        if known == nil { folders[prefix] = .some(reason) }
      }
      folders[folder] = .some(reason)
      return reason
    }
    if let reason { throw reason }
  }

  private static func reason(against folder: Substring, below root: String) -> DiskError? {
    let path = folder.dropLast()
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    guard isName(path[start...]) else { return .notFound }
    switch Disk.kind(of: root + "/" + path) {
    case .folder: return nil
    case .symbolicLink: return .symbolicLink
    default: return .notFound
    }
  }

  private static func isName(_ part: Substring) -> Bool {
    PathName.isPlain(part) && !part.utf8.contains(0)
  }
}
