internal import Documents
internal import Git
internal import Linting
internal import Synchronization

/// Looks up what documents name, so that rules can stay without files.
struct TreeFacts: Sendable {
  private let state: State
  private let objects: ObjectReader
  private let headings = Headings()

  private enum State {
    /// What lies below a folder of the disk.
    case disk(RootedDisk)
    case index(Index)

    /// A commit of which a few paths are asked.
    case commit(ObjectID)

    /// The files of a commit, and the folders that hold them.
    case listing(files: [String: File], folders: Set<String>)
  }

  /// The tree of the disk below a root, of an index, or of a commit of which few documents are read.
  init(of snapshot: Snapshot, disk: RootedDisk, _ objects: ObjectReader) {
    state =
      switch snapshot {
      case .workTree: .disk(disk)
      case .index(let index): .index(index)
      case .revision(let commit): .commit(commit)
      }
    self.objects = objects
  }

  /// The tree of a revision, by its files.
  init(of files: [String: File], _ objects: ObjectReader) {
    var folders: Set<String> = []
    for path in files.keys {
      var folder = path.utf8[...]
      while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard folders.insert(String(path[..<slash])).inserted else { break }
      }
    }
    state = .listing(files: files, folders: folders)
    self.objects = objects
  }

  /// What a document names and the tree holds; `base` is the folder of its configuration, from which paths are meant too.
  func tree(for document: Document, base: String) -> Tree {
    let named = document.namedPaths
    let held = named.filter { holds($0) || (!base.isEmpty && holds("\(base)/\($0)")) }
    var anchors: [String: Set<String>] = [:]
    for link in document.links where link.fragment != nil {
      guard let path = document.path(of: link), anchors[path] == nil, held.contains(path) else { continue }
      guard [".md", ".markdown", ".mdx"].contains(where: path.hasSuffix) else { continue }
      anchors[path] = headings.anchors(in: path) { contents(of: path) }
    }
    return Tree(paths: held, anchors: anchors, isKnown: true)
  }

  private func holds(_ path: String) -> Bool {
    switch state {
    // What lies behind a link is not looked at, so nothing says that it is not there.
    case .disk(let disk): disk.kind(of: path) != nil || disk.isBehindLink(path)
    case .index(let index): index.holds(path)
    case .commit(let commit): path.isEmpty || objects.entry(at: path, in: commit) != nil
    case .listing(let files, let folders): path.isEmpty || files[path] != nil || folders.contains(path)
    }
  }

  private func contents(of path: String) -> [UInt8]? {
    let blob: ObjectID?
    switch state {
    case .disk(let disk): return try? disk.contents(of: path, limit: Workspace.limit)
    case .index(let index): blob = index.file(at: path)?.blob
    case .commit(let commit): blob = objects.entry(at: path, in: commit)?.file?.blob
    case .listing(let files, _): blob = files[path]?.blob
    }
    return blob.flatMap(objects.contents)
  }
}

/// The anchors of files that documents link to, each read once for all that do.
private final class Headings: Sendable {
  private let known = Mutex<[String: Set<String>?]>([:])

  /// The anchors of a file; nil for one that cannot be read.
  func anchors(in path: String, reading read: () -> [UInt8]?) -> Set<String>? {
    if let anchors = known.withLock({ $0[path] }) { return anchors }
    // Two that ask at once read it twice, which is better than that one waits for the other.
    let anchors = read().flatMap { SourceFile(path: path, bytes: $0).anchors }
    known.withLock { $0[path] = .some(anchors) }
    return anchors
  }
}
