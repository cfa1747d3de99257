internal import Documents
internal import Linting
internal import Rules

/// A key of the configuration file, in the order of the schema.
enum ConfigurationKey: String, CaseIterable {
  case profile, extends, postmortems
  case extendPostmortems = "extend-postmortems"
  case runbooks
  case extendRunbooks = "extend-runbooks"
  case exclude, baseline, severities, deadline, calendar, dates, labels
  case chainLevels = "chain_levels"
  case fields, sections, tracking, releases, people, language, phrases
  case minConfidence = "min_confidence"
  case rules, overrides

  fileprivate var summary: String {
    switch self {
    case .profile: "The rule settings to start from."
    case .extends: "Another configuration in this repository that this one adds to; relative to this file."
    case .postmortems: "Paths of postmortems, in place of those with a usual name; relative to this file."
    case .extendPostmortems: "Paths of postmortems, besides the others; relative to this file."
    case .runbooks: "Paths of runbooks, in place of those with a usual name; relative to this file."
    case .extendRunbooks: "Paths of runbooks, besides the others; relative to this file."
    case .exclude: "Paths that are never linted, even if named; relative to this file."
    case .baseline:
      "The file of known findings, which are not reported; relative to this file; --write-baseline creates it."
    case .severities: "The severities, highest first, merged with P0 to P3."
    case .deadline:
      "The time from resolution to the filed postmortem, where no severity is stated and for levels without their own."
    case .calendar: "The business days that deadlines count."
    case .dates: "How 04/05/2026 is read; without it, as the document's other dates show."
    case .labels: "The chain-aware labels of root causes."
    case .chainLevels: "The chain levels."
    case .fields: "More names for fields."
    case .sections: "More names for sections."
    case .tracking: "A pattern for issues."
    case .releases: "The tags that are releases; for rules that need history."
    case .people: "Names of people, and names that are not of people; for rules about names."
    case .language: "Codes of languages besides English in which `phrases` are looked for, such as ja."
    case .phrases: "The team's own words for what the rules about language look for in these languages."
    case .minConfidence: "The lowest confidence of a reported finding."
    case .rules: "Rules and groups: `off`, a severity, or a map."
    case .overrides: "Other rule settings for some paths; the last match applies."
    }
  }

  fileprivate var shape: ConfigurationSchema {
    typealias Key = ConfigurationSchema.Key
    let (texts, globs) = (ConfigurationSchema.texts, ConfigurationSchema.globs)
    switch self {
    case .profile: return .word(Profile.allCases.map(\.rawValue))
    case .extends, .baseline: return .text(.path)
    case .postmortems, .extendPostmortems, .runbooks, .extendRunbooks, .exclude: return globs
    case .severities:
      return .map(
        .either([.word([ConfiguredSeverities.removal]), ConfigurationSchema.severityLevel]),
        with: [
          Key(
            name: ConfiguredSeverities.replaceKey, summary: "Whether P0 to P3, and those of `extends`, are left out.",
            shape: .flag)
        ])
    case .deadline: return .text(.deadline)
    case .dates: return .word(DateOrder.allCases.map(\.rawValue))
    case .calendar:
      return .object([
        Key(name: "zone", summary: "The time zone in which days begin.", shape: .text(.zone)),
        Key(name: "holidays", summary: "Days that are no business days.", shape: .list(.text(.date))),
      ])
    case .labels, .chainLevels: return texts
    case .fields:
      return .object(Vocabulary.fieldNames.map { Key(name: $0, summary: "More names for `\($0)`.", shape: texts) })
    case .sections:
      return .object(Vocabulary.sectionNames.map { Key(name: $0, summary: "More names for `\($0)`.", shape: texts) })
    case .tracking: return .text(.expression)
    case .releases: return .text(.glob)
    case .people:
      return .object([
        Key(name: "ignore", summary: "Names that are not of people.", shape: texts),
        Key(name: "names", summary: "Names of people that the repository does not contain.", shape: texts),
      ])
    case .language: return texts
    case .phrases:
      return .object([
        Key(name: "people", summary: "Words for those who act.", shape: texts),
        Key(name: "lapses", summary: "What is a lapse where such a word stands beside it.", shape: texts),
        Key(name: "feelings", summary: "What is a feeling, and no fix.", shape: texts),
      ])
    case .minConfidence: return .word(Confidence.allCases.map(\.rawValue))
    case .rules: return ConfigurationSchema.rules
    case .overrides:
      return .list(
        .object([
          Key(name: "paths", summary: "Paths, relative to this file.", shape: globs),
          Key(name: "rules", summary: Self.rules.summary, shape: ConfigurationSchema.rules),
        ]))
    }
  }
}

extension ConfigurationSchema {
  /// The configuration file.
  static let configuration = ConfigurationSchema.object(
    ConfigurationKey.allCases.map { Key(name: $0.rawValue, summary: $0.summary, shape: $0.shape) })

  fileprivate static let severityLevel = ConfigurationSchema.object([
    Key(
      name: "deadline", summary: "The time from resolution to the filed postmortem; `none` makes it optional.",
      shape: .text(.deadline)),
    Key(name: "aliases", summary: "More spellings.", shape: texts),
    Key(
      name: "postmortem", summary: "Whether a postmortem is required; the others have no deadline.",
      shape: .word(ConfiguredSeverities.Level.Need.allCases.map(\.rawValue))),
  ])

  /// The words that a rule or a group can be set to.
  static let levels = ["off"] + Severity.allCases.reversed().map(\.rawValue)

  fileprivate static let texts = ConfigurationSchema.defined("texts", .list(.text(.any)))
  fileprivate static let globs = ConfigurationSchema.defined("globs", .list(.text(.glob)))
  private static let level = ConfigurationSchema.defined("level", .word(levels))
  private static let severity = Key(name: "severity", summary: "The severity of its findings.", shape: level)

  private init(of value: OptionValue) {
    switch value {
    case .number: self = .number(Rule.NumberOption.range)
    case .flag: self = .flag
    }
  }

  /// The shape of most rules.
  private static let rule = ConfigurationSchema.defined("rule", .either([level, .object([severity])]))

  fileprivate static let rules = ConfigurationSchema.defined("rules", .object(ruleKeys))

  private static let ruleKeys =
    Rule.Group.allCases.map { group in
      Key(name: group.rawValue, summary: "All rules of the group.", shape: level)
    }
    + Rule.all.map { rule in
      let options = rule.options.map { option in
        Key(name: option.name, summary: option.summary, shape: ConfigurationSchema(of: option.standard))
      }
      return Key(
        name: rule.id, summary: rule.summary + (rule.isOptIn ? "; off unless set here" : ""),
        shape: options.isEmpty ? Self.rule : .either([level, .object([severity] + options)]))
    }
}
