internal import Documents
internal import Linting

/// The severities as configurations state them, one file after another, each merged with those before.
struct ConfiguredSeverities: Sendable {
  private(set) var levels = SeverityScheme.method.levels.map { Level($0) }

  /// Whether `deadline` is set; it then holds for all levels that require a postmortem and have none of their own.
  var isDeadlineSet = false

  /// The time within which a postmortem is due where nothing else says it.
  var deadline = SeverityScheme.method.deadline

  struct Level: Sendable {
    let name: String
    var aliases: [String] = []

    /// The standard of the method, for its own levels.
    var standard: Deadline?
    var need = Need.required

    /// The deadline in a configuration.
    var own: Deadline?

    enum Need: String, CaseIterable, Sendable {
      case required, optional, unneeded
    }

    fileprivate var names: [String] { [name] + aliases }

    fileprivate func has(_ name: some StringProtocol) -> Bool {
      names.contains { $0.lowercased() == name.lowercased() }
    }
  }

  /// The levels with their deadlines.
  private var levelsWithDeadlines: [SeverityScheme.Level] {
    levels.map { level in
      let standard = isDeadlineSet ? deadline : level.standard ?? deadline
      return SeverityScheme.Level(
        name: level.name, aliases: level.aliases, deadline: level.need == .required ? level.own ?? standard : nil,
        isUnneeded: level.need == .unneeded)
    }
  }

  /// What `severities` comes to, for the rules.
  func apply(to scheme: inout SeverityScheme) {
    scheme.deadline = deadline
    scheme.levels = levelsWithDeadlines
  }

  /// Merges the entries of one file; what cannot be merged is a fault.
  mutating func add(_ entries: [FrontMatter.Entry]) -> [SchemaFault] {
    var faults: [SchemaFault] = []
    if entries.contains(where: { $0.key.value == Self.replaceKey && $0.value.value.text == "true" }) { levels = [] }
    var names = Set(levels.map { $0.name.lowercased() })
    // A new level follows the level that stands before it in the file; the first one comes first.
    var place = 0
    for entry in entries where entry.key.value != Self.replaceKey {
      let key = entry.key.value
      let name = key.lowercased()
      let known = names.contains(name) ? levels.firstIndex { $0.name.lowercased() == name } : nil
      if entry.value.value.text == Self.removal {
        if let known {
          levels.remove(at: known)
          names.remove(name)
          place = known
        } else {
          faults.append(fault(entry.key, "no severity is called `\(key)`, so it cannot be removed"))
        }
        continue
      }
      var level = known.map { levels[$0] } ?? Level(name: key)
      level.add(entry.value.value)
      if let known {
        levels[known] = level
        place = known + 1
      } else {
        levels.insert(level, at: place)
        names.insert(name)
        place += 1
      }
    }
    return faults + conflicts(in: entries)
  }

  static let replaceKey = "replace"

  /// The value that removes a level.
  static let removal = "none"

  /// The names that two levels claim, and a scheme without a level.
  private func conflicts(in entries: [FrontMatter.Entry]) -> [SchemaFault] {
    if levels.isEmpty, let first = entries.first {
      return [
        SchemaFault(
          range: first.key.range, message: "no severity is left",
          help: "keep one, or switch off the group `severity` and write `deadline: 14d`")
      ]
    }
    var levelsByName: [String: [String]] = [:]
    for level in levels {
      for name in Set(level.names.map { $0.lowercased() }) { levelsByName[name, default: []].append(level.name) }
    }
    var faults: [SchemaFault] = []
    for entry in entries {
      for name in [entry.key] + entry.value.value.locatedTexts(of: "aliases") {
        guard let claiming = levelsByName[name.value.lowercased()], claiming.count > 1 else { continue }
        faults.append(fault(name, "`\(name.value)` is \(claiming.quoted(separator: " and ")), and can only be one"))
      }
    }
    return faults
  }

  private func fault(_ name: Located<String>, _ message: String) -> SchemaFault {
    let levels = levels.map { level in
      level.name + (level.aliases.isEmpty ? "" : " (\(level.aliases.joined(separator: ", ")))")
    }
    return SchemaFault(
      range: name.range, message: message,
      help: "the severities are \(levels.joined(separator: ", ")); `\(Self.removal)` removes one")
  }
}

extension ConfiguredSeverities.Level {
  /// A level of the method.
  fileprivate init(_ level: SeverityScheme.Level) {
    self.init(
      name: level.name, standard: level.deadline,
      need: level.isUnneeded ? .unneeded : level.deadline == nil ? .optional : .required)
  }

  /// Merges what one file says of the level.
  fileprivate mutating func add(_ value: FrontMatter.Value) {
    for alias in value.texts(of: "aliases") ?? [] where !has(alias) { aliases.append(alias) }
    if let text = value.texts(of: "deadline")?.first {
      own = Deadline(text)
      if own != nil { need = .required } else if need == .required { need = .optional }
    }
    if let named = value.texts(of: "postmortem")?.first.flatMap(Need.init) { need = named }
  }
}

extension FrontMatter.Value {
  /// The texts at a key with their places; none if it is not there.
  fileprivate func locatedTexts(of key: String) -> [Located<String>] {
    guard let value = entries.first(where: { $0.key.value == key })?.value else { return [] }
    return (value.value.list ?? [value]).compactMap { item in item.value.text.map { Located($0, at: item.range) } }
  }
}
