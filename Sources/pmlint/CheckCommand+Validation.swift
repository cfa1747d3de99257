import ArgumentParser
import Engine
import Git

/// What fails because options contradict each other.
extension CheckCommand {
  func validateTarget() throws {
    if staged, rev != nil { throw ValidationError("--staged and --rev exclude each other: remove one.") }
    if newOnly, !staged, since == nil {
      throw ValidationError("--new-only needs a base to compare with: add --staged or --since REVISION.")
    }
  }

  func validateFixes() throws {
    if fix, diff { throw ValidationError("--fix and --diff exclude each other: remove one.") }
    if unsafeFixes, !isFixing { throw ValidationError("--unsafe-fixes needs --fix or --diff: add one.") }
  }

  /// The first part of a path that is a link, below a repository or the working directory.
  private static func firstLink(in path: String, below directory: String) -> String? {
    var (place, isBelow) = ("", false)
    for part in (path.hasPrefix("/") ? path : directory + "/" + path).split(separator: "/") {
      place += "/" + part
      if isBelow, Disk.kind(of: place) == .symbolicLink { return place }
      isBelow = isBelow || place == directory || Disk.kind(of: place + "/.git") != nil
    }
    return nil
  }

  /// Fails if the other options leave nothing to write, or nowhere to print.
  func validateFixes(of target: Target, in directory: String) throws(Failure) {
    if fix, let link = paths.lazy.compactMap({ Self.firstLink(in: $0, below: directory) }).first {
      throw Failure(
        "\(link) is a link, and --fix does not follow links", help: "name the files themselves, in their repository")
    }
    if fix, !target.flag.isEmpty {
      throw Failure(
        "--fix writes to the work tree, but \(target.flag) lints something else",
        help: "fix the work tree and `git add` the changes, or print the patch with --diff")
    }
    if diff, !format.isEmpty {
      throw Failure("--diff prints a patch instead of a report", help: "remove --format or --diff")
    }
  }

  func validateBaseline() throws {
    if isFixing, writeBaseline != nil || pruneBaseline || strictBaseline {
      throw ValidationError(
        "--fix and --diff change the findings: fix first, then write, prune or check the baseline.")
    }
    if writeBaseline != nil {
      let others = [
        (baseline != nil, "--baseline"), (strictBaseline, "--strict-baseline"), (pruneBaseline, "--prune-baseline"),
        (isNewOnly, "--new-only"),
      ]
      if let other = others.first(where: \.0)?.1 {
        throw ValidationError("--write-baseline and \(other) exclude each other: --write-baseline writes all findings.")
      }
    }
    if strictBaseline, pruneBaseline {
      throw ValidationError("--strict-baseline and --prune-baseline exclude each other: remove one.")
    }
    if pruneBaseline, !isWorkTree {
      throw ValidationError(
        "--prune-baseline uses the work tree, because the index or a commit may lack findings that it has: remove "
          + "--staged and --rev.")
    }
  }

  func validateFiles() throws {
    if kind != nil, paths.isEmpty { throw ValidationError("--as says what a named file is: add the path of one.") }
    if paths.contains("-"), standardInputPath == nil {
      throw ValidationError("`-` is standard input: say with --stdin-filename PATH which file it stands for.")
    }
    if standardInputPath != nil {
      guard paths == ["-"] else {
        throw ValidationError("--stdin-filename is for standard input: add `-` as the only path.")
      }
      if !isWorkTree || since != nil || isFixing {
        throw ValidationError(
          "standard input is linted as a file of the work tree: remove --staged, --rev, --since, --fix and --diff.")
      }
    }
    if statistics || showFiles, !format.isEmpty {
      throw ValidationError("--statistics and --show-files replace the report: remove --format.")
    }
    if statistics, showFiles { throw ValidationError("--statistics and --show-files exclude each other: remove one.") }
    if statistics || showFiles, isFixing {
      throw ValidationError("--statistics and --show-files change nothing: remove --fix and --diff.")
    }
  }
}
