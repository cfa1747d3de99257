internal import Linting
internal import Rules

/// A set of rule settings, and nothing more.
package enum Profile: String, CaseIterable, Sendable {
  /// The method as written.
  case method
  /// Several causes and several actions, each owned, dated and tracked; no chain level, no roles, no signatures.
  case contributingFactors = "contributing-factors"
  /// Blame, owner, date, severity and deadline.
  case minimal
  /// Everything, as notes.
  case audit

  func apply(to settings: inout Settings) {
    switch self {
    case .method: break
    case .contributingFactors:
      for rule in Rule.ofOneCause + Rule.ofTheReview { settings.ruleSeverities[rule.id] = .off }
      for rule in Rule.ofHabit { settings.ruleSeverities[rule.id] = .severity(min(rule.severity, .warning)) }
      // Such a review ends in action items, and each of them is a fix.
      for rule in Rule.ofActionItems { settings.options[Settings.OptionKey(.actions, of: rule.id)] = .flag(true) }
    case .minimal:
      let kept = Set(Rule.minimal.map(\.id))
      for rule in Rule.ofHabit { settings.ruleSeverities[rule.id] = .severity(min(rule.severity, .warning)) }
      for rule in Rule.all where !kept.contains(rule.id) { settings.ruleSeverities[rule.id] = .off }
    case .audit:
      for rule in Rule.all where !rule.isOptIn { settings.ruleSeverities[rule.id] = .severity(.note) }
    }
  }
}
