/// Folders that look like a repository without being called `.git`, as bare ones do.
///
/// Anyone who pushes can make one out of ordinary files (`HEAD`, `objects`, `refs`), and its `config` could name
/// another work tree: documents beside it would not be linted, and others of this machine would be read and fixed.
extension Repository {
  /// The repository whose ordinary files this one is made of; nil if it is one of its own.
  ///
  /// Throws for one that `path` is in and whose work tree is elsewhere.
  func container(holding path: String) throws(GitError) -> Repository? {
    guard environment.repository == nil, !folder.hasSuffix("/.git"), path == folder || path.hasPrefix(folder + "/")
    else { return nil }
    let parent = "/" + folder.split(separator: "/").dropLast().joined(separator: "/")
    if let root = Self.root(from: parent), let outer = try? Repository(opening: root, environment: environment),
      outer.workTree == root
    {
      let isTracked = (try? outer.index().tracks(below: Array(folder.dropFirst(root.count + 1).utf8))) ?? true
      if isTracked { return outer }
    }
    guard workTree == nil || environment.workTree != nil else {
      throw GitError(
        code: .invalid,
        message: "\(folder) is not called `.git` and names another folder as its work tree: set GIT_DIR to mean that")
    }
    return nil
  }

  /// The nearest folder with a `.git` in it, from one upward; nil if there is none.
  package static func root(from folder: String) -> String? {
    var parts = folder.split(separator: "/")
    while !parts.isEmpty {
      let place = "/" + parts.joined(separator: "/")
      if Disk.kind(of: place + "/.git") != nil { return place }
      parts.removeLast()
    }
    return nil
  }
}
