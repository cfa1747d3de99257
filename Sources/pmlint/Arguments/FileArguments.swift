import ArgumentParser
import Documents
import Engine
import Git

/// The options about what files are, and about standard input.
struct FileArguments: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What a named file is where neither its path nor its text tells it: postmortem or runbook.", valueName: "kind"))
  var kind: NamedKind?

  @Option(
    name: .customLong("stdin-filename"),
    help: ArgumentHelp("With the path `-`: lint standard input as the file at this path.", valueName: "path"),
    completion: .documents)
  var standardInputPath: String?

  @Flag(help: "List each file with its kind, or why it is not linted, and what says so; lint nothing.")
  var showFiles = false

  @Flag(help: "Print how many findings each rule has, not the findings.")
  var statistics = false

  enum NamedKind: String, Choice {
    case postmortem, runbook

    var kind: Document.Kind { self == .postmortem ? .postmortem : .runbook }
  }

  /// Fails if the options contradict each other or the paths.
  func validate(paths: [String], formats: [Output], isComparing: Bool, isFixing: Bool) throws {
    if kind != nil, paths.isEmpty { throw ValidationError("--as says what a named file is: add the path of one.") }
    if paths.contains("-"), standardInputPath == nil {
      throw ValidationError("`-` is standard input: say with --stdin-filename PATH which file it stands for.")
    }
    if standardInputPath != nil {
      guard paths == ["-"] else {
        throw ValidationError("--stdin-filename is for standard input: add `-` as the only path.")
      }
      if isComparing || isFixing {
        throw ValidationError(
          "standard input is linted as a file of the work tree: remove --staged, --rev, --since, --fix and --diff.")
      }
    }
    if statistics || showFiles, !formats.isEmpty {
      throw ValidationError("--statistics and --show-files replace the report: remove --format.")
    }
    if statistics, showFiles { throw ValidationError("--statistics and --show-files exclude each other: remove one.") }
    if statistics || showFiles, isFixing {
      throw ValidationError("--statistics and --show-files change nothing: remove --fix and --diff.")
    }
  }

  /// The paths and the text that the options mean.
  func apply(to options: inout LintOptions) throws {
    options.namedKind = kind?.kind
    guard let standardInputPath else { return }
    options.paths = [standardInputPath]
    do throws(DiskError) {
      options.standardInput = try StandardStream.input.readToEnd()
    } catch {
      throw Failure("cannot read standard input: \(error.reason)")
    }
  }
}
