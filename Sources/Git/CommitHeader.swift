/// The header of a commit: its tree, its parents and its time, and the keys in its message.
struct CommitHeader {
  let tree: ObjectID
  let parents: [ObjectID]

  /// When the commit was made, in seconds since 1970-01-01T00:00:00Z; 0 if it does not say.
  let committed: Int

  /// The hashes of the keys in the message; see `MessageKeys`.
  let keys: [UInt64]

  /// Reads the lines `tree`, `parent`, `author` and `committer`, which git always writes in this order.
  init(_ object: RawObject) throws(GitError) {
    self = try object.withBytes { bytes throws(GitError) in try CommitHeader(bytes) }
  }

  init(_ bytes: Span<UInt8>) throws(GitError) {
    var offset = 0
    // The fields of a header differ in their first letter, so one letter identifies a line.
    guard let tree = Self.name(of: UInt8(ascii: "t"), in: bytes, at: &offset, behind: "tree ".utf8.count) else {
      throw GitError(code: .invalid, message: "a commit has no tree")
    }
    var parents: [ObjectID] = []
    while let parent = Self.name(of: UInt8(ascii: "p"), in: bytes, at: &offset, behind: "parent ".utf8.count) {
      parents.append(parent)
    }
    (self.tree, self.parents) = (tree, parents)
    var committed: Int?
    // The message follows the first blank line.
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      var end = offset
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end &+= 1 }
      if committed == nil, bytes[offset] == UInt8(ascii: "c") { committed = Self.time(in: bytes, offset..<end) }
      offset = end + 1
    }
    self.committed = committed ?? 0
    keys = MessageKeys.keys(in: bytes, from: offset + 1)
  }

  private static func name(
    of key: UInt8, in bytes: Span<UInt8>, at offset: inout Int, behind length: Int
  ) -> ObjectID? {
    let start = offset + length
    guard start + 40 <= bytes.count, bytes[offset] == key,
      let id = ObjectID(hexadecimal: bytes.extracting(start..<start + 40))
    else { return nil }
    offset = start + 41
    return id
  }

  /// The time in a line `committer NAME <ADDRESS> SECONDS ZONE`.
  private static func time(in bytes: Span<UInt8>, _ line: Range<Int>) -> Int {
    // A name may hold anything but the bracket that closes the address.
    var place = line.upperBound
    while place > line.lowerBound, bytes[place - 1] != UInt8(ascii: ">") { place -= 1 }
    return number(in: bytes, from: place + 1, to: line.upperBound)
  }

  private static func number(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var (number, place) = (0, start)
    while place < end, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9"), number < 1 << 40 {
      number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
      place += 1
    }
    return number
  }
}
