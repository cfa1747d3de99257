package import Documents
internal import Git
internal import Linting
package import Reports

/// What was read of some documents, whether they are linted or not.
package struct Inspection {
  package private(set) var documents: [InspectedDocument] = []

  /// A sentence for each file that could not be read: with any, the job is not done.
  package private(set) var failures: [String] = []

  /// Reads the documents below the paths; a file that is named is read whatever it is.
  package init(
    _ paths: [String], as namedKind: Document.Kind? = nil, _ configuration: ConfigurationOptions,
    _ environment: Environment
  ) throws(Failure) {
    let workspace = try Workspace(paths: paths, isWhole: true, environment)
    let configurations = try workspace.configurations(configuration)
    let named = Dictionary(
      paths.map { (Pathspec.absolute($0, in: environment.directory), $0) }, uniquingKeysWith: { first, _ in first })
    for file in try workspace.files() where file.kind == .regular {
      let given = named[(workspace.root == "/" ? "" : workspace.root) + "/" + file.path]
      guard given != nil || Document.Kind.mayBeDocument(path: file.path, below: workspace.namedFolder(of: file.path))
      else { continue }
      guard let bytes = bytes(of: file, as: given ?? file.path, from: workspace) else { continue }
      let configuration = try configurations.configuration(for: file.path)
      let source = SourceFile(path: file.path, bytes: bytes)
      var claim = configuration.claim(of: file.path, in: workspace.rootClaim)
      if claim == nil, given != nil, let namedKind { claim = Document.Claim(namedKind, .option) }
      let vocabulary = configuration.settings.vocabulary
      do throws(Document.Dismissal) {
        let document = try Document(source, claim, vocabulary: vocabulary)
        let name =
          claim?.basis == .option
          ? nil : Document.Kind.nameReason(path: file.path, below: workspace.namedFolder(of: file.path))
        documents.append(
          InspectedDocument(
            document, path: given ?? file.path, kind: name == nil ? document.kind : nil,
            reason: name ?? document.kindReason))
      } catch {
        guard let given else { continue }
        // A named file is read as the most general kind if it is none.
        let document = Document(source, as: claim?.kind ?? .postmortem, vocabulary: vocabulary)
        documents.append(InspectedDocument(document, path: given, kind: nil, reason: error.reason))
      }
    }
  }

  private mutating func bytes(of file: File, as name: String, from workspace: Workspace) -> [UInt8]? {
    do {
      return try workspace.contents(of: file)
    } catch {
      failures.append("\(name) \(error.complaint)")
      return nil
    }
  }
}
