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

  /// What shows whether a file or a link was written, and git's mode of it; nil for anything else.
  static func state(of path: String) -> (version: FileVersion, mode: UInt32)? {
    guard let status = status(of: path) else { return nil }
    switch Kind(mode: status.st_mode) {
    case .regular: return (FileVersion(status), status.st_mode & S_IXUSR == 0 ? 0o100644 : 0o100755)
    case .symbolicLink: return (FileVersion(status), 0o120000)
    case .folder, .other: return nil
    }
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

  /// An entry of a folder.
  struct Entry {
    /// With replacement characters for bytes that are not UTF-8.
    let name: String
    let kind: Kind

    /// The raw name, if it is not UTF-8.
    let rawName: [UInt8]?
  }

  /// The entries of a folder, in no order.
  static func entries(in folder: Folder) throws(DiskError) -> [Entry] {
    guard let stream = unsafe folder.withPath({ unsafe opendir($0) }) ?? nil else { throw DiskError(errno: errno) }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard bytes != [UInt8(ascii: ".")], bytes != Array("..".utf8) else { continue }
      let name = String(utf8: bytes[...])
      // Some file systems do not report the kind of an entry.
      let told = unsafe Kind(directoryEntry: Int32(entry.pointee.d_type))
      let kind = told ?? folder.kind(of: bytes) ?? .other
      entries.append(
        Entry(name: name ?? String(decoding: bytes, as: UTF8.self), kind: kind, rawName: name == nil ? bytes : nil))
    }
    return entries
  }
}

extension Disk.Kind {
  fileprivate init?(directoryEntry type: Int32) {
    switch type {
    case Int32(DT_REG): self = .regular
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .symbolicLink
    case Int32(DT_UNKNOWN): return nil
    default: self = .other
    }
  }

  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

extension Disk {
  /// A folder, by the bytes of its path, which need not be UTF-8.
  struct Folder {
    private let path: [UInt8]

    init(_ path: [UInt8]) {
      self.path = path
    }

    init(_ path: String) {
      self.path = Array(path.utf8)
    }

    @unsafe
    func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result? {
      unsafe (path.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe body($0) }
      }
    }

    /// The kind of the entry with a name; nil if there is none.
    func kind(of name: [UInt8]) -> Kind? {
      var status = stat()
      let place = Folder(path + [UInt8(ascii: "/")] + name)
      guard unsafe place.withPath({ unsafe lstat($0, &status) }) == 0 else { return nil }
      return Kind(mode: status.st_mode)
    }
  }

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
