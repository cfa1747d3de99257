internal import Documents
internal import Git
internal import Linting

extension DocumentFacts {
  /// Whether rules compare this document with its older versions.
  var isCompared: Bool {
    reviewAt != nil || fix?.due != nil || !signatures.isEmpty || lastReviewed != nil || timelineRecorded != nil
  }

  /// The files that the document names and whose commits rules ask for, each with the time from which what a commit
  /// added to it counts.
  var followedPaths: [(path: String, since: Int)] {
    var paths = runbooks.flatMap(\.paths) + timelineSourcePaths
    if claimsRepair { paths += namedPaths }
    // For a decision, its state before the incident matters.
    return repairedPaths + paths.map { ($0, incident) } + decisions.flatMap(\.paths).map { ($0, .min) }
  }

  /// Those that the fix is said to have changed.
  var repairedPaths: [(path: String, since: Int)] { (fix?.artefactPaths ?? []).map { ($0, incident) } }

  private var incident: Int { (resolved ?? started)?.value.earliest ?? .min }

  /// Whether the document says that its fix is done.
  private var claimsRepair: Bool { status == .closed || fixes.contains(where: \.isDone) }
}

extension WalkedPaths {
  /// Adds the folder of a document: the whole folder that makes its files documents, so that the interest stays the
  /// same when one more is written.
  mutating func add(documentAt path: String, isWholeTree: Bool) {
    if isWholeTree { return add(folder: "") }
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      if Document.Kind(folder: path[end..<slash]) != nil { return add(folder: String(path[..<slash])) }
      end = path.utf8.index(after: slash)
    }
    add(folderOf: path)
  }
}
