internal import Bytes
internal import CLibGit2
internal import CZlib

/// A loose object: compressed with zlib, with a header of its kind and its size.
///
/// libgit2 1.5 writes out of bounds if more data follows than the header states, and hangs on a truncated object. git
/// refuses both, and so does this.
struct LooseObject {
  let kind: git_object_t
  let size: Int

  /// What is wrong with a file, as the end of a sentence.
  struct Damage: Error {
    let reason: String
  }

  /// The longest header that git writes.
  private static let longestHeader = 64

  /// The highest compression ratio of zlib.
  private static let highestRatio = 1032

  /// Reads only the header, from the beginning of a file.
  init(headerOf packed: [UInt8]) throws(Damage) {
    self = try unsafe Self.read(packed) { _ in nil }
  }

  /// Reads a whole file; the body is written to memory from `allocate`, which gets its size.
  init(_ packed: [UInt8], into allocate: (Int) -> UnsafeMutableRawPointer?) throws(Damage) {
    self = try unsafe Self.read(packed) { (object: LooseObject) throws(Damage) -> UnsafeMutableRawBufferPointer? in
      guard object.size <= packed.count * Self.highestRatio, let body = unsafe allocate(object.size) else {
        throw Damage(reason: "has another size than its header states")
      }
      return unsafe UnsafeMutableRawBufferPointer(start: body, count: object.size)
    }
  }

  private init(header: ArraySlice<UInt8>) throws(Damage) {
    let words = header.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    let digits = words.last ?? []
    guard words.count == 2, digits.allSatisfy(\.isDigit),
      let size = Int(String(decoding: digits, as: UTF8.self)), let kind = Self.kind(words[0])
    else { throw Damage(reason: "has no header") }
    (self.kind, self.size) = (kind, size)
  }

  private static func kind(_ name: ArraySlice<UInt8>) -> git_object_t? {
    switch String(decoding: name, as: UTF8.self) {
    case "commit": GIT_OBJECT_COMMIT
    case "tree": GIT_OBJECT_TREE
    case "blob": GIT_OBJECT_BLOB
    case "tag": GIT_OBJECT_TAG
    default: nil
    }
  }

  @unsafe
  private static func read(
    _ packed: [UInt8], body: (LooseObject) throws(Damage) -> UnsafeMutableRawBufferPointer?
  ) throws(Damage) -> LooseObject {
    var head = [UInt8](repeating: 0, count: longestHeader)
    var inflation = try Inflation(of: packed)
    let count = unsafe head.withUnsafeMutableBytes { unsafe inflation.fill($0) }
    guard let end = head[..<count].firstIndex(of: 0) else { throw Damage(reason: "has no header") }
    let object = try LooseObject(header: head[..<end])
    guard let body = try unsafe body(object) else { return object }
    let start = head[(end + 1)..<count]
    guard start.count <= body.count else { throw Damage(reason: "is longer than its header states") }
    unsafe body.copyBytes(from: start)
    let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: body[start.count...])
    guard unsafe inflation.fill(rest) == rest.count, inflation.isAtEnd() else {
      throw Damage(reason: "is not what its header states")
    }
    return object
  }
}

/// Decompresses bytes, as many at a time as there is room for.
@safe
private struct Inflation: ~Copyable {
  /// zlib stores the address of its state, so the state must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let packed: UnsafeMutableBufferPointer<UInt8>
  private var status = Z_OK

  init(of bytes: [UInt8]) throws(LooseObject.Damage) {
    unsafe packed = .allocate(capacity: bytes.count)
    _ = unsafe packed.initialize(from: bytes)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe stream.pointee.next_in = packed.baseAddress
    unsafe stream.pointee.avail_in = UInt32(clamping: packed.count)
    status = unsafe inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw LooseObject.Damage(reason: "cannot be unpacked") }
  }

  /// Writes the next bytes and returns their number; fewer than requested only at the end.
  @unsafe
  mutating func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    // Without more input, zlib makes no progress and reports an error, which ends the loop for a truncated object.
    while filled < room.count, status == Z_OK {
      unsafe stream.pointee.next_out = room.baseAddress.map {
        unsafe ($0 + filled).assumingMemoryBound(to: UInt8.self)
      }
      let asked = UInt32(clamping: room.count - filled)
      unsafe stream.pointee.avail_out = asked
      status = unsafe inflate(stream, Z_NO_FLUSH)
      filled += unsafe Int(asked - stream.pointee.avail_out)
    }
    return filled
  }

  /// Whether all output was read, and nothing follows the compressed data.
  mutating func isAtEnd() -> Bool {
    var more: UInt8 = 0
    let count = unsafe withUnsafeMutableBytes(of: &more) { unsafe fill($0) }
    return unsafe count == 0 && status == Z_STREAM_END && stream.pointee.avail_in == 0
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe packed.deallocate()
  }
}
