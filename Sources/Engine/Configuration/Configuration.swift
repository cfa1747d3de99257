internal import Bytes
internal import Documents
internal import Linting
internal import Rules

/// The settings for the documents below one configuration file, or for all if there is none.
package struct Configuration: Sendable {
  var profile = Profile.method
  var settings = Settings()

  /// The file that it comes from, relative to the root; nil if nothing is configured.
  private(set) var file: String?

  /// A hash of the paths and bytes of all files that it comes from.
  private(set) var digest = ByteHash().value

  /// Where each value that is not the default is set, as `file:line`, by its key: `people`, `people.names`.
  private(set) var origins: [String: String] = [:]

  /// The file of known findings, relative to the root; nil to report all findings.
  private(set) var baseline: String?
  private var postmortems: [Glob] = []
  private var runbooks: [Glob] = []
  private var excluded: [Glob] = []
  private(set) var overrides: [Override] = []

  /// The same patterns, compiled so that a path is matched with all at once.
  private var matching = Matching()
  private(set) var fields: [String: [String]] = [:]
  private(set) var sections: [String: [String]] = [:]
  private(set) var severities = ConfiguredSeverities()
  private(set) var dates: DateOrder?
  private var levels = Vocabulary.method.levels.words
  private var labels = Vocabulary.method.labels.words

  /// By reference, because every file comes with its configuration.
  private final class Matching: Sendable {
    let postmortems: GlobSet
    let runbooks: GlobSet
    let excluded: GlobSet

    /// By the index of their override.
    let overrides: GlobSet

    init(postmortems: [Glob] = [], runbooks: [Glob] = [], excluded: [Glob] = [], overrides: [Override] = []) {
      self.postmortems = GlobSet(postmortems)
      self.runbooks = GlobSet(runbooks)
      self.excluded = GlobSet(excluded)
      self.overrides = overrides.enumerated().reduce(into: GlobSet()) { matching, override in
        for path in override.element.paths { matching.insert(path, override.offset) }
      }
    }
  }

  /// Rule settings for some paths.
  struct Override: Sendable {
    let paths: [Glob]
    let rules: RuleEntries
    let origin: String
  }

  /// The settings of a profile; nil for the standard one, which nobody asked for by name.
  init(profile: Profile?) {
    self.profile = profile ?? .method
    settings.isProfileNamed = profile != nil
    self.profile.apply(to: &settings)
  }

  /// The patterns that are set, by the key that names them, as any file of the repository can write them.
  var patterns: [(key: ConfigurationKey, patterns: [String])] {
    [
      (origins["postmortems"] == nil ? .extendPostmortems : .postmortems, postmortems),
      (origins["runbooks"] == nil ? .extendRunbooks : .runbooks, runbooks), (.exclude, excluded),
    ].filter { origins[$0.0.rawValue] != nil }.map { ($0, $1.map(\.anchored)) }
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
      settings.add(overrides[place].rules)
    }
    return settings
  }

  /// Adds the values of one file, which have been checked against the schema; what does not fit the others is a fault.
  mutating func add(_ entries: [FrontMatter.Entry], of source: SourceFile) -> [SchemaFault] {
    file = source.path
    var hash = ByteHash(resuming: digest)
    hash.add("\(source.path)\n")
    for byte in source.bytes { hash.add(byte) }
    digest = hash.value
    let folder = source.path.split(separator: "/").dropLast().joined(separator: "/")
    var faults: [SchemaFault] = []
    for entry in entries {
      // The schema refuses other keys.
      guard let key = ConfigurationKey(rawValue: entry.key.value) else { continue }
      origins[key.rawValue] = source.origin(of: entry)
      for inner in entry.value.value.entries {
        origins["\(key.rawValue).\(inner.key.value)"] = source.origin(of: inner)
      }
      if key == .severities { faults += severities.add(entry.value.value.entries) }
      add(entry.value.value, as: key, below: folder, from: source)
    }
    matching = Matching(postmortems: postmortems, runbooks: runbooks, excluded: excluded, overrides: overrides)
    settings.vocabulary = Vocabulary(
      fields: fields, sections: sections, levels: levels, labels: labels, isDayFirst: dates.map { $0 == .dayFirst })
    severities.apply(to: &settings.severities)
    return faults
  }

  private mutating func add(
    _ value: FrontMatter.Value, as key: ConfigurationKey, below folder: String, from source: SourceFile
  ) {
    switch key {
    // These say which files are read, and were followed before; severities can have faults.
    case .profile, .extends, .severities: break
    case .postmortems: postmortems = value.texts.map { Glob(pattern: $0, below: folder) }
    case .runbooks: runbooks = value.texts.map { Glob(pattern: $0, below: folder) }
    case .extendPostmortems: postmortems += value.texts.map { Glob(pattern: $0, below: folder) }
    case .extendRunbooks: runbooks += value.texts.map { Glob(pattern: $0, below: folder) }
    case .exclude: excluded += value.texts.map { Glob(pattern: $0, below: folder) }
    case .baseline: baseline = value.text?.resolved(from: source.path)
    case .deadline: (severities.isDeadlineSet, severities.deadline) = (true, value.text.flatMap { Deadline($0) })
    case .calendar:
      let calendar = settings.severities.calendar
      settings.severities.calendar = BusinessCalendar(
        zone: value.texts(of: "zone")?.first ?? calendar.zone,
        holidays: value.texts(of: "holidays")?.compactMap { Moment($0) } ?? calendar.holidays)
    case .dates: dates = value.text.flatMap(DateOrder.init)
    case .labels: labels = value.texts
    case .chainLevels: levels = value.texts
    case .minConfidence: settings.minConfidence = value.text.flatMap(Confidence.init) ?? settings.minConfidence
    case .tracking: settings.tracking = value.text.flatMap { BoundedExpression($0) }.map { IssuePattern($0) }
    case .releases: settings.releases = value.text ?? settings.releases
    case .people:
      let people = settings.people
      settings.people = (value.texts(of: "names") ?? people.names, value.texts(of: "ignore") ?? people.ignored)
    case .language: settings.phrases.languages = value.texts
    case .phrases: settings.phrases.add(value)
    case .fields: for field in value.entries { fields[field.key.value, default: []] += field.value.value.texts }
    case .sections:
      for section in value.entries { sections[section.key.value, default: []] += section.value.value.texts }
    case .rules: settings.add(RuleEntries(value.entries, besides: settings.ruleSeverities))
    case .overrides: for item in value.list ?? [] { add(override: item, below: folder, from: source) }
    }
  }

  private mutating func add(override item: Located<FrontMatter.Value>, below folder: String, from source: SourceFile) {
    let paths = (item.value.texts(of: "paths") ?? []).map { Glob(pattern: $0, below: folder) }
    let rules = item.value.entries.first { $0.key.value == "rules" }?.value.value.entries ?? []
    overrides.append(
      Override(
        paths: paths, rules: RuleEntries(rules, besides: settings.ruleSeverities),
        origin: source.origin(at: item.range)))
  }
}

extension SourceFile {
  fileprivate func origin(of entry: FrontMatter.Entry) -> String { origin(at: entry.key.range) }

  fileprivate func origin(at range: ByteRange) -> String { "\(path):\(position(of: range.lowerBound).line)" }
}

extension FrontMatter.Value {
  /// The texts of a list, or the one text in place of a list.
  var texts: [String] {
    if let text { return [text] }
    return (list ?? []).compactMap(\.value.text)
  }

  /// The texts at a key; nil if it is not there.
  func texts(of key: String) -> [String]? { entries.first { $0.key.value == key }?.value.value.texts }
}
