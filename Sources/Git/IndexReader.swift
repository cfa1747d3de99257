/// Reads the bytes of an index file of version 2, 3 or 4, as `gitformat-index` describes them.
struct IndexReader {
  private(set) var bytes: [UInt8]
  private(set) var entries: [Index.Entry] = []
  private(set) var trees: [String: ObjectID] = [:]

  /// Where the file ends and its checksum begins; names that are expanded while reading come after it.
  private let end: Int
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count - ObjectID.size
  }

  private static let damaged = GitError(code: .invalid, message: "the index file is damaged")

  mutating func read() throws(GitError) {
    guard end >= 12, bytes.starts(with: "DIRC".utf8) else { throw Self.damaged }
    let version = number(at: 4)
    guard (2...4).contains(version) else {
      throw GitError(code: .invalid, message: "the index file has the unknown version \(version)")
    }
    let count = number(at: 8)
    // An entry has at least 62 bytes, so a damaged count asks for no more memory than the file has.
    guard count <= end / 62 else { throw Self.damaged }
    entries.reserveCapacity(count)
    offset = 12
    for _ in 0..<count { try readEntry(version) }
    try readExtensions()
    // Only now: an index of two files has entries without a name, and says so in an extension.
    for entry in entries where !PathName.isPlain(path: bytes.span.extracting(entry.name)) {
      throw PathName.refusal(of: String(decoding: bytes[entry.name], as: UTF8.self), in: "the index")
    }
  }

  private func number(at offset: Int) -> Int {
    Int(bytes[offset]) << 24 | Int(bytes[offset + 1]) << 16 | Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
  }

  private mutating func readEntry(_ version: Int) throws(GitError) {
    // Ten numbers from `stat`, among them the mode, and then the blob.
    let start = offset
    let blob = start + 40
    guard blob + ObjectID.size + 4 <= end else { throw Self.damaged }
    let flags = bytes[blob + ObjectID.size]
    offset = blob + ObjectID.size + 2
    var (isIntended, isLeftOut) = (false, false)
    if flags & 0x40 != 0 {
      (isIntended, isLeftOut) = (bytes[offset] & 0x20 != 0, bytes[offset] & 0x40 != 0)
      offset += 2
    }
    let name: Range<Int>
    if version == 4 {
      name = try readCompressedName()
    } else {
      let length = try lengthOfText()
      name = offset..<offset + length
      // At least one NUL, up to a multiple of eight bytes.
      offset = start + (offset + length - start + 8) & ~7
    }
    entries.append(
      Index.Entry(
        name: name, blob: blob, mode: UInt32(number(at: start + 24)), stage: (flags >> 4) & 3, isIntended: isIntended,
        isLeftOut: isLeftOut))
  }

  private func lengthOfText() throws(GitError) -> Int {
    guard offset < end, let terminator = bytes[offset..<end].firstIndex(of: 0) else { throw Self.damaged }
    return terminator - offset
  }

  /// A path of version 4: the number of bytes to drop from the previous path, and the bytes to append.
  private mutating func readCompressedName() throws(GitError) -> Range<Int> {
    let removed = try readNumber()
    let length = try lengthOfText()
    let former = entries.last?.name ?? 0..<0
    guard removed <= former.count else { throw Self.damaged }
    let start = bytes.count
    // A slice would share the array's storage, so appending would copy the whole array.
    let name = Array(bytes[former.dropLast(removed)]) + bytes[offset..<offset + length]
    bytes += name
    offset += length + 1
    return start..<bytes.count
  }

  /// A number of variable length; each longer form starts where the shorter one ends.
  private mutating func readNumber() throws(GitError) -> Int {
    var number = 0
    while true {
      guard offset < end, number < 1 << 24 else { throw Self.damaged }
      let byte = bytes[offset]
      offset += 1
      number = number << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return number }
      number += 1
    }
  }

  private mutating func readExtensions() throws(GitError) {
    while offset + 8 <= end {
      let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
      let size = number(at: offset + 4)
      let content = offset + 8
      guard content + size <= end else { throw Self.damaged }
      offset = content + size
      switch name {
      case "TREE": readTrees(content..<offset)
      case "sdir": continue
      case "link":
        throw GitError(
          code: .splitIndex, message: "the index is split into two files: run `git update-index --no-split-index`")
      default:
        // An extension whose name begins with a capital letter is optional.
        if name.first?.isUppercase != true {
          throw GitError(code: .invalid, message: "the index file has the unknown extension `\(name)`")
        }
      }
    }
  }

  /// The cached trees of unchanged folders; without them, comparing is only slower.
  private mutating func readTrees(_ range: Range<Int>) {
    var offset = range.lowerBound
    var folders: [(path: String, left: Int)] = []

    func text(to end: UInt8) -> String? {
      guard offset < range.upperBound, let stop = bytes[offset..<range.upperBound].firstIndex(of: end) else {
        return nil
      }
      defer { offset = stop + 1 }
      return String(decoding: bytes[offset..<stop], as: UTF8.self)
    }

    while offset < range.upperBound {
      guard let name = text(to: 0), let count = text(to: UInt8(ascii: " ")).flatMap({ Int($0) }),
        let subtrees = text(to: UInt8(ascii: "\n")).flatMap({ Int($0) }), subtrees >= 0
      else { return }
      while folders.last?.left == 0 { folders.removeLast() }
      let path = folders.isEmpty ? "" : (folders.last?.path ?? "") + name + "/"
      if !folders.isEmpty { folders[folders.count - 1].left -= 1 }
      folders.append((path, subtrees))
      // A count below 0 marks a folder that has changed.
      guard count >= 0 else { continue }
      guard offset + ObjectID.size <= range.upperBound else { return }
      trees[path] = ObjectID(bytes: bytes[offset..<offset + ObjectID.size])
      offset += ObjectID.size
    }
  }
}
