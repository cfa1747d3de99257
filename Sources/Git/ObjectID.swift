internal import CLibGit2

/// The name of an object in the repository: a hash of its content.
package struct ObjectID: Sendable, CustomStringConvertible {
  let raw: git_oid

  /// The whole name in hexadecimal digits.
  package var description: String {
    unsafe withUnsafePointer(to: raw) { raw in
      unsafe git_oid_tostr_s(raw).map { unsafe String(cString: $0) } ?? ""
    }
  }
}
