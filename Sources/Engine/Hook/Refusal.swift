package import Linting
package import Reports

/// The last lines of a hook that refuses a commit: what refused it, how to see that again, and how to go on.
package struct Refusal {
  package let lines: [String]

  /// Nil outside a hook, and where no finding is severe enough; `arguments` are those of the run.
  package init?(of report: Report, failOn least: Severity?, arguments: [String], _ environment: Environment) {
    guard ResolvedTarget.isInCommit(environment) || environment["PRE_COMMIT"] != nil, let least else { return nil }
    let grave = report.findings.filter { $0.severity >= least }
    // What the example names is what a commit is most often refused for, and what one may have to keep.
    guard let first = grave.first(where: { $0.group == .blame }) ?? grave.first else { return nil }
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = grave.count { $0.severity == severity }
      return count == 0 ? nil : count.counted(severity.rawValue)
    }
    let others = Set(grave.map(\.path)).count - 1
    let place = first.path + (others > 0 ? " and \(others.counted("more file"))" : "")
    lines = [
      "this commit is refused: \(counts.joined(separator: ", ")) in \(place)",
      "  help: to see this again: \((["pmlint"] + arguments).map(\.quoted).joined(separator: " "))",
      "  help: to go on: correct the text and `git add` it, or keep a finding and say why, in the line above it: "
        + "`<!-- pmlint-disable-next-line \(first.rule) -- reason -->`",
      "  help: to commit without any hook: git commit --no-verify",
    ]
  }
}
