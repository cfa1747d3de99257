package import Documents

/// What a team decides for itself; the method's own values where it decides nothing.
package struct Settings: Sendable {
  package var severities = SeverityScheme.method

  package var vocabulary = Vocabulary.method

  /// The options of rules that are set.
  package var options: [OptionKey: OptionValue] = [:]

  /// The rules that are switched off, or that matter more or less than by themselves.
  package var ruleSeverities: [Rule.ID: RuleSeverity] = [:]

  /// How sure a finding has to be.
  package var minConfidence = Confidence.low

  /// What issues look like; nil for the forms that `IssueReference` reads.
  package var tracking: IssuePattern?

  /// The pattern of the tags that are releases.
  package var releases = "v*"

  /// Names of people that the repository does not show, and names that only look like people's.
  package var people: (names: [String], ignored: [String]) = ([], []) {
    didSet {
      team = People()
      for name in people.names { team.add(named: name) }
      for name in people.ignored { team.ignore(name) }
    }
  }
  private var team = People()

  /// The people that a repository shows, with what the team says of them.
  package func people(among shown: People) -> People {
    shown.adding(team)
  }

  package enum RuleSeverity: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  package init() {}

  /// The severity of a rule's findings; nil where the rule is off.
  package func severity(of rule: Rule) -> Severity? {
    switch ruleSeverities[rule.id] {
    case nil: rule.isOptIn ? nil : rule.severity
    case .off: nil
    case .severity(let severity): severity
    }
  }

  /// Whether a text names an issue that can be opened.
  package func isTracking(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || ",;()".contains($0) }
    guard let tracking else { return words.contains { IssueReference(String($0)) != nil } }
    return ([text[...]] + words).contains { tracking.matches($0) }
  }

  /// When the postmortem of an incident is due; nil where none is owed.
  ///
  /// Where no severity is given it is the method's 48 hours; a severity of another scheme has none.
  package func due(after resolved: Moment, severity: Located<String>?) -> Moment? {
    guard let severity else { return Deadline.seconds(48 * Moment.hour).due(after: resolved, in: severities.calendar) }
    return severities.level(named: severity.value)?.deadline?.due(after: resolved, in: severities.calendar)
  }
}

/// What the issues of a team look like, for one document.
package struct IssuePattern: Sendable {
  package let expression: BoundedExpression
  private let allowance = BoundedExpression.Allowance()

  package init(_ expression: BoundedExpression) {
    self.expression = expression
  }

  /// The same for another document, which has an allowance of its own.
  package var renewed: IssuePattern { IssuePattern(expression) }

  func matches(_ text: Substring) -> Bool { expression.matches(text, within: allowance) }
}
