internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder on the disk, open: what is in it is found by its name, which costs less than by its path.
@safe
struct Folder: ~Copyable {
  #if canImport(Darwin)
    private let stream: UnsafeMutablePointer<DIR>
  #else
    private let stream: OpaquePointer
  #endif

  /// Something in a folder.
  struct Entry {
    /// With replacement characters for bytes that are not UTF-8.
    let name: String
    let kind: Disk.Kind

    /// The raw name, if it is not UTF-8.
    let rawName: [UInt8]?
  }

  init(at path: String) throws(DiskError) {
    guard let stream = unsafe opendir(path) else { throw DiskError(errno: errno) }
    unsafe self.stream = unsafe stream
  }

  /// Opens the folder at a path that need not be UTF-8.
  init(at path: [UInt8]) throws(DiskError) {
    guard let stream = unsafe opendir(Self.name(path)) else { throw DiskError(errno: errno) }
    unsafe self.stream = unsafe stream
  }

  deinit { unsafe closedir(stream) }

  /// The entries, in no order.
  func entries() -> [Entry] {
    var entries: [Entry] = []
    forEachEntry { bytes, type in
      let name = String(utf8: bytes[...])
      // Some file systems do not report the kind of an entry.
      let kind = Disk.Kind(directoryEntry: type) ?? status(of: bytes).map { Disk.Kind(mode: $0.st_mode) } ?? .other
      entries.append(
        Entry(name: name ?? String(decoding: bytes, as: UTF8.self), kind: kind, rawName: name == nil ? bytes : nil))
    }
    return entries
  }

  /// The number of entries.
  func count() -> Int {
    var count = 0
    forEachEntry { _, _ in count += 1 }
    return count
  }

  /// What shows whether a file or a link was written, and git's mode of it; nil for anything else.
  func state(of name: some Collection<UInt8>) -> (version: FileVersion, mode: UInt32)? {
    guard let status = status(of: name) else { return nil }
    switch Disk.Kind(mode: status.st_mode) {
    case .regular: return (FileVersion(status), status.st_mode & S_IXUSR == 0 ? 0o100644 : 0o100755)
    case .symbolicLink: return (FileVersion(status), 0o120000)
    case .folder, .other: return nil
    }
  }

  /// Calls `body` with the name and the type of each entry but the two that every folder has.
  private func forEachEntry(_ body: (_ name: [UInt8], _ type: Int32) -> Void) {
    unsafe rewinddir(stream)
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name.first == UInt8(ascii: "."), name.count == 1 || name.count == 2 && name[1] == UInt8(ascii: ".") {
        continue
      }
      unsafe body(name, Int32(entry.pointee.d_type))
    }
  }

  private func status(of name: some Collection<UInt8>) -> stat? {
    var status = stat()
    return unsafe fstatat(dirfd(stream), Self.name(name), &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// A name as C reads it.
  private static func name(_ bytes: some Collection<UInt8>) -> [CChar] {
    var name: [CChar] = []
    name.reserveCapacity(bytes.count + 1)
    for byte in bytes { name.append(CChar(bitPattern: byte)) }
    name.append(0)
    return name
  }
}
