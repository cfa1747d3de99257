internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why a file could not be read.
package enum DiskError: Error, Hashable, Sendable {
  case notFound
  case symbolicLink
  case notAFile
  case alreadyExists
  /// Nobody reads the pipe any more.
  case closedPipe
  /// The repository refers to an object that it does not have.
  case missingObject
  /// The size in bytes, which is over the limit that was set.
  case tooLarge(Int)
  /// The operating system's error message.
  case system(String)

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case ELOOP: self = .symbolicLink
    // A socket cannot be opened at all.
    case EISDIR, ENXIO: self = .notAFile
    case EEXIST: self = .alreadyExists
    case EPIPE: self = .closedPipe
    default: self = .system(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }
  }
}

/// The files of the machine, read without following a link at the end of a path.
package enum Disk {
  package enum Kind: Hashable, Sendable {
    case regular
    case folder
    case symbolicLink
    case other
  }

  /// What is at a path; nil if nothing is there.
  package static func kind(of path: String) -> Kind? { status(of: path).map { Kind(mode: $0.st_mode) } }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  /// What shows whether a regular file was written; nil for anything else.
  static func version(of path: String) -> FileVersion? {
    status(of: path).flatMap { Kind(mode: $0.st_mode) == .regular ? FileVersion($0) : nil }
  }

  /// The whole content of a file, or its `first` bytes behind `start`; fails for a file larger than `limit` bytes.
  package static func contents(
    of path: String, limit: Int, from start: Int = 0, first: Int = .max, throughLink: Bool = false
  ) throws(DiskError) -> [UInt8] {
    // Without O_NONBLOCK, a named pipe with a document's name would wait for its writer forever.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (throughLink ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else { throw DiskError(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw DiskError(errno: errno) }
    guard Kind(mode: status.st_mode) == .regular else { throw .notAFile }
    guard Int(status.st_size) <= limit else { throw .tooLarge(Int(status.st_size)) }
    let size = max(0, min(Int(status.st_size) - start, first))

    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let place = off_t(start + filled)
        let count = unsafe pread(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled, place)
        if count == 0 { break }
        if count < 0 {
          if errno == EINTR { continue }
          failure = errno
          break
        }
        filled += count
      }
    }
    if let failure { throw DiskError(errno: failure) }
    return bytes
  }

  /// The size of a file in bytes; nil for what is no file, and for what cannot be opened.
  static func size(of path: String, throughLink: Bool) -> Int? {
    // Every size is over this limit, and told.
    do throws(DiskError) {
      _ = try contents(of: path, limit: -1, throughLink: throughLink)
    } catch {
      if case .tooLarge(let size) = error { return size }
    }
    return nil
  }
}

extension Disk.Kind {
  init?(directoryEntry type: Int32) {
    switch type {
    case Int32(DT_REG): self = .regular
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .symbolicLink
    case Int32(DT_UNKNOWN): return nil
    default: self = .other
    }
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

extension Disk {
  /// Whether a link leads to a folder.
  package static func leadsToFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && Kind(mode: status.st_mode) == .folder
  }

  /// A path with every link in it resolved, absolute; nil if nothing is there.
  package static func realPath(of path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
