internal import Bytes
internal import Documents
internal import Git
internal import Linting

/// The links that a change breaks in documents that it leaves as they are.
extension LintRun {
  /// The findings about links to files that were deleted or moved, in the documents that are not linted themselves.
  func brokenReferences() async throws -> ReadDocuments<[Finding]> {
    let none = ReadDocuments<[Finding]>([], UnreadFiles())
    guard let comparison = workspace.comparison, !comparison.removed.isEmpty else { return none }
    let source = workspace.source
    let gone = comparison.removed.filter { !source.holds($0) }
    let rules = rules.filter { Self.rulesOfReferences.contains($0.id) }
    guard !gone.isEmpty, !rules.isEmpty else { return none }
    let discovery = try project.discoverReferrers(of: gone)
    let linter = Linter(rules: rules, context: try linter(for: discovery).context)
    let read = await project.read(discovery) { (open) -> [Finding] in
      let (document, settings) = (open.document, open.settings)
      let base = open.candidate.configuration.value.folder
      let places = document.namedPaths.map { (name: $0, paths: base.isEmpty ? [$0] : [$0, "\(base)/\($0)"]) }
      let lost = Set(places.lazy.filter { !$0.paths.allSatisfy { !gone.contains($0) } }.map(\.name))
      if lost.isEmpty { return [] }
      let held = Set(places.lazy.filter { $0.paths.contains(where: source.holds) }.map(\.name))
      func found(_ paths: Set<String>) -> [Finding] {
        linter.lint(document, settings: settings, referenced: ReferencedFiles(paths: paths, isKnown: true))
      }
      // What else is wrong with a link is no matter of this change.
      let known = Set(found(held.union(lost)).map(\.range))
      let broken = found(held).filter { !known.contains($0.range) }
      return linter.settle(broken, by: Suppression.all(in: document), in: document, settings: settings).kept
    }
    return ReadDocuments(read.entries.filter { !$0.value.isEmpty }, UnreadFiles())
  }

  private static let rulesOfReferences: Set<Rule.ID> = ["broken-link"]
}

extension Project {
  /// The files besides those that are linted whose bytes name one of these paths.
  fileprivate func discoverReferrers(of gone: Set<String>) throws(Failure) -> Discovery {
    let names = gone.map { $0.split(separator: "/").last?.lowercased() ?? "" }
    // A name with other characters can be written in several ways.
    let arePlain = names.allSatisfy { name in
      name.utf8.count > 3 && name.utf8.allSatisfy { $0.isPlain }
    }
    let search = arePlain ? WordSearch(names) : nil
    let files = try workspace.source.files().filter { file in
      guard file.kind == .regular, workspace.isNamed(file.path), !workspace.isTarget(file.path) else { return false }
      guard let search else { return true }
      guard let bytes = try? workspace.contents(of: file) else { return false }
      return search.first(in: bytes, 0..<bytes.count) != nil
    }
    return try discovery(among: files, besides: UnreadFiles())
  }
}

extension UInt8 {
  fileprivate var isPlain: Bool { isLetter || isDigit || "-_.".utf8.contains(self) }
}
