extension Document {
  /// The kind that a file has before its text is read, and what says so.
  package struct Claim: Hashable, Sendable {
    package let kind: Kind
    package let basis: Basis

    package enum Basis: Hashable, Sendable {
      /// The name of a folder, as it is written.
      case folder(String)
      /// A word in the file's own name.
      case fileName(String)
      /// The last part of the file's name before its suffix: `restart.runbook.md`.
      case suffix(String)
      /// A pattern of the configuration, and its key.
      case pattern(String, key: String)
      /// The name of the repository.
      case repository(String)
      /// `--as`.
      case option
      /// The caller knows it.
      case known
    }

    /// Whether the user names the file itself, so that its text need not show its kind.
    package var isNamed = false

    package init(_ kind: Kind, _ basis: Basis) {
      (self.kind, self.basis) = (kind, basis)
    }

    /// What a path implies.
    ///
    /// The nearest folder decides, then the file's own name: a file in `postmortems/` is a postmortem, even if it
    /// is about a runbook.
    package init?(path: String) {
      for folder in path.utf8.split(separator: UInt8(ascii: "/")).dropLast().reversed() {
        guard let kind = Kind(folder: Substring(folder)) else { continue }
        self.init(kind, .folder(String(Substring(folder))))
        return
      }
      let stem = Kind.stem(of: path)
      if let stop = stem.lastIndex(of: "."), let kind = Kind(folder: stem[stem.index(after: stop)...]) {
        self.init(kind, .suffix(String(stem[stop...])))
        return
      }
      guard let found = Kind.named(in: stem) else { return nil }
      self.init(found.kind, .fileName(found.name))
    }

    /// What the name of a repository implies for all its files.
    package init?(repository name: Substring) {
      guard let kind = Kind(folder: name) else { return nil }
      self.init(kind, .repository(String(name)))
    }

    /// Whether each file with this claim is one that a user expects to be read.
    package var holdsForAll: Bool {
      switch basis {
      case .folder, .pattern, .option, .known: true
      case .fileName, .suffix, .repository: false
      }
    }

    /// The folder of the documents, with a slash at the end, as messages name it; the pattern if one decides.
    package func folder(of path: String) -> String {
      switch basis {
      case .pattern(let pattern, _): return "`\(pattern)`"
      case .folder(let name):
        let parts = path.split(separator: "/").dropLast()
        guard let place = parts.lastIndex(where: { $0 == name }) else { return "\(name)/" }
        return parts[...place].joined(separator: "/") + "/"
      default: return path.split(separator: "/").dropLast().joined(separator: "/") + "/"
      }
    }

    /// The claim in words: folder `postmortems/`.
    package var reason: String {
      switch basis {
      case .folder(let name): "folder `\(name)/`"
      case .fileName(let word): "`\(word)` in the file name"
      case .suffix(let suffix): "file name ending in `\(suffix)`"
      case .pattern(let pattern, let key): "pattern `\(pattern)` of `\(key)`"
      case .repository(let name): "repository name `\(name)`"
      case .option: "`--as \(kind)`"
      case .known: "\(kind)"
      }
    }
  }

  /// Why a file is no document though its path may say so.
  package enum Dismissal: Error, Hashable, Sendable {
    /// `type:` says that it is something else.
    case type(String)
    /// Nothing in it is about one incident: a guide, a policy, an index.
    case guide
    /// A playbook without steps, alerts or commands.
    case noProcedure
    /// Only a word in its name would make it a document.
    case onlyName(String)
    /// Neither its path nor its text says what it is.
    case unknown

    /// The reason in words.
    package var reason: String {
      switch self {
      case .type(let type): "`type: \(type)`"
      case .guide: "it has no date and no section of an incident"
      case .noProcedure: "it has no steps, alerts or commands"
      case .onlyName(let word): "only `\(word)` in the file name, without a date, an id or a section of that kind"
      case .unknown: "nothing says what it is"
      }
    }
  }
}

extension Document.Kind {
  /// What a `type:` says.
  enum Stated {
    case kind(Document.Kind)
    /// The file is no document, wherever it is.
    case other
    /// A word of another tool, which says nothing.
    case unknown
  }

  /// What `type:` says: `postmortem`, `[[Incident Report]]`, `sop`.
  static func stated(as type: String) -> Stated {
    let word = HeadingKey(type.replacing("[", with: "").replacing("]", with: "")).text.replacing(" ", with: "")
    switch word {
    case "postmortem", "incidentreport", "incidentreview", "incidentpostmortem", "postincidentreview",
      "postincidentreport", "retrospective", "retro", "incidentretrospective", "incidentretro", "rca",
      "rootcauseanalysi", "rootcauseanalysis", "pir", "coe", "correctionoferror", "afteractionreport",
      "afteractionreview", "learningreview":
      return .kind(.postmortem)
    case "runbook", "playbook", "sop", "standardoperatingprocedure": return .kind(.runbook)
    case "incident", "incidentrecord", "incidentlog": return .kind(.incident)
    case "adr", "architecturedecisionrecord", "decision", "decisionrecord", "warroom", "warroomlog", "template", "rfc",
      "policy", "guide", "guideline", "meeting", "meetingnote", "minute", "index", "moc", "comm", "communication",
      "changelog", "glossary":
      return .other
    default: return .unknown
    }
  }
}
