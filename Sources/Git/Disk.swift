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
  /// The repository names an object that it does not hold.
  case missingObject
  /// The size in bytes, which is over the limit that was set.
  case tooLarge(Int)
  /// What the system says, in its own words.
  case system(String)

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case ELOOP: self = .symbolicLink
    case EISDIR: self = .notAFile
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

  /// What stands at a path; nil where nothing does.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return Kind(mode: status.st_mode)
  }

  /// The whole content of a file, unless it is larger than `limit` bytes.
  package static func contents(of path: String, limit: Int) throws(DiskError) -> [UInt8] {
    // Without O_NONBLOCK a named pipe with a document's name would wait for its writer for ever.
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw DiskError(errno: errno) }
    guard Kind(mode: status.st_mode) == .regular else { throw .notAFile }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(size) }

    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
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

  /// The files below a folder that no repository holds, sorted by path; hidden folders are left out.
  package static func files(under folder: String) throws(DiskError) -> [File] {
    var files: [File] = []
    var pending = [""]
    while let prefix = pending.popLast() {
      for (name, kind) in try entries(in: folder + "/" + prefix) {
        let path = prefix + name
        switch kind {
        case .folder where !name.hasPrefix("."): pending.append(path + "/")
        case .regular: files.append(File(path: path, kind: .regular, blob: nil))
        case .symbolicLink: files.append(File(path: path, kind: .symbolicLink, blob: nil))
        default: continue
        }
      }
    }
    files.sort { $0.path < $1.path }
    return files
  }

  /// What a folder holds, in no order; a name that is not UTF-8 cannot be told and is left out.
  static func entries(in folder: String) throws(DiskError) -> [(name: String, kind: Kind)] {
    guard let stream = unsafe opendir(folder) else { throw DiskError(errno: errno) }
    defer { unsafe closedir(stream) }
    var entries: [(String, Kind)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress.flatMap { unsafe String(validatingCString: $0) }
      }
      guard let name, name != ".", name != ".." else { continue }
      // Some file systems do not say what an entry is.
      let told = unsafe Kind(directoryEntry: Int32(entry.pointee.d_type))
      entries.append((name, told ?? kind(of: folder + "/" + name) ?? .other))
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
  /// A path with every link in it resolved, absolute; nil where nothing stands there.
  package static func realPath(of path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
