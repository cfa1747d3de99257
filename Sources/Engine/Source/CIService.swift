internal import Foundation

/// What pre-commit, GitHub Actions or GitLab CI say in the environment of where a change began.
struct CIService {
  private let environment: Environment

  init(_ environment: Environment) {
    self.environment = environment
  }

  /// The revisions that the change may have begun at, the one that fits it most closely first; empty where none is named.
  ///
  /// `linted` is the commit that is linted.
  func revisions(linted: String?) throws(Failure) -> [String] {
    if let name = environment["PRE_COMMIT_FROM_REF"] { return [name] }
    if let branch = environment["GITHUB_BASE_REF"] { return [mergeParent(linted: linted) ?? "origin/\(branch)"] }
    if let event {
      if let base = event.mergeGroup?.base { return [base] }
      let revisions = try pushed(
        before: event.before, branch: event.branch, defaultBranch: event.repository?.defaultBranch)
      if !revisions.isEmpty { return revisions }
    }
    // The commit that the merge was made on, where GitLab tests a merge with the target branch; then what the branch
    // left is too old, for the merge holds what the target has done since.
    if let target = environment["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] { return [target] }
    if let base = environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] { return [base] }
    return try pushed(
      before: environment["CI_COMMIT_BEFORE_SHA"], branch: environment["CI_COMMIT_BRANCH"],
      defaultBranch: environment["CI_DEFAULT_BRANCH"])
  }

  /// Whether what is tested is a pull request, which adds something or would not be one.
  var isPullRequest: Bool { environment["PRE_COMMIT_FROM_REF"] == nil && environment["GITHUB_BASE_REF"] != nil }

  /// The tip of the base branch, if what is linted is GitHub's own merge of a pull request with it: the merge base of
  /// both, and there as soon as two commits deep are.
  private func mergeParent(linted: String?) -> String? {
    guard let commit = environment["GITHUB_SHA"], commit == linted, let name = environment["GITHUB_REF"],
      name.hasPrefix("refs/pull/"), name.hasSuffix("/merge")
    else { return nil }
    return commit + "^1"
  }

  /// What was there before a push; for a branch that is new or rewritten, where it left the default branch.
  private func pushed(before: String?, branch: String?, defaultBranch: String?) throws(Failure) -> [String] {
    var revisions: [String] = []
    if let before, before.contains(where: { $0 != "0" }) { revisions.append(before) }
    guard let defaultBranch else { return revisions }
    if branch != defaultBranch {
      revisions.append("origin/\(defaultBranch)")
    } else if revisions.isEmpty {
      throw Failure(
        "the previous commit of `\(defaultBranch)` is unknown, and no other branch can be compared with it",
        help: "lint all documents: remove --since")
    }
    return revisions
  }

  /// What GitHub tells of the event, for the events that tell where a change began.
  private var event: Event? {
    guard let name = environment["GITHUB_EVENT_NAME"], ["push", "merge_group"].contains(name),
      let path = environment["GITHUB_EVENT_PATH"], let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return try? JSONDecoder().decode(Event.self, from: data)
  }

  private struct Event: Decodable {
    let before: String?
    let ref: String?
    let repository: Repository?
    let mergeGroup: MergeGroup?

    /// The branch that was pushed; nil for a tag.
    var branch: String? {
      ref.flatMap { $0.hasPrefix("refs/heads/") ? String($0.dropFirst("refs/heads/".count)) : nil }
    }

    enum CodingKeys: String, CodingKey {
      case before, ref, repository
      case mergeGroup = "merge_group"
    }

    struct Repository: Decodable {
      let defaultBranch: String?

      enum CodingKeys: String, CodingKey {
        case defaultBranch = "default_branch"
      }
    }

    struct MergeGroup: Decodable {
      let base: String?

      enum CodingKeys: String, CodingKey {
        case base = "base_sha"
      }
    }
  }
}
