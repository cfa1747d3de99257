import ArgumentParser
import Engine
import Git

/// The options about fixes.
struct FixArguments: ParsableArguments {
  @Flag(help: "Write safe fixes to the files of the work tree, and report the remaining findings.")
  var fix = false

  @Flag(
    help: "Print a patch of what --fix would change, for `git apply` at the root, not findings; write nothing.")
  var diff = false

  @Flag(
    help: """
      With --fix or --diff: also make changes that are only probably right, and write a comment above each \
      finding without a fix; it suppresses the finding once you write a reason.
      """)
  var unsafeFixes = false

  var isOn: Bool { fix || diff }

  func validate() throws {
    if fix, diff { throw ValidationError("--fix and --diff exclude each other: remove one.") }
    if unsafeFixes, !isOn { throw ValidationError("--unsafe-fixes needs --fix or --diff: add one.") }
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
  func validate(
    target: Target, formats: [Output], paths: [String], in directory: String
  ) throws(Failure) {
    if fix, let link = paths.lazy.compactMap({ Self.firstLink(in: $0, below: directory) }).first {
      throw Failure(
        "\(link) is a link, and --fix does not follow links", help: "name the files themselves, in their repository")
    }
    if fix, !target.flag.isEmpty {
      throw Failure(
        "--fix writes to the work tree, but \(target.flag) lints something else",
        help: "fix the work tree and `git add` the changes, or print the patch with --diff")
    }
    if diff, !formats.isEmpty {
      throw Failure("--diff prints a patch instead of a report", help: "remove --format or --diff")
    }
  }
}
