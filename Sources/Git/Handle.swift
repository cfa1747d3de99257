internal import CLibGit2

/// An owned libgit2 object, freed exactly once, when it goes out of scope.
@safe
struct Handle: ~Copyable {
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Owns what `open` stores; if `open` fails, its error is thrown and there is nothing to free.
  init(
    freedBy free: @escaping @convention(c) (OpaquePointer?) -> Void,
    _ open: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var opened: OpaquePointer?
    try unsafe check(open(&opened))
    guard let opened = unsafe opened else {
      throw GitError(code: .notFound, message: "libgit2 returned nothing")
    }
    unsafe self.pointer = opened
    unsafe self.free = free
  }

  deinit {
    unsafe free(pointer)
  }
}
