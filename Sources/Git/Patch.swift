internal import CLibGit2

/// The changes of one file, as `git diff` writes them and `git apply` reads them.
package enum Patch {
  /// The patch from one content of a file to another; empty if they are the same.
  package static func text(of path: String, from old: [UInt8], to new: [UInt8]) throws(GitError) -> [UInt8] {
    Repository.startLibrary()
    var options = unsafe git_diff_options()
    try check(unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)))
    // A document counts as text even if some bytes are not.
    unsafe options.flags = GIT_DIFF_FORCE_TEXT.rawValue
    let patch = try unsafe Handle(freedBy: git_patch_free) { patch in
      unsafe old.withUnsafeBytes { old in
        unsafe new.withUnsafeBytes { new in
          unsafe git_patch_from_buffers(
            &patch, old.baseAddress, old.count, path, new.baseAddress, new.count, path, &options)
        }
      }
    }
    return try unsafe Buffer { unsafe git_patch_to_buf(&$0, patch.pointer) }.bytes
  }
}
