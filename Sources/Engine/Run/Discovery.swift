internal import Documents
internal import Git

/// The files that a stage found, and those that it left out.
package struct Discovery: Sendable {
  /// Those that may be documents, in the order of their paths.
  let candidates: [Candidate]

  /// Those that were left out before they were opened.
  let unread: UnreadFiles

  /// All that have the name of a document, also those that were left out.
  let named: [File]

  /// A file that may be a document, and what its path says about it.
  struct Candidate: Sendable {
    let file: File
    let configuration: Shared<Configuration>

    /// The kind that its path implies.
    let claim: Document.Claim?

    /// Whether the user names the file, so that it has to be a document.
    let isAskedFor: Bool

    /// The path that its settings are for: the current one of a document of the base.
    let pathToday: String
  }
}

extension Project {
  /// The files that the user asks for.
  ///
  /// A file that a path names is read whatever it is called.
  package func discover() throws(Failure) -> Discovery {
    let listed = try workspace.files()
    var unread = UnreadFiles()
    try count(listed, in: &unread)
    _ = try configurations.configuration(for: "")
    return try discovery(among: listed, besides: unread)
  }

  /// The files at some paths, such as the one that an editor has changed; nothing is listed.
  package func discover(at paths: Set<String>) throws(Failure) -> Discovery {
    try discovery(among: paths.sorted().compactMap(workspace.source.file), besides: UnreadFiles())
  }

  /// The other files that documents are compared with: all, or the `named` ones if there are too many.
  func discoverOthers(named: Set<String>) throws(Failure) -> Discovery {
    try discovery(among: workspace.others(named: named), besides: UnreadFiles())
  }

  /// An error in a configuration ends the run before a text is read.
  func discovery(
    among listed: [File], besides known: UnreadFiles
  ) throws(Failure) -> Discovery {
    var candidates: [Discovery.Candidate] = []
    var named: [File] = []
    var unread = known
    for file in listed {
      let isAskedFor = file.kind == .regular && workspace.isAskedFor(file.path)
      guard mayBeDocument(file) || isAskedFor else {
        if file.kind == .regular { try count(besideDocuments: file, in: &unread) }
        continue
      }
      named.append(file)
      let pathToday = workspace.pathToday(of: file.path)
      let configuration = try configurations.shared(for: pathToday)
      let claim = claim(of: file.path, configuration.value)
      if configuration.value.isExcluded(file.path) {
        unread.add(file.path, .excluded)
      } else if file.kind != .regular {
        unread.add(file.path, file.kind == .unnameable ? .unnameable(isDocument: claim != nil) : .symbolicLink)
      } else if isAskedFor, workspace.namedKind == nil, let suffix = Document.Kind.unreadableMarkup(path: file.path) {
        unread.add(file.path, .askedForInVain("is not Markdown (\(suffix))", help: "convert it to Markdown"))
      } else {
        candidates.append(
          Discovery.Candidate(
            file: file, configuration: configuration, claim: claim, isAskedFor: isAskedFor, pathToday: pathToday))
      }
    }
    return Discovery(candidates: candidates, unread: unread, named: named)
  }

  /// Counts a file that cannot be a document, if it is where documents are.
  private func count(besideDocuments file: File, in unread: inout UnreadFiles) throws(Failure) {
    let markup = Document.Kind.otherMarkup(path: file.path)
    guard markup != nil || Document.Kind.isMarkdown(path: file.path) else { return }
    let configuration = try configurations.configuration(for: file.path)
    guard let claim = configuration.claim(of: file.path), claim.holdsForAll else { return }
    if configuration.isExcluded(file.path) {
      unread.add(file.path, .excluded)
    } else if let markup {
      unread.add(file.path, .otherMarkup(markup, folder: claim.folder(of: file.path)))
    } else if let reason = Document.Kind.nameReason(path: file.path, below: workspace.namedFolder(of: file.path)) {
      unread.add(file.path, .noDocument(reason, folder: claim.folder(of: file.path)))
    }
  }

  /// Counts the listed paths that are not readable files.
  private func count(_ listed: [File], in unread: inout UnreadFiles) throws(Failure) {
    for file in listed {
      switch file.kind {
      case .submodule: unread.add(file.path, .submodule)
      case .linkedFolder: unread.add(file.path, .symbolicLink)
      // A commit does not show where a link leads; its name shows whether it may hold documents.
      case .symbolicLink where !Document.Kind.mayBeDocument(path: file.path):
        if try configurations.configuration(for: file.path).claim(of: file.path + "/a.md") != nil {
          unread.add(file.path, .symbolicLink)
        }
      case .unreadableFolder(let reason):
        let example = file.path + "/a.md"
        guard try !configurations.configuration(for: example).isExcluded(example) else { continue }
        // Untracked files in it cannot be committed either.
        unread.add(file.path, .unreadableFolder(reason, canBeCommitted: workspace.repository == nil))
      case .regular, .symbolicLink, .unnameable: continue
      }
    }
  }

  private func mayBeDocument(_ file: File) -> Bool {
    switch file.kind {
    case .regular, .symbolicLink, .unnameable:
      Document.Kind.isMarkdown(path: file.path)
        && Document.Kind.mayBeDocument(path: file.path, below: workspace.namedFolder(of: file.path))
    case .submodule, .linkedFolder, .unreadableFolder: false
    }
  }
}
