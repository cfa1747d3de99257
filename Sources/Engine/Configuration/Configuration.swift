internal import Documents
internal import Linting
internal import Rules

/// The settings for the documents below one configuration file, or for all if there is none.
package struct Configuration: Sendable {
  var profile = Profile.method
  var settings = Settings()

  /// The file that it comes from, relative to the root; nil if nothing is configured.
  private(set) var file: String?

  /// Where each value that is not the default is set, as `file:line`, by its key.
  private(set) var origins: [String: String] = [:]

  /// The file of known findings, relative to the root; nil to report all findings.
  private(set) var baseline: String?
  private var postmortems: [Glob] = []
  private var runbooks: [Glob] = []
  private var excluded: [Glob] = []
  private var overrides: [Override] = []

  /// The same patterns, compiled so that a path is matched with all at once.
  private var matching = Matching()
  private var fields: [String: [String]] = [:]
  private var sections: [String: [String]] = [:]
  private var levels = Vocabulary.method.levels.words
  private var labels = Vocabulary.method.labels.words

  private struct Matching: Sendable {
    var postmortems = GlobSet()
    var runbooks = GlobSet()
    var excluded = GlobSet()

    /// By the index of their override.
    var overrides = GlobSet()
  }

  private struct Override: Sendable {
    let severities: [Rule.ID: Settings.RuleSeverity]
    let options: [Settings.OptionKey: OptionValue]
  }

  /// The settings of a profile; nil for the standard one, which nobody asked for by name.
  init(profile: Profile?) {
    self.profile = profile ?? .method
    settings.isProfileNamed = profile != nil
    self.profile.apply(to: &settings)
  }

  /// The names that fields and sections have here, by key: `fields.owner`.
  var aliasValues: [(key: String, text: String)] {
    [(ConfigurationKey.fields, fields), (.sections, sections)].flatMap { key, names in
      names.sorted { $0.key < $1.key }.map { ("\(key.rawValue).\($0)", $1.joined(separator: ", ")) }
    }
  }

  /// The paths and patterns that are set, by the key that names them.
  var pathValues: [(key: ConfigurationKey, text: String)] {
    let (postmortems, runbooks) = (postmortems.map(\.description), runbooks.map(\.description))
    return [
      (.postmortems, postmortems.joined(separator: ", ")), (.extendPostmortems, postmortems.joined(separator: ", ")),
      (.runbooks, runbooks.joined(separator: ", ")), (.extendRunbooks, runbooks.joined(separator: ", ")),
      (.exclude, excluded.map(\.description).joined(separator: ", ")),
      (.baseline, baseline ?? ""),
    ].filter { origins[$0.key.rawValue] != nil }
  }

  /// The folder of the file, relative to the root.
  var folder: String { file.map { $0.split(separator: "/").dropLast().joined(separator: "/") } ?? "" }

  /// Names the documents that are compared with each other: a team with its own configuration is a corpus.
  var corpus: String { file ?? "" }

  func isExcluded(_ path: String) -> Bool { matching.excluded.matches(path) }

  /// What the configured patterns say about a path, else what its names or those of its repository do.
  func claim(of path: String, in repository: Document.Claim? = nil) -> Document.Claim? {
    if matching.runbooks.matches(path) { return claim(.runbook, of: path, by: runbooks, "runbooks") }
    if matching.postmortems.matches(path) { return claim(.postmortem, of: path, by: postmortems, "postmortems") }
    var claim = Document.Claim(path: path) ?? repository
    // In a repository of postmortems, a word in a name need not show what the file is.
    if let repository, claim?.holdsForAll != true, claim?.kind == repository.kind { claim = repository }
    guard let claim, origins[claim.kind == .runbook ? "runbooks" : "postmortems"] == nil else { return nil }
    return claim
  }

  private func claim(_ kind: Document.Kind, of path: String, by globs: [Glob], _ key: String) -> Document.Claim {
    let pattern = globs.first { $0.matches(path) }?.description ?? ""
    return Document.Claim(kind, .pattern(pattern, key: origins[key] == nil ? "extend-\(key)" : key))
  }

  /// The settings for one document: those of the file, and of the overrides that its path matches.
  func settings(for path: String) -> Settings {
    var settings = settings
    settings.tracking = settings.tracking?.renewed
    for place in matching.overrides.all(matching: path).sorted() {
      settings.ruleSeverities.merge(overrides[place].severities) { $1 }
      settings.options.merge(overrides[place].options) { $1 }
    }
    return settings
  }

  /// Adds the values of one file; they have been checked against the schema.
  mutating func add(_ entries: [FrontMatter.Entry], of source: SourceFile) {
    file = source.path
    let folder = source.path.split(separator: "/").dropLast().joined(separator: "/")
    for entry in entries {
      let line = source.position(of: entry.key.range.lowerBound).line
      // The schema refuses other keys.
      guard let key = ConfigurationKey(rawValue: entry.key.value) else { continue }
      origins[key.rawValue] = "\(source.path):\(line)"
      add(entry.value.value, as: key, below: folder, from: source)
    }
    matching.postmortems = GlobSet(postmortems)
    matching.runbooks = GlobSet(runbooks)
    matching.excluded = GlobSet(excluded)
    settings.vocabulary = Vocabulary(fields: fields, sections: sections, levels: levels, labels: labels)
  }

  private mutating func add(
    _ value: FrontMatter.Value, as key: ConfigurationKey, below folder: String, from source: SourceFile
  ) {
    switch key {
    // These say which files are read, and were followed before.
    case .profile, .extends: break
    case .postmortems: postmortems = value.texts.map { Glob(pattern: $0, below: folder) }
    case .runbooks: runbooks = value.texts.map { Glob(pattern: $0, below: folder) }
    case .extendPostmortems: postmortems += value.texts.map { Glob(pattern: $0, below: folder) }
    case .extendRunbooks: runbooks += value.texts.map { Glob(pattern: $0, below: folder) }
    case .exclude: excluded += value.texts.map { Glob(pattern: $0, below: folder) }
    case .baseline: baseline = value.text?.resolved(from: source.path)
    case .severities:
      settings.severities.levels = value.entries.map { SeverityScheme.Level($0) }
    case .calendar:
      let zone = value.entries.first { $0.key.value == "zone" }?.value.value.text ?? "UTC"
      let holidays = value.texts(of: "holidays")
      settings.severities.calendar = BusinessCalendar(zone: zone, holidays: holidays.compactMap { Moment($0) })
    case .labels: labels = value.texts
    case .chainLevels: levels = value.texts
    case .minConfidence: settings.minConfidence = value.text.flatMap(Confidence.init) ?? settings.minConfidence
    case .tracking: settings.tracking = value.text.flatMap { BoundedExpression($0) }.map { IssuePattern($0) }
    case .releases: settings.releases = value.text ?? settings.releases
    case .people: settings.people = (value.texts(of: "names"), value.texts(of: "ignore"))
    case .language: settings.phrases.languages = value.texts
    case .phrases: settings.phrases.add(value)
    case .fields:
      for field in value.entries { add(field, to: \.fields, key, from: source) }
    case .sections:
      for section in value.entries { add(section, to: \.sections, key, from: source) }
    case .rules:
      let (severities, options) = Self.ruleSettings(value.entries, besides: settings.ruleSeverities)
      settings.ruleSeverities.merge(severities) { $1 }
      settings.options.merge(options) { $1 }
      for rule in value.entries {
        origins["rules.\(rule.key.value)"] = "\(source.path):\(source.position(of: rule.key.range.lowerBound).line)"
      }
    case .overrides:
      for item in value.list ?? [] {
        let entries = item.value.entries
        let paths = entries.first { $0.key.value == "paths" }?.value.value.texts ?? []
        let rules = entries.first { $0.key.value == "rules" }?.value.value.entries ?? []
        let (severities, options) = Self.ruleSettings(rules, besides: settings.ruleSeverities)
        for path in paths { matching.overrides.insert(Glob(pattern: path, below: folder), overrides.count) }
        overrides.append(Override(severities: severities, options: options))
      }
    }
  }

  private mutating func add(
    _ entry: FrontMatter.Entry, to names: WritableKeyPath<Configuration, [String: [String]]>, _ key: ConfigurationKey,
    from source: SourceFile
  ) {
    self[keyPath: names][entry.key.value, default: []] += entry.value.value.texts
    origins["\(key.rawValue).\(entry.key.value)"] =
      "\(source.path):\(source.position(of: entry.key.range.lowerBound).line)"
  }

  /// A group sets its rules except those that are already off; a rule's own entry wins, wherever it is.
  private static func ruleSettings(
    _ entries: [FrontMatter.Entry], besides known: [Rule.ID: Settings.RuleSeverity]
  ) -> ([Rule.ID: Settings.RuleSeverity], [Settings.OptionKey: OptionValue]) {
    var severities: [Rule.ID: Settings.RuleSeverity] = [:]
    var options: [Settings.OptionKey: OptionValue] = [:]
    let groups = entries.filter { Rule.Group(rawValue: $0.key.value) != nil }
    for entry in groups {
      // A group does not turn on an opt-in rule.
      for rule in Rule.all
      where rule.group.rawValue == entry.key.value && known[rule.id] != .off && !rule.isOptIn {
        severities[rule.id] = entry.value.value.text.flatMap { Settings.RuleSeverity($0) }
      }
    }
    for rule in Rule.all {
      guard let value = entries.first(where: { $0.key.value == rule.id })?.value.value else { continue }
      func text(of key: String) -> String? { value.entries.first { $0.key.value == key }?.value.value.text }
      if let text = value.text ?? text(of: "severity") { severities[rule.id] = Settings.RuleSeverity(text) }
      for option in rule.options {
        options[Settings.OptionKey(option, of: rule.id)] = text(of: option.name).flatMap(option.value)
      }
    }
    return (severities, options)
  }
}

extension RuleOption {
  /// The value that a text of the configuration means.
  fileprivate func value(_ text: String) -> OptionValue? {
    switch standard {
    case .number: Int(text).map(OptionValue.number)
    case .flag: .flag(text == "true")
    }
  }
}

extension Settings.RuleSeverity {
  /// `off` or a severity.
  init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .severity(severity)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .off: "off"
    case .severity(let severity): severity.rawValue
    }
  }
}

extension SeverityScheme.Level {
  fileprivate init(_ entry: FrontMatter.Entry) {
    let values = entry.value.value.entries
    func text(_ key: String) -> String? { values.first { $0.key.value == key }?.value.value.text }
    let aliases = values.first { $0.key.value == "aliases" }?.value.value.texts ?? []
    self.init(
      name: entry.key.value, aliases: aliases, deadline: text("deadline").flatMap { Deadline($0) },
      isUnneeded: text("postmortem") == "unneeded")
  }
}

extension FrontMatter.Value {
  /// The texts of a list, or the one text in place of a list.
  var texts: [String] {
    if let text { return [text] }
    return (list ?? []).compactMap(\.value.text)
  }
}
