internal import Bytes
internal import Documents
internal import Git
internal import Linting
internal import Synchronization

/// Looks up what documents name, so that rules need no files.
struct ReferenceLookup: Sendable {
  private let source: any Source
  private let headings = Headings()

  init(_ source: any Source) {
    self.source = source
  }

  /// The named paths that the tree has; paths can also be relative to `base`, the folder of the configuration.
  func referencedFiles(for document: Document, base: String) -> ReferencedFiles {
    let named = document.namedPaths
    var held = named.filter { source.holds($0) || (!base.isEmpty && source.holds("\(base)/\($0)")) }
    var spellings: [String: String] = [:]
    for path in named where !path.utf8.allSatisfy({ $0 < 0x80 }) {
      let forms = [path.normalized(.precomposed), path.normalized(.decomposed)]
      let found = forms.filter(source.holds)
      if let only = found.first, found.count == 1 { spellings[path] = only }
      if !found.isEmpty { held.insert(path) }
    }
    var anchors: [String: Set<String>] = [:]
    for link in document.links where link.fragment != nil {
      guard let path = document.path(of: link), anchors[path] == nil, held.contains(path) else { continue }
      guard Document.Kind.suffixes.contains(where: path.hasSuffix) else { continue }
      anchors[path] = headings.anchors(in: path) { contents(of: path) }
    }
    return ReferencedFiles(paths: held, anchors: anchors, spellings: spellings, isKnown: true)
  }

  private func contents(of path: String) -> [UInt8]? {
    guard let file = source.file(at: path), file.kind == .regular else { return nil }
    return try? source.contents(of: file, limit: Limits.document)
  }
}

/// The anchors of files that documents link to, each read once for all that do.
private final class Headings: Sendable {
  private let known = Mutex<[String: Set<String>?]>([:])

  /// The anchors of a file; nil for one that cannot be read.
  func anchors(in path: String, reading read: () -> [UInt8]?) -> Set<String>? {
    if let anchors = known.withLock({ $0[path] }) { return anchors }
    // Two jobs that ask at once read it twice, which is better than waiting.
    let anchors = read().flatMap { SourceFile(path: path, bytes: $0).anchors }
    known.withLock { $0[path] = .some(anchors) }
    return anchors
  }
}
