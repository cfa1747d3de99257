import ArgumentParser
import Engine
import Git

/// What is done with the fixes that findings have.
struct FixArguments: ParsableArguments {
  @Flag(help: "Write the safe fixes into the files of the work tree, and report what is left.")
  var fix = false

  @Flag(
    help: "Print what --fix would change, as a patch for `git apply` at the root, in place of findings; write nothing.")
  var diff = false

  @Flag(
    help: """
      With --fix or --diff: also make the changes that are only likely, and write a comment above each finding that \
      nothing else mends, which holds it back once you write why.
      """)
  var unsafeFixes = false

  /// Whether fixes are asked for at all.
  var isOn: Bool { fix || diff }

  func validate() throws {
    if fix, diff { throw ValidationError("--fix and --diff exclude each other.") }
    if unsafeFixes, !isOn { throw ValidationError("--unsafe-fixes says which fixes to make: add --fix or --diff.") }
  }

  /// The first part of a path that is a link, below a repository or the folder in which the user stands.
  private static func firstLink(in path: String, below directory: String) -> String? {
    var (place, isBelow) = ("", false)
    for part in (path.hasPrefix("/") ? path : directory + "/" + path).split(separator: "/") {
      place += "/" + part
      if isBelow, Disk.kind(of: place) == .symbolicLink { return place }
      isBelow = isBelow || place == directory || Disk.kind(of: place + "/.git") != nil
    }
    return nil
  }

  /// Fails where the other options leave nothing to be written, or nowhere to print to.
  func validate(
    origin: Target, formats: [Output], paths: [String], in directory: String
  ) throws(Failure) {
    if fix, let link = paths.lazy.compactMap({ Self.firstLink(in: $0, below: directory) }).first {
      throw Failure(
        "\(link) is a link, and --fix writes through none", help: "name the files where they are, in their repository")
    }
    if fix, !origin.flag.isEmpty {
      throw Failure(
        "--fix writes into the work tree, and \(origin.flag) lints something else",
        help: "fix the work tree and `git add` what you want of it, or see the patch with --diff")
    }
    if diff, !formats.isEmpty {
      throw Failure("--diff prints a patch and no report", help: "leave --format or --diff out")
    }
  }
}
