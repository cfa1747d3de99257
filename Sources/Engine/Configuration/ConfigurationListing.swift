internal import Documents
internal import Linting
internal import Rules

/// A configuration as text, a value a line.
package struct ConfigurationListing {
  package private(set) var text = ""
  private let configuration: Configuration

  /// What would apply to a document at a path, or to one in a folder.
  package init(at path: String, _ options: ConfigurationOptions, _ environment: Environment) throws(Failure) {
    let workspace = try Workspace(paths: [path], environment)
    let configurations = try workspace.configurations(options)
    let relative = workspace.relativePath
    let document = relative.hasSuffix(".md") ? relative : relative.isEmpty ? "document.md" : relative + "/document.md"
    self.init(try configurations.configuration(for: document), for: document)
  }

  private init(_ configuration: Configuration, for path: String) {
    self.configuration = configuration
    let settings = configuration.settings(for: path)
    add(.profile, configuration.profile.rawValue)
    text += "severities:  \(origin(ConfigurationKey.severities.rawValue))\n"
    for level in settings.severities.levels {
      let deadline = level.deadline.map(\.description) ?? "none"
      let aliases = level.aliases.isEmpty ? "" : ", also \(level.aliases.joined(separator: ", "))"
      text += "  \(level.name): \(deadline)\(level.isUnneeded ? ", unneeded" : "")\(aliases)\n"
    }
    let holidays = settings.severities.calendar.holidays.map(\.description)
    add(.calendar, ([settings.severities.calendar.zone] + holidays).joined(separator: ", "))
    add(.labels, settings.vocabulary.labels.words.joined(separator: ", "))
    add(.chainLevels, settings.vocabulary.levels.words.joined(separator: ", "))
    add(.minConfidence, settings.minConfidence.rawValue)
    add(.tracking, settings.tracking?.expression.text ?? "KEY-1, #1, owner/repository#1 or an https address")
    add(.releases, settings.releases)
    let ignored = settings.people.ignored.map { "not \($0)" }
    if configuration.origins[ConfigurationKey.people.rawValue] != nil {
      add(.people, (settings.people.names + ignored).joined(separator: ", "))
    }
    if configuration.origins[ConfigurationKey.language.rawValue] != nil {
      add(.language, settings.phrases.languages.joined(separator: ", "))
    }
    if configuration.origins[ConfigurationKey.phrases.rawValue] != nil {
      let phrases = settings.phrases
      add(.phrases, (phrases.people + phrases.lapses + phrases.feelings).joined(separator: ", "))
    }
    for (key, paths) in configuration.pathValues { add(key, paths) }
    for (key, names) in configuration.aliasValues { add(key, names) }
    text += "rules:\n"
    for rule in Rule.all { add(rule, settings) }
  }

  private mutating func add(_ key: ConfigurationKey, _ value: String) {
    add(key.rawValue, value)
  }

  private mutating func add(_ key: String, _ value: String) {
    text += "\(key): \(value)  \(origin(key))\n"
  }

  private mutating func add(_ rule: Rule, _ settings: Settings) {
    let level = settings.severity(of: rule)?.rawValue ?? "off"
    let options = rule.options.map { option in
      ", \(option.name) \(settings.value(of: option, in: rule.id).description)"
    }
    text += "  \(rule.id): \(level)\(options.joined())  \(origin(of: rule, settings))\n"
  }

  private func origin(of rule: Rule, _ settings: Settings) -> String {
    let base = configuration.settings
    let isOverridden =
      settings.ruleSeverities[rule.id] != base.ruleSeverities[rule.id]
      || rule.options.contains { option in
        settings.value(of: option, in: rule.id) != base.value(of: option, in: rule.id)
      }
    if isOverridden { return "# \(configuration.file ?? ""), overrides" }
    if rule.isOptIn, settings.ruleSeverities[rule.id] == nil { return "# standard, until its own id is set" }
    for key in ["rules.\(rule.id)", "rules.\(rule.group.rawValue)"] {
      if let origin = configuration.origins[key] { return "# \(origin)" }
    }
    return settings.ruleSeverities[rule.id] == nil ? "# standard" : "# profile \(configuration.profile.rawValue)"
  }

  private func origin(_ key: String) -> String {
    "# \(configuration.origins[key] ?? "standard")"
  }
}
