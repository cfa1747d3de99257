extension Document {
  /// All paths that the document names, relative to the root: its links, and the fields that hold paths.
  ///
  /// A path in a field can be relative to the root or to the document: both are included.
  func readNamedPaths() -> Set<String> {
    var paths: Set<String> = []
    for link in links where !link.path.isEmpty {
      if let path = path(of: link) { paths.insert(path) }
      if let folder = rootFolder(of: link) { paths.insert(folder) }
    }
    for field in pathFields { paths.formUnion(self.paths(namedBy: field.value)) }
    return paths
  }

  /// The runbooks that the postmortem says were used, or not used, by their paths.
  package var namedRunbooks: [Located<String>] {
    let runbooks = metadata[.inputs]?.value.entries.first { $0.key.value == "runbooks" }?.value
    return (runbooks?.value.list ?? []).compactMap { $0.text ?? $0.text(at: "path") }
  }

  /// Whether a postmortem says that a runbook was adequate; nil if it does not say.
  package func adequacy(of runbook: Located<String>) -> Bool? {
    let runbooks = metadata[.inputs]?.value.entries.first { $0.key.value == "runbooks" }?.value
    let use = runbooks?.value.list?.first { ($0.text ?? $0.text(at: "path"))?.range == runbook.range }
    return use?.text(at: "adequate").map { ["true", "yes"].contains($0.value.lowercased()) }
  }

  /// Why the review was moved, if the document gives a reason.
  package var reviewMovedReason: String? {
    reason(under: Self.reasonsOfMoves)
  }

  /// Why the postmortem is late, if the document says so.
  package var lateReason: String? { reason(under: Self.reasonsOfDelays) }

  private static let reasonsOfMoves: [HeadingKey] = [
    "review moved reason", "review moved because", "review moved",
  ]
  private static let reasonsOfDelays: [HeadingKey] = ["late reason", "late because"]

  /// The text of the first of these keys in the front matter; most keys are too short to be one.
  private func reason(under keys: [HeadingKey]) -> String? {
    frontMatter?.entries.first { $0.key.value.utf8.count >= 10 && keys.contains($0.name) }?
      .value.value.text
  }

  /// The possible paths of a field, relative to the root.
  package func paths(namedBy text: String) -> [String] {
    guard !text.contains("://"), !text.hasPrefix("#") else { return [] }
    let path = String(text.prefix { $0 != "#" && $0 != "?" })
    let fromRoot = path.hasPrefix(".") ? nil : ("/" + path).resolved(from: "")
    return [fromRoot, path.resolved(from: source.path)].compactMap(\.self)
  }

  /// The decision records that the document calls relevant, by their paths.
  package var namedDecisions: [Located<String>] {
    let inputs = metadata[.inputs]?.value.entries ?? []
    let lists = inputs.filter { $0.key.value == "adrs" }.map(\.value) + [metadata[.adrs]].compactMap(\.self)
    return lists.flatMap { ($0.value.list ?? []).compactMap { $0.text ?? $0.text(at: "path") } }
  }

  /// The files besides runbooks that the metadata names: decisions, messages, the log of the timeline, postmortems.
  package var namedFiles: [Located<String>] {
    let inputs = metadata[.inputs]?.value.entries ?? []
    let comms = inputs.first { $0.key.value == "comms" }?.value
    let evidence = inputs.first { $0.key.value == "evidence" }?.value.value.list ?? []
    let postmortems = metadata[.postmortems]?.value.list ?? []
    let single = [comms?.text ?? comms?.text(at: "path"), timelineSource]
    return namedDecisions + single.compactMap(\.self) + evidence.compactMap { $0.text ?? $0.text(of: ["path", "url"]) }
      + postmortems.compactMap { $0.text ?? $0.text(at: "path") }
  }

  private var pathFields: [Located<String>] {
    let artefact = metadata[.structuralFix]?.value.entries.first { $0.key.value == "artefact" }?.value
    return namedRunbooks + namedFiles + [artefact?.text(at: "path")].compactMap(\.self)
  }
}
