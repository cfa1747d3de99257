/// The revision since which documents may have changed, as a user names it or a CI service knows it.
package enum Since: Hashable, Sendable, CustomStringConvertible {
  case automatic
  case revision(String)

  /// As it is written at a prompt.
  package init?(argument: String) {
    self = argument == "auto" ? .automatic : .revision(argument)
  }

  package var description: String {
    switch self {
    case .automatic: "auto"
    case .revision(let name): name
    }
  }

  /// The revisions that may be the base of the change, the closest first; never empty.
  func revisions(_ environment: Environment, linted: String?) throws(Failure) -> [String] {
    if case .revision(let name) = self { return [name] }
    let revisions = try CIService(environment).revisions(linted: linted)
    if !revisions.isEmpty { return revisions }
    throw Failure(
      "--since has no revision, and the environment does not set one",
      help:
        "write `--since origin/main`, or set PRE_COMMIT_FROM_REF, GITHUB_BASE_REF or CI_MERGE_REQUEST_DIFF_BASE_SHA"
    )
  }

  /// Why a base is refused: a workflow that checks out the base branch would pass every pull request.
  func refusal(of base: String?, linted: String?, _ environment: Environment) -> Failure? {
    guard case .automatic = self, base == linted, CIService(environment).isPullRequest else { return nil }
    return Failure(
      "the base of the pull request is checked out, not the pull request",
      help: "remove `ref` from actions/checkout, or write `${{ github.event.pull_request.head.sha }}`")
  }
}
