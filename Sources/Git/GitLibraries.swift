internal import CLibGit2
internal import CZlib

/// The libraries that repositories are read with.
package enum GitLibraries {
  /// The version of libgit2 that runs, and what it was built with: `1.5.1 (threads, https)`.
  package static var libgit2: String {
    var (major, minor, revision): (Int32, Int32, Int32) = (0, 0, 0)
    _ = unsafe git_libgit2_version(&major, &minor, &revision)
    let features = UInt32(truncatingIfNeeded: git_libgit2_features())
    let names = [
      (GIT_FEATURE_THREADS, "threads"), (GIT_FEATURE_HTTPS, "https"), (GIT_FEATURE_SSH, "ssh"),
      (GIT_FEATURE_NSEC, "nsec"),
    ].filter { features & $0.0.rawValue != 0 }.map(\.1)
    return "\(major).\(minor).\(revision) (\(names.isEmpty ? "none" : names.joined(separator: ", ")))"
  }

  package static var zlib: String { unsafe String(cString: zlibVersion()) }
}
