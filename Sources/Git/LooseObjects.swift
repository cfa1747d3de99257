internal import Bytes
internal import CLibGit2

/// The loose objects of a folder, as a backend for libgit2.
final class LooseObjects {
  private let folder: String

  private init(folder: String) {
    self.folder = folder
  }

  /// libgit2's backend for the objects of a folder; the database that it is added to owns it.
  @unsafe
  static func backend(over folder: String) throws(GitError) -> UnsafeMutablePointer<git_odb_backend> {
    let whole = UnsafeMutablePointer<pmlint_odb_backend>.allocate(capacity: 1)
    unsafe whole.initialize(to: pmlint_odb_backend())
    let backend = unsafe UnsafeMutableRawPointer(whole).assumingMemoryBound(to: git_odb_backend.self)
    try check(unsafe git_odb_init_backend(backend, UInt32(GIT_ODB_BACKEND_VERSION)))
    unsafe whole.pointee.reader = Unmanaged.passRetained(LooseObjects(folder: folder)).toOpaque()
    unsafe answer(backend)
    return unsafe backend
  }

  private func path(of id: ObjectID) -> String {
    let digits = id.description
    return "\(folder)/\(digits.prefix(2))/\(digits.dropFirst(2))"
  }

  /// libgit2's status and message for a thrown error.
  private static func status(of error: any Error, reading id: ObjectID) -> Int32 {
    let reason: String
    switch error {
    case DiskError.notFound, DiskError.notAFile: return GIT_ENOTFOUND.rawValue
    case DiskError.system(let told): reason = "cannot be read: \(told)"
    case DiskError.tooLarge: reason = "is larger than \(Limits.looseObject >> 30) GiB"
    case let damage as LooseObject.Damage: reason = damage.reason
    default: reason = "cannot be read"
    }
    _ = unsafe git_error_set_str(Int32(GIT_ERROR_ODB.rawValue), "the object \(id) \(reason)")
    return GIT_ERROR.rawValue
  }

  fileprivate func read(
    _ id: ObjectID, for backend: UnsafeMutablePointer<git_odb_backend>, _ content: inout UnsafeMutableRawPointer?,
    _ size: inout Int, _ kind: inout git_object_t
  ) -> Int32 {
    var body: UnsafeMutableRawPointer?
    do {
      let object = try unsafe LooseObject(Disk.contents(of: path(of: id), limit: Limits.looseObject)) { size in
        // libgit2's own objects end with a NUL.
        unsafe body = git_odb_backend_data_alloc(backend, size + 1)
        unsafe body?.storeBytes(of: 0, toByteOffset: size, as: UInt8.self)
        return unsafe body
      }
      unsafe (content, size, kind) = (body, object.size, object.kind)
      return 0
    } catch {
      if let body = unsafe body { unsafe git_odb_backend_data_free(backend, body) }
      return Self.status(of: error, reading: id)
    }
  }

  fileprivate func readHeader(_ id: ObjectID, _ size: inout Int, _ kind: inout git_object_t) -> Int32 {
    do {
      let object = try LooseObject(headerOf: Disk.contents(of: path(of: id), limit: .max, first: 512))
      (size, kind) = (object.size, object.kind)
      return 0
    } catch {
      return Self.status(of: error, reading: id)
    }
  }

  fileprivate func holds(_ id: ObjectID) -> Bool { Disk.kind(of: path(of: id)) == .regular }

  /// The object whose name begins with the first `digits` digits of `id`.
  fileprivate func find(_ id: ObjectID, digits: Int, _ found: inout git_oid) -> Int32 {
    let prefix = id.description.prefix(digits)
    let start = prefix.prefix(2)
    let entries = (try? Folder(at: "\(folder)/\(start)").entries()) ?? []
    let ids = entries.map { start + $0.name }.filter { $0.hasPrefix(prefix) }
      .compactMap { ObjectID(hexadecimal: Array($0.utf8).span) }
    guard let id = ids.first else { return GIT_ENOTFOUND.rawValue }
    found = id.raw
    return ids.count == 1 ? 0 : GIT_EAMBIGUOUS.rawValue
  }

  /// The reader of a backend.
  @unsafe
  private static func reader(of backend: UnsafeMutablePointer<git_odb_backend>?) -> LooseObjects? {
    unsafe backend.flatMap {
      unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: pmlint_odb_backend.self).pointee.reader
    }.map { unsafe Unmanaged<LooseObjects>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Forwards libgit2's call to the reader of a backend.
  @unsafe
  private static func answer(_ backend: UnsafeMutablePointer<git_odb_backend>) {
    unsafe backend.pointee.read = { content, size, kind, backend, id in
      guard let reader = unsafe LooseObjects.reader(of: backend), let backend = unsafe backend,
        let content = unsafe content, let size = unsafe size, let kind = unsafe kind, let id = unsafe id
      else { return GIT_ERROR.rawValue }
      return unsafe reader.read(ObjectID(raw: id.pointee), for: backend, &content.pointee, &size.pointee, &kind.pointee)
    }
    unsafe backend.pointee.read_header = { size, kind, backend, id in
      guard let reader = unsafe LooseObjects.reader(of: backend), let size = unsafe size, let kind = unsafe kind,
        let id = unsafe id
      else { return GIT_ERROR.rawValue }
      return unsafe reader.readHeader(ObjectID(raw: id.pointee), &size.pointee, &kind.pointee)
    }
    unsafe backend.pointee.read_prefix = { found, content, size, kind, backend, id, digits in
      guard let reader = unsafe LooseObjects.reader(of: backend), let backend = unsafe backend,
        let found = unsafe found, let content = unsafe content, let size = unsafe size, let kind = unsafe kind,
        let id = unsafe id
      else { return GIT_ERROR.rawValue }
      let status = unsafe reader.find(ObjectID(raw: id.pointee), digits: digits, &found.pointee)
      guard status == 0 else { return status }
      return unsafe reader.read(
        ObjectID(raw: found.pointee), for: backend, &content.pointee, &size.pointee, &kind.pointee)
    }
    unsafe backend.pointee.exists = { backend, id in
      guard let reader = unsafe LooseObjects.reader(of: backend), let id = unsafe id else { return 0 }
      return unsafe reader.holds(ObjectID(raw: id.pointee)) ? 1 : 0
    }
    unsafe backend.pointee.exists_prefix = { found, backend, id, digits in
      guard let reader = unsafe LooseObjects.reader(of: backend), let found = unsafe found, let id = unsafe id else {
        return GIT_ERROR.rawValue
      }
      return unsafe reader.find(ObjectID(raw: id.pointee), digits: digits, &found.pointee)
    }
    unsafe backend.pointee.free = { backend in
      guard let backend = unsafe backend else { return }
      let whole = unsafe UnsafeMutableRawPointer(backend).assumingMemoryBound(to: pmlint_odb_backend.self)
      if let reader = unsafe whole.pointee.reader { unsafe Unmanaged<LooseObjects>.fromOpaque(reader).release() }
      unsafe whole.deallocate()
    }
  }
}
