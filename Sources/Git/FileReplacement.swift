#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why a file was not changed.
package enum ReplacementError: Error, Hashable, Sendable {
  /// A link leads its folder outside the root.
  case outside
  /// It is a link, or not a regular file.
  case notAFile
  case readOnly
  /// Its content has changed since it was read.
  case changed
  /// The operating system's error message.
  case system(String)
}

extension Disk {
  /// Replaces the content of a file atomically; on an error, the file is unchanged.
  ///
  /// Only a regular file below `root`, with every link resolved, is written, and only if its content is still the one
  /// that was read.
  package static func replace(
    _ path: String, below root: String, from old: [UInt8], to new: [UInt8]
  ) throws(ReplacementError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let name = parts.last.map(String.init) ?? ""
    guard let root = realPath(of: root), let folder = realPath(of: "/" + parts.dropLast().joined(separator: "/")),
      folder == root || root == "/" || folder.hasPrefix(root + "/")
    else { throw .outside }
    let file = (folder == "/" ? "" : folder) + "/" + name
    var status = stat()
    guard unsafe lstat(file, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    // For root, access(2) succeeds even for read-only files.
    guard status.st_mode & 0o222 != 0, unsafe access(file, W_OK) == 0 else { throw .readOnly }

    let temporary = temporary(for: name, in: folder)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last }
    var isMoved = false
    defer { if !isMoved { unsafe unlink(temporary) } }
    let model = unsafe open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard model >= 0 else { throw .last }
    let attributes = ExtendedAttributes(of: model)
    close(model)
    try fill(descriptor, with: new, like: status, attributes)
    guard (try? contents(of: file, limit: old.count)) == old else { throw .changed }
    guard unsafe rename(temporary, file) == 0 else { throw .last }
    isMoved = true
  }

  /// Writes a new file with the owner and mode of another one, and closes it.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], like model: stat, _ attributes: ExtendedAttributes
  ) throws(ReplacementError) {
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    var made = stat()
    guard write(bytes, to: descriptor), unsafe fstat(descriptor, &made) == 0 else { throw .last }
    // The owner is set first, because that clears bits of the mode.
    if made.st_uid != model.st_uid || made.st_gid != model.st_gid {
      guard fchown(descriptor, model.st_uid, model.st_gid) == 0 else { throw .last }
    }
    guard fchmod(descriptor, model.st_mode & 0o7777) == 0, attributes.apply(to: descriptor) else { throw .last }
    // With a quota or on a network, some systems report a failed write only here.
    isOpen = false
    guard close(descriptor) == 0 else { throw .last }
  }
}

extension ReplacementError {
  /// The last error of the system.
  fileprivate static var last: ReplacementError {
    .system(unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
  }
}
