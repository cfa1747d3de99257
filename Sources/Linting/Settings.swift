package import Documents

/// The settings of a team; the defaults are the method's.
package struct Settings: Sendable {
  package var severities = SeverityScheme.method

  /// Whether a configuration or a flag names the profile: only then is it known that all documents follow it.
  package var isProfileNamed = false

  package var vocabulary = Vocabulary.method

  /// The options of rules that are set.
  package var options: [OptionKey: OptionValue] = [:]

  /// The rules that are switched off, or that matter more or less than by themselves.
  package var ruleSeverities: [Rule.ID: RuleSeverity] = [:]

  /// The minimum confidence of a finding.
  package var minConfidence = Confidence.low

  /// The pattern of issues; nil for the forms that `IssueReference` reads.
  package var tracking: IssuePattern?

  /// The words of the team for languages that the rules do not read.
  package var phrases = OwnPhrases()

  /// The pattern of the tags of releases.
  package var releases = "v*"

  /// Names of people that the repository does not contain, and names that only look like people's.
  package var people: (names: [String], ignored: [String]) = ([], []) {
    didSet {
      team = People()
      for name in people.names { team.add(named: name) }
      for name in people.ignored { team.ignore(name) }
    }
  }
  private var team = People()

  /// The people in a repository, with the names in the configuration.
  package func people(among shown: People) -> People {
    shown.adding(team)
  }

  package enum RuleSeverity: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  package init() {}

  /// The severity of a rule's findings; nil if the rule is off.
  package func severity(of rule: Rule) -> Severity? {
    switch ruleSeverities[rule.id] {
    case nil: rule.isOptIn ? nil : rule.severity
    case .off: nil
    case .severity(let severity): severity
    }
  }

  /// Whether a text contains an issue that can be opened.
  package func isTracking(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || ",;()".contains($0) }
    guard let tracking else { return words.contains { IssueReference(String($0)) != nil } }
    return ([text[...]] + words).contains { tracking.matches($0) }
  }

  /// When the postmortem of an incident is due; nil if none is required, as for a severity of another scheme.
  package func due(after resolved: Moment, severity: Located<String>?) -> Moment? {
    severities.deadline(of: severity?.value)?.due(after: resolved, in: severities.calendar)
  }
}

/// The pattern of a team's issues, for one document.
package struct IssuePattern: Sendable {
  package let expression: BoundedExpression
  private let allowance = BoundedExpression.Allowance()

  package init(_ expression: BoundedExpression) {
    self.expression = expression
  }

  /// The same for another document, which has its own allowance.
  package var renewed: IssuePattern { IssuePattern(expression) }

  func matches(_ text: Substring) -> Bool { expression.matches(text, within: allowance) }
}
