internal import Bytes
internal import Git

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What pre-commit, GitHub Actions or GitLab CI put in the environment about the base of a change.
struct CIService {
  private let environment: Environment

  init(_ environment: Environment) {
    self.environment = environment
  }

  /// The revisions that may be the base of the change, the closest first; empty if none is named.
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
    // If GitLab tests a merge with the target branch, the commit that the merge was made on: where the branch began
    // is too old then, because the merge contains later commits of the target.
    if let target = environment["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] { return [target] }
    if let base = environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] { return [base] }
    return try pushed(
      before: environment["CI_COMMIT_BEFORE_SHA"], branch: environment["CI_COMMIT_BRANCH"],
      defaultBranch: environment["CI_DEFAULT_BRANCH"])
  }

  /// Whether a pull request is tested, which always adds something.
  var isPullRequest: Bool { environment["PRE_COMMIT_FROM_REF"] == nil && environment["GITHUB_BASE_REF"] != nil }

  /// The tip of the base branch, if the linted commit is GitHub's own merge of a pull request: the merge base of
  /// both, which needs a depth of only two commits.
  private func mergeParent(linted: String?) -> String? {
    guard let commit = environment["GITHUB_SHA"], commit == linted, let name = environment["GITHUB_REF"],
      name.hasPrefix("refs/pull/"), name.hasSuffix("/merge")
    else { return nil }
    return commit + "^1"
  }

  /// The commit before a push; for a new or rewritten branch, where it left the default branch.
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

  /// GitHub's description of the event, for events that contain the base of the change.
  private var event: Event? {
    guard let name = environment["GITHUB_EVENT_NAME"], ["push", "merge_group"].contains(name),
      let path = environment["GITHUB_EVENT_PATH"], let place = Disk.realPath(of: path),
      let bytes = try? Disk.contents(of: place, limit: Limits.event)
    else { return nil }
    return Event(bytes)
  }

  struct Event: Decodable {
    let before: String?
    let ref: String?
    let repository: Repository?
    let mergeGroup: MergeGroup?

    /// Nil if the bytes describe no event.
    init?(_ bytes: [UInt8]) {
      guard let event = try? JSONDecoder().decode(Event.self, from: Data(bytes)) else { return nil }
      self = event
    }

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
