import ArgumentParser
import Engine
import Linting
import Reports

/// The result of `pmlint check`, and its output.
struct CheckResult {
  let run: LintRun
  let outcome: LintRun.Outcome

  /// Whether a baseline has stale entries.
  let isStale: Bool

  /// Writes reports and notices, and exits with the matching status.
  func write(to outputs: Outputs, _ command: CheckCommand, _ environment: Environment) throws {
    let actions = GitHubActions(environment)
    let input = input(command, environment, prefix: actions.prefix(to: run.workspace.root))
    let fails = isStale && command.strictBaseline
    for notice in outcome.report.notices where !command.quiet || (fails && notice.code == "baseline-stale") {
      StandardError.tell(notice.message)
    }
    var failures = outcome.failures
    if command.statistics {
      StandardOutput.write(outcome.report.statistics)
    } else {
      let written = outputs.write(outcome.report, input, standardOutput: StandardOutput.write)
      if !command.quiet { for notice in written.notices { StandardError.tell(notice.message) } }
      failures += written.failures
    }
    if outputs.contains(.github), let failure = actions.appendSummary(of: outcome.report, input) {
      failures.append(failure)
    }
    for failure in failures { StandardError.tell(failure) }

    if !failures.isEmpty { throw ExitCode(2) }
    if fails { throw ExitCode(1) }
    if let least = input.failOn, outcome.report.findings.contains(where: { $0.severity >= least }) {
      if command.staged, !command.quiet { tellRefusal(least, environment) }
      throw ExitCode(1)
    }
  }

  private func tellRefusal(_ least: Severity, _ environment: Environment) {
    let refusal = Refusal(of: outcome.report, failOn: least, arguments: Invocation.arguments, environment)
    if let refusal { StandardError.tell(refusal.lines.joined(separator: "\n")) }
  }

  private func input(_ command: CheckCommand, _ environment: Environment, prefix: String) -> Reporter.Input {
    let workspace = run.workspace
    var style = Reporter.Style(
      isColored: command.isColored(environment), root: workspace.root, directory: workspace.directory)
    (style.width, style.isGrouped) = (StandardOutput.width(environment), !command.noGroup)
    style.isSummarised = !command.quiet
    var input = Reporter.Input(style: style, read: outcome.read)
    input.failOn = (command.failOn ?? .error).severity
    input.repository = workspace.name
    input.part = workspace.relativePath
    input.prefix = prefix
    input.rules = run.rules
    input.basis = run.basis(of: outcome.report.paths)
    return input
  }
}
