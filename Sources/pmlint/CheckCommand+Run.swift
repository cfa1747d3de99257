import ArgumentParser
import Engine
import Git
import Reports

extension CheckCommand {
  func run() async throws {
    let environment = try Environment.ofProcess()
    let outputs = try Outputs(format)
    if showFiles { return try await listFiles(outputs, environment) }
    do {
      let checked = try await check(outputs, environment)
      try checked?.write(to: outputs, self, environment)
    } catch let failure as Failure {
      if outputs.answersInJSON { StandardOutput.write(failure: failure) }
      throw failure
    }
  }

  /// The run that the options ask for; an error if they cannot be meant, before a document is read.
  func filteredRun(besides outputs: Outputs, _ environment: Environment) throws -> FilteredRun {
    var options = LintOptions(asOf: try environment.asOf(time.asOf))
    options.paths = paths
    options.namedKind = kind?.kind
    try readStandardInput(for: &options)
    (options.target, options.since, options.isNewOnly) = (target, since, isNewOnly)
    options.rules = try RuleSelection(select: select, ignore: ignore).rules
    (options.configuration, options.baseline) = (configuration.options, baselineOptions)
    (options.minConfidence, options.readsHistory, options.jobs) = (minConfidence, !noHistory, jobs)
    let resolved = ResolvedTarget(options.target, since: options.since, environment: environment)
    try validateFixes(of: resolved.target, in: environment.directory)
    return try FilteredRun(options, environment, besides: outputs)
  }

  private func listFiles(_ outputs: Outputs, _ environment: Environment) async throws {
    let listing = try await FileListing(filteredRun(besides: outputs, environment).run.project)
    for line in listing.lines { StandardOutput.write(line.safeForTerminal + "\n") }
    for failure in listing.failures { StandardError.tell(failure) }
    if !listing.failures.isEmpty { throw ExitCode(2) }
  }

  /// The result; nil if a patch was printed instead.
  private func check(_ outputs: Outputs, _ environment: Environment) async throws -> CheckResult? {
    var filtered = try filteredRun(besides: outputs, environment)
    guard isFixing else {
      let (outcome, isStale) = try await filtered.outcome()
      return CheckResult(run: filtered.run, outcome: outcome, isStale: isStale)
    }
    var fixing = FixRun(filtered, allowsUnsafe: unsafeFixes)
    guard diff else {
      let (outcome, isStale) = try await fixing.write()
      return CheckResult(run: filtered.run, outcome: outcome, isStale: isStale)
    }
    try write(try await fixing.patch())
    return nil
  }

  /// Prints what the fixes would change; exits with status 1 if there is anything.
  private func write(_ patch: FixRun.Patch) throws {
    StandardOutput.write(bytes: patch.bytes)
    if !quiet { for notice in patch.notices { StandardError.tell(notice.message) } }
    for failure in patch.failures { StandardError.tell(failure) }
    if !patch.failures.isEmpty { throw ExitCode(2) }
    if !patch.bytes.isEmpty { throw ExitCode(1) }
  }

  /// Puts the text of standard input in the place of the file that it stands for.
  private func readStandardInput(for options: inout LintOptions) throws {
    guard let standardInputPath else { return }
    options.paths = [standardInputPath]
    do throws(DiskError) {
      options.standardInput = try StandardStream.input.readToEnd()
    } catch {
      throw Failure("cannot read standard input: \(error.reason)")
    }
  }

  private var baselineOptions: BaselineOptions {
    BaselineOptions(file: baseline, written: writeBaseline, isStrict: strictBaseline, prunes: pruneBaseline)
  }

  /// Whether the report on standard output is coloured.
  func isColored(_ environment: Environment) -> Bool {
    switch color ?? .auto {
    case .always: return true
    case .never: return false
    case .auto:
      // https://no-color.org: any value except an empty one; an explicit request for colour wins over a pipe.
      if environment["NO_COLOR"] != nil { return false }
      if let forced = environment["FORCE_COLOR"] ?? environment["CLICOLOR_FORCE"], forced != "0" { return true }
      return StandardOutput.isTerminal && environment["TERM"] != "dumb"
    }
  }
}
