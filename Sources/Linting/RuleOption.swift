internal import Bytes
internal import Documents

/// What a configuration can set about a rule, besides its severity.
package protocol RuleOption: Sendable {
  var name: String { get }

  /// What the value means, with its unit.
  var summary: String { get }

  /// The value if the configuration sets none.
  var standard: OptionValue { get }
}

/// The value of an option.
package enum OptionValue: Hashable, Sendable, CustomStringConvertible {
  case number(Int)
  case flag(Bool)

  /// The value as a configuration writes it.
  package var description: String {
    switch self {
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    }
  }
}

extension Rule {
  package struct NumberOption: RuleOption {
    package let name: String
    package let summary: String
    package let number: Int

    /// The allowed range.
    package static let range = 0...Limits.ruleNumber

    package init(_ name: String, _ number: Int, _ summary: String) {
      (self.name, self.number, self.summary) = (name, number, summary)
    }

    package var standard: OptionValue { .number(number) }
  }

  package struct FlagOption: RuleOption {
    package let name: String
    package let summary: String
    package let flag: Bool

    package init(_ name: String, _ flag: Bool, _ summary: String) {
      (self.name, self.flag, self.summary) = (name, flag, summary)
    }

    package var standard: OptionValue { .flag(flag) }
  }
}

extension Settings {
  /// An option of one rule; rules can share an option and be set to different values.
  package struct OptionKey: Hashable, Sendable {
    private let rule: Rule.ID
    private let name: String

    package init(_ option: some RuleOption, of rule: Rule.ID) {
      (self.rule, name) = (rule, option.name)
    }
  }

  /// The value of an option; its standard if it is not set.
  package func value(of option: some RuleOption, in rule: Rule.ID) -> OptionValue {
    options[OptionKey(option, of: rule)] ?? option.standard
  }

  package func value(of option: Rule.NumberOption, in rule: Rule.ID) -> Int {
    guard case .number(let number) = options[OptionKey(option, of: rule)] else { return option.number }
    return min(max(number, Rule.NumberOption.range.lowerBound), Rule.NumberOption.range.upperBound)
  }

  package func value(of option: Rule.FlagOption, in rule: Rule.ID) -> Bool {
    guard case .flag(let flag) = options[OptionKey(option, of: rule)] else { return option.flag }
    return flag
  }
}

extension Context {
  /// The value of an option of the rule that is running.
  package func value(of option: Rule.NumberOption) -> Int { settings.value(of: option, in: rule) }

  package func value(of option: Rule.FlagOption) -> Bool { settings.value(of: option, in: rule) }
}
