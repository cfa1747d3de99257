internal import Bytes
internal import Git
package import Reports

/// What the runner of GitHub Actions says in the environment of a step.
package struct GitHubActions {
  private let workspace: String?
  private let summary: String?

  package init(_ environment: Environment) {
    workspace = environment["GITHUB_WORKSPACE"].map { Disk.realPath(of: $0) ?? $0 }
    summary = environment["GITHUB_STEP_SUMMARY"]
  }

  /// The path from the runner's workspace to a repository that was checked out below it.
  package func prefix(to root: String) -> String {
    guard let workspace, root.hasPrefix(workspace + "/") else { return "" }
    return root.dropFirst(workspace.count + 1) + "/"
  }

  /// Appends the findings to the summary of the step; returns a sentence on failure.
  package func appendSummary(of report: Report, _ input: Reporter.Input) -> String? {
    guard let summary else { return nil }
    do throws(DiskError) {
      var fits = true
      try Disk.append(to: summary) { size in
        let text = Reporter.markdown(limit: Limits.stepSummary - size - 1).render(report, input) + "\n"
        fits = size + text.utf8.count <= Limits.stepSummary
        return fits ? Array(text.utf8) : []
      }
      return fits ? nil : "the findings do not fit into the summary of the step"
    } catch {
      return "cannot write the summary of the step, \(summary): \(error.reason)"
    }
  }
}
