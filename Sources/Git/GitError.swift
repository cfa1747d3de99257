internal import Bytes
internal import CLibGit2

/// A failed call of libgit2, with libgit2's message.
package struct GitError: Error, Hashable, Sendable {
  /// The error code of libgit2; codes of later versions stay representable.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    /// The requested object could not be found (`GIT_ENOTFOUND`).
    package static let notFound = Code(rawValue: GIT_ENOTFOUND.rawValue)

    /// HEAD refers to a branch without a commit (`GIT_EUNBORNBRANCH`).
    package static let unbornBranch = Code(rawValue: GIT_EUNBORNBRANCH.rawValue)

    /// The data is invalid (`GIT_EINVALID`).
    package static let invalid = Code(rawValue: GIT_EINVALID.rawValue)

    /// The user has interrupted a long walk (`GIT_EUSER`).
    package static let interrupted = Code(rawValue: GIT_EUSER.rawValue)

    /// A short name matches more than one object (`GIT_EAMBIGUOUS`).
    package static let ambiguous = Code(rawValue: GIT_EAMBIGUOUS.rawValue)

    /// The input expands beyond a limit; libgit2 has no such code.
    package static let outOfBounds = Code(rawValue: .min)

    /// The index is split into two files (`core.splitIndex`); libgit2 has no such code.
    package static let splitIndex = Code(rawValue: .min + 1)
  }

  package let code: Code
  package let message: String

  /// Whether the index is split into two files, which neither libgit2 nor `Index` reads.
  package var isSplitIndex: Bool { code == .splitIndex || message.hasSuffix("extension: 'link'") }

  /// Whether this libgit2 does not support the repository's format: SHA-256, reftable, or a later one.
  package var isUnknownFormat: Bool {
    // libgit2 has no error code for this.
    message.hasPrefix("unsupported extension") || message.hasPrefix("unsupported repository version")
  }

  package init(code: Code, message: String) {
    self.code = code
    self.message = message
  }
}

/// Throws what libgit2 recorded for a negative status.
///
/// It must be called on the thread of the failed call and before any other: libgit2 keeps one message per thread.
@discardableResult
func check(_ status: Int32) throws(GitError) -> Int32 {
  guard status < 0 else { return status }
  let last = unsafe git_error_last().map { error in
    // NULL is possible before libgit2 1.8, and "no error" since, where a function fails without a message.
    unsafe (kind: error.pointee.klass, told: error.pointee.message.map { unsafe String(cString: $0) } ?? "")
  }
  let message =
    switch last {
    case (Int32(GIT_ERROR_NOMEMORY.rawValue), _)?:
      "an object is larger than \(Limits.packedObject >> 30) GiB, or damaged"
    case nil, (_, "")?, (_, "no error")?: "libgit2 failed with status \(status)"
    case (_, let told)?: told
    }
  throw GitError(code: GitError.Code(rawValue: status), message: message.shortened)
}

extension String {
  /// What a message quotes of a file can be as long as the file.
  fileprivate var shortened: String { utf8.count > 1000 ? "\(prefix(200))…" : self }
}
