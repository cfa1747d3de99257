import ArgumentParser

/// The questions which pmlint this is; only the first may cost nothing.
struct VersionArguments: ParsableArguments {
  @Flag(name: [.customShort("V"), .long], help: "Print the version.")
  var version = false

  @Flag(help: "With --version: also print the commit, the platform and the libraries.")
  var verbose = false

  /// What is printed; nil if nothing was asked.
  func answer() throws -> String? {
    guard version else {
      if verbose { throw ValidationError("--verbose belongs to --version: add it, or remove --verbose.") }
      return nil
    }
    return verbose ? VersionReport.text : Pmlint.version
  }
}
