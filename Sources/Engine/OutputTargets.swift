internal import Bytes
internal import Documents
internal import Git
internal import Linting

extension LintRun {
  /// Fails, before anything is written, if a report would overwrite a file that this run or git reads.
  func guardAgainst(_ outputs: Outputs) throws(Failure) {
    guard outputs.hasFiles else { return }
    for file in try workspace.files() where Document.Kind.mayBeDocument(path: file.path) {
      let baseline = try configurations.configuration(for: file.path).baseline
      if let baseline { try outputs.leaveAlone("\(workspace.root)/\(baseline)", named: baseline) }
    }
    try outputs.check { file throws(Failure) in
      if workspace.isTrackedLink(file.name) { return "the tracked link" }
      if workspace.isOfGit(file.identity) { return "git's file" }
      if configurations.isFixed(at: file.identity) { return "the configuration" }
      guard let path = Pathspec.path(of: file.identity, below: workspace.root) else { return nil }
      if ConfigurationReader.isConfiguration(path) || configurations.paths.contains(path) { return "the configuration" }
      return try isDocument(path) ? "the document" : nil
    }
  }

  private func isDocument(_ path: String) throws(Failure) -> Bool {
    guard Document.Kind.mayBeDocument(path: path), try !configurations.configuration(for: path).isExcluded(path),
      let bytes = try? workspace.disk.contents(of: path, limit: Limits.document)
    else { return false }
    return try project.document(SourceFile(path: path, bytes: bytes)) != nil
  }
}

extension Workspace {
  /// Whether a file is git's own, or configures git.
  fileprivate func isOfGit(_ place: String) -> Bool {
    let parts = place.split(separator: "/")
    let names = [".gitignore", ".gitattributes", ".gitmodules", ".mailmap"]
    if parts.contains(".git") || names.contains(String(parts.last ?? "")) { return true }
    return repository?.read { $0.holds(place) } ?? false
  }

  /// Whether a name is a tracked link, which anyone who pushes can point anywhere.
  fileprivate func isTrackedLink(_ name: String) -> Bool {
    guard let path = Pathspec.path(of: Pathspec.absolute(name, in: directory), below: root),
      disk.kind(of: path) == .symbolicLink
    else { return false }
    return repository?.index?.file(at: path) != nil
  }
}
