#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Disk {
  /// Writes a temporary file and moves it to `path`, so that no reader sees a partial file; creates `folder` if needed.
  ///
  /// Ignores write errors: the content can always be generated again.
  static func replace(_ path: String, with parts: [[UInt8]], makingFolder folder: String) {
    try? createFolder(folder)
    try? replace(path, with: parts, mode: 0o666)
  }

  /// Writes a temporary program and moves it to `path`, so that nobody runs a partial one or one without its mode.
  package static func replaceProgram(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    try replace(path, with: [bytes], mode: 0o777)
  }

  /// Writes a temporary file and moves it to `path`, so that no reader sees a partial file; an existing file keeps its
  /// mode.
  package static func replaceReport(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    try replace(path, with: [bytes], mode: 0o666, keeping: isThere ? status.st_mode & 0o7777 : nil)
  }

  private static func replace(
    _ path: String, with parts: [[UInt8]], mode: mode_t, keeping former: mode_t? = nil
  ) throws(DiskError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) } ?? "."
    removeLeftovers(in: folder)
    // Two concurrent runs write two temporary files, and the last move wins.
    let temporary = temporary(for: slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path, in: folder)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw DiskError(errno: errno) }
    let isWhole = parts.allSatisfy { write($0, to: descriptor) } && (former.map { fchmod(descriptor, $0) == 0 } ?? true)
    let code = errno
    guard close(descriptor) == 0, isWhole, unsafe rename(temporary, path) == 0 else {
      let failure = DiskError(errno: isWhole ? errno : code)
      unsafe unlink(temporary)
      throw failure
    }
  }

  /// Moves a file or a link, and replaces what is at the new path.
  package static func move(_ path: String, to target: String) throws(DiskError) {
    guard unsafe rename(path, target) == 0 else { throw DiskError(errno: errno) }
  }

  /// Gives a file or a link a second name, which must be new; false where the disk has no such names.
  package static func link(_ path: String, to second: String) -> Bool {
    unsafe linkat(AT_FDCWD, path, AT_FDCWD, second, 0) == 0
  }

  /// Removes a file or a link.
  package static func remove(_ path: String) throws(DiskError) {
    guard unsafe unlink(path) == 0 else { throw DiskError(errno: errno) }
  }

  /// Whether a path, or its target, is executable.
  package static func isExecutable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe posixWrite(descriptor, $0 + offset, bytes.count - offset) } ?? -1
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }
}

/// The system's `write`, which the method above shadows.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
