import ArgumentParser
import Engine

/// The options that select the linted state of the files, and the base of a comparison.
struct SourceArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Lint the tree of a commit instead of the work tree.", valueName: "revision"),
    completion: .revisions)
  var rev: String?

  @Flag(
    help: """
      Lint what is staged: documents that differ from HEAD, as they are in the index. The files on the disk do not \
      matter.
      """)
  var staged = false

  @Option(
    // The default scans ahead, and would miss the value of `--since=main` before another option.
    defaultAsFlag: Since.automatic, parsing: .next,
    help: ArgumentHelp(
      """
      Lint only documents that changed since the branch left this revision; without a value, the revision that \
      pre-commit, GitHub or GitLab set.
      """, valueName: "revision"), completion: .revisions)
  var since: Since?

  @Flag(help: "With --staged or --since: report only findings that the change adds.")
  var newOnly = false

  @Flag(help: "Undo --new-only, which hooks pass: report all findings of the documents that the change touches.")
  var allFindings = false

  /// Whether findings that the base has are left out; a hook's own options come before those of its user.
  var isNewOnly: Bool { newOnly && !allFindings }

  var target: Target { staged ? .index : rev.map(Target.revision) ?? .workTree }

  /// Whether the linted files are on the disk.
  var isWorkTree: Bool { !staged && rev == nil }

  func validate() throws {
    if staged, rev != nil { throw ValidationError("--staged and --rev exclude each other: remove one.") }
    if newOnly, !staged, since == nil {
      throw ValidationError("--new-only needs a base to compare with: add --staged or --since REVISION.")
    }
  }
}

extension Since: ExpressibleByArgument {}
