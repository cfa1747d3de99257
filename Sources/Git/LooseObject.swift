internal import CLibGit2
internal import CZlib

/// An object that lies in a file of its own: packed by zlib, and headed by its kind and its size.
///
/// libgit2 1.5 writes beyond its memory where the header states less than follows, and waits for ever for the rest of one
/// that was cut short. git refuses both, and so does this.
struct LooseObject {
  let kind: git_object_t
  let size: Int

  /// What is wrong with a file, as the end of a sentence about it.
  struct Damage: Error {
    let reason: String
  }

  /// No header that git writes is longer.
  private static let longestHeader = 64

  /// zlib packs no more than so many bytes into one.
  private static let highestRatio = 1032

  /// Reads the header alone from the beginning of a file.
  init(headerOf packed: [UInt8]) throws(Damage) {
    self = try unsafe Self.read(packed) { _ in nil }
  }

  /// Reads a whole file; the body is written where `allocate` says, which is told its size.
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
    guard words.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }),
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

/// What comes out of packed bytes, as much at a time as there is room for.
@safe
private struct Inflation: ~Copyable {
  /// zlib remembers where its state lies, so it stays there.
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

  /// Writes the next bytes; says how many, which are less only where no more can be had.
  @unsafe
  mutating func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    // Where bytes are missing zlib gets no further, and says so once; at the end of what is cut short it would always.
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

  /// Whether nothing more comes out, and nothing stands behind it.
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
