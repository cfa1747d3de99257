internal import Linting
internal import Rules

/// A set of rule settings, and nothing more.
package enum Profile: String, CaseIterable, Sendable {
  /// The method as written.
  case method
  /// Several causes and several actions, each owned, dated and tracked; no chain level.
  case contributingFactors = "contributing-factors"
  /// Blame, owner, date, severity and deadline.
  case minimal
  /// Everything, as notes.
  case audit

  func apply(to settings: inout Settings) {
    for rule in Rule.all {
      switch self {
      case .method: break
      case .contributingFactors where Self.ofOneCause.contains(rule.id): settings.levels[rule.id] = .off
      case .contributingFactors: break
      case .minimal where !Self.kept.contains(rule.id) && !Self.keptGroups.contains(rule.group):
        settings.levels[rule.id] = .off
      case .minimal: break
      case .audit where rule.isOptIn: break
      case .audit: settings.levels[rule.id] = .severity(.note)
      }
    }
    guard self == .contributingFactors else { return }
    // Such a review ends in action items, and each of them is a fix.
    for rule in Rule.all where rule.options.contains(where: { $0.name == "actions" }) {
      settings.numbers["\(rule.id).actions"] = 1
    }
  }

  /// Rules that only make sense for one cause at one chain level and one fix.
  private static let ofOneCause: Set<String> = [
    "multiple-fixes", "unrouted-leftover", "missing-chain-level", "unknown-chain-level", "multiple-chain-levels",
    "missing-label", "unknown-label", "missing-whys", "shallow-whys", "untraced-why", "missing-check",
    "unknown-artefact-kind", "missing-artefact", "unchanged-artefact", "paper-repair",
  ]

  private static let keptGroups: Set<Rule.Group> = [.blame, .deadline, .suppression]
  private static let kept: Set<String> = [
    "not-utf8", "unread-part", "conflict-marker", "invalid-front-matter", "missing-severity", "unknown-severity",
    "missing-date",
    "unowned-fix",
    "undated-fix", "overdue-fix", "moved-due-date", "vague-fix", "fix-on-person", "why-ends-at-person",
    "why-asks-person",
    "unowned-runbook", "undated-runbook", "stale-runbook",
  ]
}
