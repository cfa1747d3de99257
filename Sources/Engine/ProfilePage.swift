internal import Linting
internal import Rules

/// A profile: what it is for, and what it does to the rules.
package struct ProfilePage {
  private let profile: Profile

  package init(_ profile: Profile) {
    self.profile = profile
  }

  package var text: String {
    var settings = Settings()
    profile.apply(to: &settings)
    var text = "\(profile.rawValue): \(profile.purpose)\n"
    let off = Rule.all.filter { settings.ruleSeverities[$0.id] == .off }
    if !off.isEmpty { text += "\noff:\n\(Self.lines(off.map(\.id)))" }
    for severity in Severity.allCases {
      let changed = Rule.all.filter { settings.ruleSeverities[$0.id] == .severity(severity) && $0.severity != severity }
      if !changed.isEmpty { text += "\n\(severity.rawValue) in place of more:\n\(Self.lines(changed.map(\.id)))" }
    }
    return text + "\nIn \(ConfigurationReader.fileName):\n\n    profile: \(profile.rawValue)\n"
  }

  private static func lines(_ ids: [String]) -> String { ids.map { "    \($0)\n" }.joined() }
}

extension Profile {
  fileprivate var purpose: String {
    switch self {
    case .method: "the method as written: one chain level, five whys, one structural fix, signed"
    case .contributingFactors:
      "several causes and several actions, each owned, dated and tracked; no chain level, no roles, no signatures"
    case .minimal: "blame, owner, date, severity and deadline, and nothing else"
    case .audit: "everything, as notes: to see where a team is, without refusing anything"
    }
  }
}
