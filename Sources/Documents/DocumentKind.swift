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
    return !parts(of: stem).contains("template") && !stem.hasSuffix("templates")
  }

  /// The kind that a path stands for; nil for a path that says nothing.
  package init?(path: String) {
    // The nearest part decides: `postmortems/runbooks/x.md` is a runbook.
    for component in path.split(separator: "/").reversed() {
      let words = Self.parts(of: component.lowercased())
      for kind in [Document.Kind.postmortem, .runbook] where kind.isNamed(in: words) {
        self = kind
        return
      }
    }
    return nil
  }

  /// The kind that `type:` names; nil for a type that is no document of pmlint's.
  init?(type: String) {
    self.init(rawValue: HeadingKey(type).text.replacing(" ", with: ""))
  }

  private func isNamed(in words: [Substring]) -> Bool {
    let joined = words.joined(separator: " ")
    return names.contains { name in
      joined == name || joined.hasPrefix(name + " ") || joined.hasSuffix(" " + name) || joined.contains(" \(name) ")
    }
  }

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

  private static func parts(of name: some StringProtocol) -> [Substring] {
    Substring(name).split { !$0.isLetter && !$0.isNumber }
  }
}
