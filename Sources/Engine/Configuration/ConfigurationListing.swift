internal import Documents
internal import Linting
internal import Reports
internal import Rules

/// A configuration as the text of a file that `--config` takes, with the origin of each value in a comment.
package struct ConfigurationListing {
  package private(set) var text = ""
  private let configuration: Configuration

  /// The settings of the document that the user named, else those before all overrides.
  private let settings: Settings
  private let profileOrigin: String?

  /// What applies to the document at a path, or to those in a folder.
  package init(at path: String, _ options: ConfigurationOptions, _ environment: Environment) throws(Failure) {
    let workspace = try Workspace(paths: [path], environment)
    let configurations = try workspace.configurations(options)
    let relative = workspace.relativePath
    let isDocument = relative.hasSuffix(".md")
    let document = isDocument ? relative : relative.isEmpty ? "document.md" : relative + "/document.md"
    configuration = try configurations.configuration(for: document)
    settings = isDocument ? configuration.settings(for: relative) : configuration.settings
    profileOrigin = options.profile.map { _ in "--profile" }
    add()
  }

  private mutating func add() {
    // Rules ask more of documents whose team names the profile, so one that nobody names is not named here.
    if settings.isProfileNamed {
      add("profile", configuration.profile.rawValue, from: profileOrigin ?? configuration.origins["profile"])
    } else {
      addComment(.profile, nil, standard: configuration.profile.rawValue)
    }
    for (key, patterns) in configuration.patterns { add(key, YAMLText.list(patterns)) }
    if let baseline = configuration.baseline { add(.baseline, YAMLText("/" + baseline).description) }
    addSeverities()
    let calendar = settings.severities.calendar
    add(
      .calendar,
      ["zone": YAMLText(calendar.zone).description, "holidays": YAMLText.list(calendar.holidays.map(\.description))])
    addComment(.dates, configuration.dates?.rawValue, standard: "as the other dates of each document show")
    add(.labels, YAMLText.list(settings.vocabulary.labels.words))
    add(.chainLevels, YAMLText.list(settings.vocabulary.levels.words))
    add(.fields, configuration.fields.mapValues(YAMLText.list))
    add(.sections, configuration.sections.mapValues(YAMLText.list))
    addComment(
      .tracking, settings.tracking.map { YAMLText($0.expression.text).description },
      standard: "KEY-1, #1, owner/repository#1 or an https address")
    add(.releases, YAMLText(settings.releases).description)
    let (people, phrases) = (settings.people, settings.phrases)
    add(.people, ["names": people.names, "ignore": people.ignored].mapValues(YAMLText.list))
    if configuration.origins["language"] != nil { add(.language, YAMLText.list(phrases.languages)) }
    add(
      .phrases,
      ["people": phrases.people, "lapses": phrases.lapses, "feelings": phrases.feelings].mapValues(YAMLText.list))
    add(.minConfidence, settings.minConfidence.rawValue)
    text += "rules:\n"
    for rule in Rule.all { add(rule) }
    addOverrides()
  }

  private mutating func add(_ rule: Rule) {
    let options = rule.options.map { ($0.name, settings.value(of: $0, in: rule.id)) }
    let level = settings.severity(of: rule)?.rawValue ?? "off"
    // How much blame matters depends on its place, unless a severity is set.
    let isGraded = rule.group == .blame && settings.ruleSeverities[rule.id] == nil
    text += "  \(isGraded ? "# " : "")\(rule.id): \(Self.rule(level, options))  # \(origin(of: rule))\n"
  }

  /// All levels with their deadlines, so that they mean the same whatever they are merged with.
  private mutating func addSeverities() {
    text += "severities:\n  \(ConfiguredSeverities.replaceKey): true  # this list is whole\n"
    for (level, stated) in zip(settings.severities.levels, configuration.severities.levels) {
      var parts = level.deadline.map { ["deadline: \($0.written)"] } ?? []
      if parts.isEmpty { parts = stated.need == .required ? ["deadline: none"] : ["postmortem: \(stated.need)"] }
      if !level.aliases.isEmpty { parts.append("aliases: \(YAMLText.list(level.aliases))") }
      let isOwn = stated.own != nil || !configuration.severities.isDeadlineSet || level.deadline == nil
      let key =
        isOwn
        ? configuration.origins.keys.first { $0.lowercased() == "severities.\(level.name.lowercased())" } : "deadline"
      let origin = key.flatMap { configuration.origins[$0] }
      add("  " + YAMLText(level.name).description, "{\(parts.joined(separator: ", "))}", from: origin)
    }
    add(.deadline, settings.severities.deadline?.written ?? "none")
  }

  private mutating func addOverrides() {
    guard !configuration.overrides.isEmpty else { return }
    text += "overrides:\n"
    for override in configuration.overrides {
      text += "  - paths: \(YAMLText.list(override.paths.map(\.anchored)))  # \(override.origin.safeForTerminal)\n"
      let rules: [String] = Rule.all.compactMap { rule in
        let options = rule.options.compactMap { option in
          override.rules.options[Settings.OptionKey(option, of: rule.id)].map { (option.name, $0) }
        }
        let level = override.rules.severities[rule.id]?.name
        return level == nil && options.isEmpty ? nil : "      \(rule.id): \(Self.rule(level, options))\n"
      }
      text += rules.isEmpty ? "    rules: {}\n" : "    rules:\n" + rules.joined()
    }
  }

  /// `error`, or `{severity: error, minutes: 60}`.
  private static func rule(_ level: String?, _ options: [(name: String, value: OptionValue)]) -> String {
    if let level, options.isEmpty { return level }
    let parts = (level.map { ["severity: \($0)"] } ?? []) + options.map { "\($0.name): \($0.value)" }
    return "{\(parts.joined(separator: ", "))}"
  }

  private mutating func add(_ key: ConfigurationKey, _ value: String) {
    add(key.rawValue, value, from: configuration.origins[key.rawValue])
  }

  private mutating func add(_ key: String, _ value: String, from origin: String?) {
    text += "\(key): \(value)  # \((origin ?? "standard").safeForTerminal)\n"
  }

  /// A map, if anything in it can differ from the standard.
  private mutating func add(_ key: ConfigurationKey, _ values: [String: String]) {
    guard !values.isEmpty, configuration.origins[key.rawValue] != nil || key == .calendar else { return }
    text += "\(key.rawValue):\n"
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      add("  " + name, value, from: configuration.origins["\(key.rawValue).\(name)"])
    }
  }

  /// A value whose standard no file can write is a comment.
  private mutating func addComment(_ key: ConfigurationKey, _ value: String?, standard: String) {
    if let value { add(key, value) } else { text += "# \(key.rawValue): \(standard)  # standard\n" }
  }

  private func origin(of rule: Rule) -> String {
    let base = configuration.settings
    let isOverridden =
      settings.ruleSeverities[rule.id] != base.ruleSeverities[rule.id]
      || rule.options.contains { settings.value(of: $0, in: rule.id) != base.value(of: $0, in: rule.id) }
    if isOverridden { return "\((configuration.file ?? "").safeForTerminal), overrides" }
    if rule.isOptIn, settings.ruleSeverities[rule.id] == nil { return "standard, until its own id is set" }
    for key in ["rules.\(rule.id)", "rules.\(rule.group.rawValue)"] {
      if let origin = configuration.origins[key] { return origin.safeForTerminal }
    }
    return settings.ruleSeverities[rule.id] == nil ? "standard" : "profile \(configuration.profile.rawValue)"
  }
}
