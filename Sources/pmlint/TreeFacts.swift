import Documents
import Git
import Linting

/// Looks up what documents name, so that rules can stay without files.
struct TreeFacts: Sendable {
  private let root: String

  /// The files of a revision, and the folders that hold them; nil for the disk.
  private let blobs: [String: ObjectID]?
  private let folders: Set<String>

  /// The tree of the disk below a root.
  init(root: String) {
    self.root = root
    blobs = nil
    folders = []
  }

  /// The tree of a revision.
  init(root: String, files: [File]) {
    self.root = root
    var blobs: [String: ObjectID] = [:]
    var folders: Set<String> = []
    for file in files {
      blobs[file.path] = file.blob
      var folder = file.path.utf8[...]
      while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard folders.insert(String(file.path[..<slash])).inserted else { break }
      }
    }
    (self.blobs, self.folders) = (blobs, folders)
  }

  /// What a document names and the tree holds; `base` is the folder of its configuration, from which paths are meant too.
  func tree(for document: Document, base: String) -> Tree {
    let named = document.namedPaths
    let held = named.filter { holds($0) || (!base.isEmpty && holds("\(base)/\($0)")) }
    var anchors: [String: Set<String>] = [:]
    for link in document.links where link.fragment != nil {
      guard let path = document.path(of: link), anchors[path] == nil, held.contains(path) else { continue }
      guard [".md", ".markdown", ".mdx"].contains(where: path.hasSuffix), let bytes = contents(of: path) else {
        continue
      }
      anchors[path] = SourceFile(path: path, bytes: bytes).anchors
    }
    return Tree(paths: held, anchors: anchors, isKnown: true)
  }

  private func holds(_ path: String) -> Bool {
    guard let blobs else { return Disk.kind(of: "\(root)/\(path)") != nil }
    return path.isEmpty || blobs[path] != nil || folders.contains(path)
  }

  private func contents(of path: String) -> [UInt8]? {
    guard let blobs else { return try? Disk.contents(of: "\(root)/\(path)", limit: Workspace.limit) }
    // An open repository belongs to one task, so each that needs one opens its own.
    guard let blob = blobs[path], let repository = try? Repository(containing: root) else { return nil }
    return try? repository.contents(of: blob)
  }
}
