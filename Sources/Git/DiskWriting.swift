#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Disk {
  /// Writes a file beside `path` and moves it there, so that nobody reads half of it; `folder` is made where it lacks.
  ///
  /// Gives up without a word where the disk cannot be written to: what is written so can always be made again.
  static func replace(_ path: String, with parts: [[UInt8]], makingFolder folder: String) {
    unsafe mkdir(folder, 0o777)
    // Two runs at once write two files, and the last one moved stays.
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    let isWhole = parts.allSatisfy { write($0, to: descriptor) }
    guard close(descriptor) == 0, isWhole, unsafe rename(temporary, path) == 0 else {
      unsafe unlink(temporary)
      return
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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

/// `write` of the system, which the method above hides.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
