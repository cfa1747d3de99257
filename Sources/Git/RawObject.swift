internal import CLibGit2

/// The bytes of an object as git stores them, freed with the last reference.
@safe
final class RawObject {
  private let object: OpaquePointer
  let bytes: UnsafeRawBufferPointer

  /// Reads an object from the database; throws `notFound` if the repository lacks it.
  init(_ id: ObjectID, in database: borrowing Handle) throws(GitError) {
    var opened: OpaquePointer?
    var raw = id.raw
    try unsafe check(git_odb_read(&opened, database.pointer, &raw))
    guard let opened = unsafe opened else { throw GitError(code: .notFound, message: "libgit2 returned nothing") }
    unsafe object = opened
    unsafe bytes = UnsafeRawBufferPointer(start: git_odb_object_data(opened), count: git_odb_object_size(opened))
  }

  /// Lends the bytes for as long as `body` runs.
  func withBytes<Result>(_ body: (Span<UInt8>) throws(GitError) -> Result) throws(GitError) -> Result {
    try body(unsafe bytes.bindMemory(to: UInt8.self).span)
  }

  deinit {
    unsafe git_odb_object_free(object)
  }
}
