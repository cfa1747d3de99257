internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A stream that the process was started with.
package enum StandardStream: Int32, Sendable {
  case input, output, error

  /// Has writing to a pipe that nobody reads fail, where it would end the process.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The columns of the terminal; nil where there is none, or where it has no width.
  package var columns: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Everything up to the end of the stream; of a stream that is longer than a document may be, only what shows that.
  package func readToEnd() throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe part.withUnsafeMutableBytes { unsafe read(rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw DiskError(errno: errno) }
      guard count > 0, bytes.count <= Limits.document else { return bytes }
      bytes += part[..<count]
    }
  }

  /// Writes all of the bytes; a pipe whose reader has gone is `closedPipe`.
  package func write(_ bytes: some Sequence<UInt8>) throws(DiskError) {
    guard Disk.write(Array(bytes), to: rawValue) else { throw DiskError(errno: errno) }
  }
}

extension Disk {
  /// Makes a folder, and those that it is in; one that exists is left as it is.
  package static func createFolder(_ path: String) throws(DiskError) {
    if leadsToFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try createFolder(String(path[..<slash])) }
    // Another run may have made it since.
    guard unsafe mkdir(path, 0o777) == 0 || leadsToFolder(path) else { throw DiskError(errno: errno) }
  }

  /// Writes a new file; one that exists is `alreadyExists`, and left as it is.
  package static func create(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    try write({ $0(bytes) }, closing: descriptor)
  }

  /// Writes to what cannot be replaced: a pipe or a device.
  package static func write(toDevice path: String, _ contents: Contents) throws(DiskError) {
    try write(contents, closing: unsafe open(path, O_WRONLY | O_CLOEXEC))
  }

  /// Adds to the end of a file, which is made if needed; `text` gets the size of the file so far, in bytes.
  package static func append(to path: String, _ text: (Int) -> [UInt8]) throws(DiskError) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw DiskError(errno: errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let failure = DiskError(errno: errno)
      close(descriptor)
      throw failure
    }
    try write({ $0(text(Int(status.st_size))) }, closing: descriptor)
  }

  /// Makes a folder the working directory of the process; false if that is not possible.
  package static func enter(_ path: String) -> Bool { unsafe chdir(path) == 0 }
}
