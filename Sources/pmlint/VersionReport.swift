internal import CBuild
import Documents
import Git
import Linting

/// What was built, and what it runs with, for a report of a fault.
enum VersionReport {
  static var text: String {
    let lines = [
      "pmlint \(Pmlint.version)", "commit: \(commit ?? "unknown")",
      "target: \(unsafe String(cString: pmlint_target()))", "linked: \(linkage)", "swift: \(swift)",
      "libgit2: \(GitLibraries.libgit2)",
      "cmark-gfm: \(DocumentLibraries.cmark)", "libyaml: \(DocumentLibraries.libyaml)",
      "pcre2: \(BoundedExpression.libraryVersion)", "zlib: \(GitLibraries.zlib)",
    ]
    return lines.joined(separator: "\n")
  }

  /// The commit that was built; nil for a tree with changes.
  static var commit: String? {
    let commit = unsafe String(cString: pmlint_commit())
    return commit.isEmpty ? nil : commit
  }

  private static var linkage: String {
    let glibc = unsafe String(cString: pmlint_glibc_version())
    return (pmlint_is_static() ? "statically" : "dynamically") + (glibc.isEmpty ? "" : ", glibc \(glibc)")
  }

  /// The compiler's version: nothing tells it but comparisons.
  private static var swift: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
