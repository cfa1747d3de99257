internal import Documents
internal import Linting
internal import Rules

extension ConfigurationSchema {
  /// The configuration file.
  static let configuration = ConfigurationSchema.object([
    Key(
      name: "profile", summary: "The set of rule settings to begin with.",
      shape: .word(Profile.allCases.map(\.rawValue))),
    Key(
      name: "extends",
      summary: "Another configuration in this repository, relative to this file, that this one adds to.",
      shape: .text(.path)),
    Key(
      name: "postmortems", summary: "What is a postmortem, besides what its name says; relative to this file.",
      shape: globs),
    Key(
      name: "runbooks", summary: "What is a runbook, besides what its name says; relative to this file.",
      shape: globs),
    Key(
      name: "exclude", summary: "What is left out, also when it is named; relative to this file.",
      shape: globs),
    Key(
      name: "baseline",
      summary:
        "The file of the findings that are known and left out, relative to this file; --write-baseline makes it.",
      shape: .text(.path)),
    Key(
      name: "severities", summary: "The severities from the highest down, in place of P0 to P3.",
      shape: .map(
        .object([
          Key(name: "deadline", summary: "From resolution to the filed postmortem.", shape: .text(.deadline)),
          Key(name: "aliases", summary: "Other spellings.", shape: texts),
          Key(
            name: "postmortem", summary: "Whether one is owed; `optional` without a deadline.",
            shape: .word(["required", "optional", "unneeded"])),
        ]))),
    Key(
      name: "calendar", summary: "The days that deadlines in business days count.",
      shape: .object([
        Key(name: "zone", summary: "The time zone in which days begin.", shape: .text(.zone)),
        Key(name: "holidays", summary: "Days on which nobody works.", shape: .list(.text(.date))),
      ])),
    Key(name: "labels", summary: "The chain-aware labels of root causes.", shape: texts),
    Key(name: "chain_levels", summary: "The levels of the chain.", shape: texts),
    Key(
      name: "fields", summary: "More names for fields.",
      shape: .object(
        Vocabulary.fieldNames.map { Key(name: $0, summary: "More names for `\($0)`.", shape: texts) })),
    Key(
      name: "sections", summary: "More names for sections.",
      shape: .object(
        Vocabulary.sectionNames.map { Key(name: $0, summary: "More names for `\($0)`.", shape: texts) })),
    Key(name: "tracking", summary: "What an issue looks like.", shape: .text(.expression)),
    Key(name: "releases", summary: "Which tags are releases; for rules that need history.", shape: .text(.glob)),
    Key(
      name: "people", summary: "Names of people, and names that only look like it; for rules about names.",
      shape: .object([
        Key(name: "ignore", summary: "Names that are none of people.", shape: texts),
        Key(name: "names", summary: "Names of people that the repository does not show.", shape: texts),
      ])),
    Key(
      name: "min_confidence", summary: "Findings that are less sure are left out.",
      shape: .word(Confidence.allCases.map(\.rawValue))),
    Key(name: "rules", summary: "Rules and groups: off, a severity, or a map.", shape: rules),
    Key(
      name: "overrides", summary: "Other rule settings for some paths; of several the last counts.",
      shape: .list(
        .object([
          Key(name: "paths", summary: "Relative to this file.", shape: globs),
          Key(name: "rules", summary: "Rules and groups: off, a severity, or a map.", shape: rules),
        ]))),
  ])

  /// The words that a rule or a group can be set to.
  static let levels = ["off"] + Severity.allCases.reversed().map(\.rawValue)

  private static let texts = ConfigurationSchema.defined("texts", .list(.text(.any)))
  private static let globs = ConfigurationSchema.defined("globs", .list(.text(.glob)))
  private static let level = ConfigurationSchema.defined("level", .word(levels))
  private static let severity = Key(name: "severity", summary: "How much a finding matters.", shape: level)

  /// What most rules take.
  private static let rule = ConfigurationSchema.defined("rule", .either([level, .object([severity])]))

  private static let rules = ConfigurationSchema.defined("rules", .object(ruleKeys))

  private static let ruleKeys =
    Rule.Group.allCases.map { group in
      Key(name: group.rawValue, summary: "All rules of the group.", shape: level)
    }
    + Rule.all.map { rule in
      let options = rule.options.map { option in
        Key(name: option.name, summary: option.summary, shape: option.isFlag ? .flag : .number(Rule.Option.range))
      }
      return Key(
        name: rule.id, summary: rule.summary + (rule.isOptIn ? "; off unless it is set here" : ""),
        shape: options.isEmpty ? Self.rule : .either([level, .object([severity] + options)]))
    }
}
