internal import CLibGit2

/// A text from libgit2, freed with its owner.
@safe struct Buffer: ~Copyable {
  private let buffer: git_buf

  /// Lets libgit2 write into a new buffer, and throws its error.
  init(writtenBy write: (inout git_buf) -> Int32) throws(GitError) {
    var buffer = unsafe git_buf()
    let status = unsafe write(&buffer)
    unsafe self.buffer = buffer
    try check(status)
  }

  deinit {
    var buffer = unsafe buffer
    unsafe git_buf_dispose(&buffer)
  }

  var bytes: [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }
}
