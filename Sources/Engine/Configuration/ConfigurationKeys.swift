internal import Documents
internal import Linting
internal import Rules

extension ConfigurationSchema {
  /// The configuration file.
  static let configuration = ConfigurationSchema.object([
    Key(
      name: "profile", summary: "The rule settings to start from.",
      shape: .word(Profile.allCases.map(\.rawValue))),
    Key(
      name: "extends",
      summary: "Another configuration in this repository that this one adds to; relative to this file.",
      shape: .text(.path)),
    Key(
      name: "postmortems", summary: "Paths of postmortems, in place of those with a usual name; relative to this file.",
      shape: globs),
    Key(
      name: "extend-postmortems", summary: "Paths of postmortems, besides the others; relative to this file.",
      shape: globs),
    Key(
      name: "runbooks", summary: "Paths of runbooks, in place of those with a usual name; relative to this file.",
      shape: globs),
    Key(
      name: "extend-runbooks", summary: "Paths of runbooks, besides the others; relative to this file.",
      shape: globs),
    Key(
      name: "exclude", summary: "Paths that are never linted, even if named; relative to this file.",
      shape: globs),
    Key(
      name: "baseline",
      summary:
        "The file of known findings, which are not reported; relative to this file; --write-baseline creates it.",
      shape: .text(.path)),
    Key(
      name: "severities", summary: "The severities, highest first, in place of P0 to P3.",
      shape: .map(
        .object([
          Key(name: "deadline", summary: "The time from resolution to the filed postmortem.", shape: .text(.deadline)),
          Key(name: "aliases", summary: "Other spellings.", shape: texts),
          Key(
            name: "postmortem", summary: "Whether a postmortem is required; `optional` has no deadline.",
            shape: .word(["required", "optional", "unneeded"])),
        ]))),
    Key(
      name: "calendar", summary: "The business days that deadlines count.",
      shape: .object([
        Key(name: "zone", summary: "The time zone in which days begin.", shape: .text(.zone)),
        Key(name: "holidays", summary: "Days that are no business days.", shape: .list(.text(.date))),
      ])),
    Key(name: "labels", summary: "The chain-aware labels of root causes.", shape: texts),
    Key(name: "chain_levels", summary: "The chain levels.", shape: texts),
    Key(
      name: "fields", summary: "More names for fields.",
      shape: .object(
        Vocabulary.fieldNames.map { Key(name: $0, summary: "More names for `\($0)`.", shape: texts) })),
    Key(
      name: "sections", summary: "More names for sections.",
      shape: .object(
        Vocabulary.sectionNames.map { Key(name: $0, summary: "More names for `\($0)`.", shape: texts) })),
    Key(name: "tracking", summary: "A pattern for issues.", shape: .text(.expression)),
    Key(name: "releases", summary: "The tags that are releases; for rules that need history.", shape: .text(.glob)),
    Key(
      name: "people", summary: "Names of people, and names that are not of people; for rules about names.",
      shape: .object([
        Key(name: "ignore", summary: "Names that are not of people.", shape: texts),
        Key(name: "names", summary: "Names of people that the repository does not contain.", shape: texts),
      ])),
    Key(
      name: "min_confidence", summary: "The lowest confidence of a reported finding.",
      shape: .word(Confidence.allCases.map(\.rawValue))),
    Key(name: "rules", summary: "Rules and groups: `off`, a severity, or a map.", shape: rules),
    Key(
      name: "overrides", summary: "Other rule settings for some paths; the last match applies.",
      shape: .list(
        .object([
          Key(name: "paths", summary: "Paths, relative to this file.", shape: globs),
          Key(name: "rules", summary: "Rules and groups: `off`, a severity, or a map.", shape: rules),
        ]))),
  ])

  /// The words that a rule or a group can be set to.
  static let levels = ["off"] + Severity.allCases.reversed().map(\.rawValue)

  private static let texts = ConfigurationSchema.defined("texts", .list(.text(.any)))
  private static let globs = ConfigurationSchema.defined("globs", .list(.text(.glob)))
  private static let level = ConfigurationSchema.defined("level", .word(levels))
  private static let severity = Key(name: "severity", summary: "The severity of its findings.", shape: level)

  /// The shape of most rules.
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
        name: rule.id, summary: rule.summary + (rule.isOptIn ? "; off unless set here" : ""),
        shape: options.isEmpty ? Self.rule : .either([level, .object([severity] + options)]))
    }
}
