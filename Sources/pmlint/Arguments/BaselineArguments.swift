import ArgumentParser
import Engine

/// What a user says of findings that are known.
struct BaselineArguments: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      "Leave out the findings that this file knows, in place of the `baseline` of the configuration.",
      valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      "Write all findings into this file, which knows them from then on; what this run could not have found is kept in it.",
      valueName: "file"))
  var written: String?

  @Flag(name: .customLong("strict-baseline"), help: "Fail where the baseline knows findings that are no longer there.")
  var isStrict = false

  @Flag(
    name: .customLong("prune-baseline"),
    help: "Take findings that are no longer there out of the baseline; nothing is added to it.")
  var prunes = false

  var options: BaselineOptions {
    BaselineOptions(file: file, written: written, isStrict: isStrict, prunes: prunes)
  }

  /// Fails where two wishes cannot both be met.
  func validate(isOfWorkTree: Bool, isNewOnly: Bool, isFixing: Bool) throws {
    if isFixing, written != nil || prunes || isStrict {
      throw ValidationError(
        "--fix and --diff change what is found: fix first, and write, prune or check the baseline then.")
    }
    if written != nil {
      let others = [
        (file != nil, "--baseline"), (isStrict, "--strict-baseline"), (prunes, "--prune-baseline"),
        (isNewOnly, "--new-only"),
      ]
      if let other = others.first(where: \.0)?.1 {
        throw ValidationError("--write-baseline and \(other) exclude each other: it writes all that is found.")
      }
    }
    if isStrict, prunes { throw ValidationError("--strict-baseline and --prune-baseline exclude each other.") }
    if prunes, !isOfWorkTree {
      throw ValidationError(
        "--prune-baseline goes by the work tree, where a finding may be that the index or a commit does not have: leave "
          + "--staged and --rev out.")
    }
  }
}
