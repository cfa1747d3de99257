internal import Bytes

/// The keys that front matter and the maps inside it can have.
package enum Schema: Hashable, CaseIterable, Sendable {
  case document, roles, inputs, runbookUse, structuralFix, artefact, check, timeline, signature

  /// Its name in a message.
  package var name: String {
    switch self {
    case .document: "the front matter"
    case .runbookUse: "an entry of `inputs.runbooks`"
    case .structuralFix: "`structural_fix`"
    case .signature: "an entry of `sign_off`"
    case .roles, .inputs, .artefact, .check, .timeline: "`\(self)`"
    }
  }

  /// The keys as pmlint's own schema spells them, for suggestions after a typing error.
  package func keys(in kind: Document.Kind) -> [String] {
    switch self {
    case .document: Self.fields[kind, default: []]
    case .roles: ["incident_commander", "on_call", "investigators", "po", "tl", "leadership"]
    case .inputs: ["runbooks", "adrs", "comms", "evidence"]
    case .runbookUse: ["path", "used", "adequate", "why"]
    case .structuralFix: ["change", "artefact", "owner", "due", "tracking", "status", "check"]
    case .artefact: ["kind", "path"]
    case .check: ["class", "recurrences", "until"]
    case .timeline: ["source", "recorded"]
    case .signature: ["role", "by", "at"]
    }
  }

  /// Whether a key is known here, by its own name or an alias.
  package func knows(_ entry: FrontMatter.Entry, in kind: Document.Kind) -> Bool {
    if self == .document, Field(entry.name, in: kind) != nil { return true }
    let key = entry.key.value
    if key.hasPrefix("x-") || key.hasPrefix("x_") { return true }
    if Self.others[self, default: []].contains(entry.name) { return true }
    switch self {
    case .document: return Self.isOfSites(entry.name)
    case .roles: return Field(entry.name, in: kind) != nil
    case .structuralFix: return StructuralFix.Part(entry.name) != nil
    case .inputs, .runbookUse, .artefact, .check, .timeline, .signature: return false
    }
  }

  private static let fields: [Document.Kind: [String]] = Document.Kind.allCases.reduce(into: [:]) { fields, kind in
    fields[kind] = Field.allCases.map(\.key).filter { Field(label: $0, in: kind) != nil } + ["schema"]
  }

  /// All keys of the maps; those of the front matter itself are fields.
  private static let others: [Schema: Set<HeadingKey>] = allCases.reduce(into: [:]) { others, schema in
    let own = schema == .document ? [] : schema.keys(in: .postmortem)
    others[schema] = Set((own + schema.otherWords).map { HeadingKey($0) })
  }

  /// The map of a key, or each item of its list; nil if pmlint does not check the keys in it.
  package func map(at key: String) -> Schema? {
    switch (self, key) {
    case (.document, "roles"): .roles
    case (.document, "inputs"): .inputs
    case (.document, "structural_fix"): .structuralFix
    case (.document, "timeline"): .timeline
    case (.document, "sign_off"): .signature
    case (.inputs, "runbooks"): .runbookUse
    case (.structuralFix, "artefact"): .artefact
    case (.structuralFix, "check"): .check
    default: nil
    }
  }

  /// Keys of site generators, editors and document indexes.
  private static func isOfSites(_ key: HeadingKey) -> Bool {
    if sites.contains(key) { return true }
    let word = key.text
    return ["sidebar", "review moved", "late reason", "late because"].contains { word.hasPrefix($0) }
  }

  private static let sites: Set<HeadingKey> = Set(
    """
    layout tag weight draft description category menu aliase alias slug toc parent permalink template lang language \
    locale lastmod author created updated modified commit keyword summary subtitle image cover thumbnail icon \
    url hide cssclass cssclasse publish published version related reference supersede reviewer source comment math \
    robot hero area domain scope audience format nav order resource
    """.parts(at: " ").map { HeadingKey(String($0)) }
      // Generators write the same key as `linkTitle` or `link_title`.
      + (phrases + phrases.map { $0.filter { $0 != " " } }).map { HeadingKey($0) })

  private static let phrases = [
    "link title", "nav order", "nav title", "has children", "has toc", "last modified", "last modified at",
    "publish date", "expiry date", "created at", "updated at", "last updated", "redirect from", "redirect to",
    "hide title", "pagination prev", "pagination next", "grand parent", "nav exclude", "search exclude",
    "superseded by", "replaced by", "see also", "doc type", "canonical url", "created by", "updated by",
  ]

  /// Keys that others write in the maps.
  private var otherWords: Set<String> {
    switch self {
    case .document: ["schema"]
    case .roles:
      [
        "investigator", "product owner", "tech lead", "leadership reviewer", "reviewer", "scribe", "facilitator",
        "author", "comm", "comms lead", "communication", "communication lead", "liaison", "customer liaison",
        "operations lead", "ops lead", "subject matter expert", "sme", "deputy",
      ]
    case .inputs: ["adr", "customer comm", "communication", "monitoring", "log", "trace", "timeline", "dashboard"]
    case .runbookUse: ["url", "id", "title", "name", "reason", "step", "note"]
    case .structuralFix:
      [
        "what", "action", "title", "description", "fix", "gap", "artifact", "id", "structural", "due moved reason",
        "done", "done at", "level",
      ]
    case .artefact: ["url", "type", "step", "repository", "commit"]
    case .check: ["label", "by", "count", "horizon", "release", "test", "result", "description"]
    case .timeline: ["zone", "timezone", "time zone", "path", "url", "reason"]
    case .signature: ["name", "date", "signed at", "note", "commit", "who", "signed"]
    }
  }
}
