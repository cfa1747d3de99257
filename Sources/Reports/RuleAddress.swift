extension Reporter {
  /// The repository of the project.
  package static let repository = "https://github.com/OWNER/pmlint"
}

/// Where the page of a rule is published.
struct RuleAddress {
  let text: String

  /// The page as it was when a version was released.
  init(_ rule: String, version: String) {
    text = "\(Reporter.repository)/blob/v\(version)/Sources/pmlint/pmlint.docc/Rules/\(rule).md"
  }
}
