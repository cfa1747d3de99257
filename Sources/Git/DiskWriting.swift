#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Disk {
  /// What is written to a file: it gives its parts, one after the other, to the function that it is called with.
  package typealias Contents = (_ write: @escaping ([UInt8]) -> Void) -> Void

  /// Writes a temporary file and moves it to `path`, so that no reader sees a partial file; creates `folder` if needed.
  ///
  /// Ignores write errors: the content can always be generated again.
  static func replace(_ path: String, with parts: [[UInt8]], makingFolder folder: String) {
    try? createFolder(folder)
    try? replace(path, mode: 0o666) { parts.forEach($0) }
  }

  /// Writes a temporary program and moves it to `path`, so that nobody runs a partial one or one without its mode.
  package static func replaceProgram(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    try replace(path, mode: 0o777) { $0(bytes) }
  }

  /// Writes a temporary file and moves it to `path`, so that no reader sees a partial file; an existing file keeps its
  /// mode.
  package static func replaceReport(_ path: String, with contents: Contents) throws(DiskError) {
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    try replace(path, mode: 0o666, keeping: isThere ? status.st_mode & 0o7777 : nil, with: contents)
  }

  private static func replace(
    _ path: String, mode: mode_t, keeping former: mode_t? = nil, with contents: Contents
  ) throws(DiskError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) } ?? "."
    removeLeftovers(in: folder)
    // Two concurrent runs write two temporary files, and the last move wins.
    let temporary = temporary(for: slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path, in: folder)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw DiskError(errno: errno) }
    do throws(DiskError) {
      try write(contents, closing: descriptor, as: former)
      guard unsafe rename(temporary, path) == 0 else { throw DiskError(errno: errno) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Writes what `contents` gives, and closes the file; `mode` is what it is to have.
  ///
  /// After the first failure, which is thrown, nothing more is written.
  static func write(_ contents: Contents, closing descriptor: Int32, as mode: mode_t? = nil) throws(DiskError) {
    guard descriptor >= 0 else { throw DiskError(errno: errno) }
    var failure: DiskError?
    contents { part in
      if failure == nil, !write(part, to: descriptor) { failure = DiskError(errno: errno) }
    }
    if failure == nil, let mode, fchmod(descriptor, mode) != 0 { failure = DiskError(errno: errno) }
    // With a quota or on a network, some systems report a failed write only here.
    if close(descriptor) != 0, failure == nil { failure = DiskError(errno: errno) }
    if let failure { throw failure }
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
