/// Where the page of a rule is published.
struct RuleAddress {
  /// The repository of the project.
  static let repository = "https://github.com/OWNER/pmlint"

  let text: String

  /// The page as it was when a version was released.
  init(_ rule: String, version: String) {
    text = "\(Self.repository)/blob/v\(version)/Sources/pmlint/pmlint.docc/Rules/\(rule).md"
  }
}
