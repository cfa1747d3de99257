extension Document {
  /// What a document is, which decides the rules that it is read by.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case postmortem
    case runbook
    /// The war-room log: what happened, and the postmortem that is owed for it.
    case incident
  }
}

extension Document.Kind {
  /// Whether a path can be a document at all, before anything of it is read.
  package static func mayBeDocument(path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return false }
    guard ["md", "markdown", "mdx"].contains(name[name.index(after: dot)...].lowercased()) else { return false }
    let stem = name[..<dot].lowercased()
    if ["readme", "index", "_index"].contains(stem) { return false }
    return !words(of: stem).contains("template") && !stem.hasSuffix("templates")
  }

  /// The kind that a path stands for; nil for a path that says nothing.
  ///
  /// The nearest folder decides, then the file's own name: what lies in `postmortems/` is a postmortem, also when it
  /// is about a runbook.
  package init?(path: String) {
    let parts = path.split(separator: "/")
    for folder in parts.dropLast().reversed() {
      guard let kind = Document.Kind(folder: folder) else { continue }
      self = kind
      return
    }
    let words = " " + Self.words(of: (parts.last ?? "").lowercased()).dropLast().joined(separator: " ") + " "
    guard let kind = Self.named.first(where: { $0.names.contains { words.contains(" \($0) ") } }) else { return nil }
    self = kind
  }

  /// The kind of all that lies in a folder, by the last words of its name: `runbooks`, `team-postmortems`.
  package init?(folder: some StringProtocol) {
    let words = " " + Self.words(of: folder.lowercased()).joined(separator: " ")
    guard let kind = Self.named.first(where: { $0.names.contains { words.hasSuffix(" \($0)") } }) else { return nil }
    self = kind
  }

  /// The kind that `type:` names; nil for a type that is no document of pmlint's.
  init?(type: String) {
    self.init(rawValue: HeadingKey(type).text.replacing(" ", with: ""))
  }

  private static let named: [Document.Kind] = [.postmortem, .runbook]

  private var names: [String] {
    switch self {
    case .postmortem:
      [
        "postmortem", "postmortems", "post mortem", "post mortems", "incident", "incidents", "incident report",
        "incident reports", "incident review", "incident reviews", "retrospective", "retrospectives",
      ]
    case .runbook: ["runbook", "runbooks", "run book", "run books", "playbook", "playbooks", "sop", "sops"]
    case .incident: []
    }
  }

  private static func words(of name: some StringProtocol) -> [Substring] {
    Substring(name).split { !$0.isLetter && !$0.isNumber }
  }
}
