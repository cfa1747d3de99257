internal import Documents
internal import Linting
internal import Rules

/// What the entries of `rules` say about rules.
struct RuleEntries: Sendable {
  private(set) var severities: [Rule.ID: Settings.RuleSeverity] = [:]
  private(set) var options: [Settings.OptionKey: OptionValue] = [:]

  /// A group sets its rules except those that are already off; a rule's own entry wins, wherever it is.
  init(_ entries: [FrontMatter.Entry], besides known: [Rule.ID: Settings.RuleSeverity]) {
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
  }
}

extension Settings {
  mutating func add(_ entries: RuleEntries) {
    ruleSeverities.merge(entries.severities) { $1 }
    options.merge(entries.options) { $1 }
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
