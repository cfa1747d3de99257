import ArgumentParser
import Engine

/// The options about known findings.
struct BaselineArguments: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      "Do not report the findings in this file; replaces `baseline` of the configuration.",
      valueName: "file"), completion: .baselines)
  var file: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      "Write all findings to this file as known; entries that this run did not check are kept.",
      valueName: "file"), completion: .baselines)
  var written: String?

  @Flag(name: .customLong("strict-baseline"), help: "Fail if the baseline has findings that are no longer found.")
  var isStrict = false

  @Flag(
    name: .customLong("prune-baseline"),
    help: "Remove findings that are no longer found from the baseline; add nothing.")
  var prunes = false

  var options: BaselineOptions {
    BaselineOptions(file: file, written: written, isStrict: isStrict, prunes: prunes)
  }

  /// Fails if two options exclude each other.
  func validate(isOfWorkTree: Bool, isNewOnly: Bool, isFixing: Bool) throws {
    if isFixing, written != nil || prunes || isStrict {
      throw ValidationError(
        "--fix and --diff change the findings: fix first, then write, prune or check the baseline.")
    }
    if written != nil {
      let others = [
        (file != nil, "--baseline"), (isStrict, "--strict-baseline"), (prunes, "--prune-baseline"),
        (isNewOnly, "--new-only"),
      ]
      if let other = others.first(where: \.0)?.1 {
        throw ValidationError("--write-baseline and \(other) exclude each other: --write-baseline writes all findings.")
      }
    }
    if isStrict, prunes {
      throw ValidationError("--strict-baseline and --prune-baseline exclude each other: remove one.")
    }
    if prunes, !isOfWorkTree {
      throw ValidationError(
        "--prune-baseline uses the work tree, because the index or a commit may lack findings that it has: remove "
          + "--staged and --rev.")
    }
  }
}
