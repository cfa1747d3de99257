internal import Bytes
internal import CLibGit2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of a commit, read without a copy: most entries of most trees are never used.
@safe
struct Tree {
  private let object: RawObject?

  /// Without an object, it is an empty folder in place of a missing one.
  init(_ object: RawObject?) {
    self.object = object
  }

  private var start: Cursor {
    guard let object else { return unsafe Cursor(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return unsafe Cursor(object.bytes)
  }

  /// One entry of a folder, without its name.
  struct Entry {
    enum Kind { case file, folder, link, submodule }

    let kind: Kind
    let id: ObjectID
  }

  /// Calls `visit` with each entry that only one tree has, or that differs, in the order of the names.
  ///
  /// Both are sorted, so they are walked side by side; equal bytes at both ends are skipped. The name is nil if it is
  /// not UTF-8.
  static func compare(
    _ old: Tree, _ new: Tree, _ visit: (_ name: String?, _ old: Entry?, _ new: Entry?) throws(GitError) -> Void
  ) throws(GitError) {
    var (left, right) = (old.start, new.start)
    left.skipStart(sharedWith: &right)
    let shared = left.sharedEnd(with: right)
    while left.remaining != right.remaining || left.remaining > shared {
      switch left.order(before: right) {
      case ..<0:
        try visit(left.text, left.entry, nil)
        left.advance()
      case 0:
        if !left.isSameEntry(as: right) { try visit(left.text, left.entry, right.entry) }
        left.advance()
        right.advance()
      default:
        try visit(right.text, nil, right.entry)
        right.advance()
      }
    }
  }

  /// All entries, in the order of the tree.
  var entries: [Entry] {
    var entries: [Entry] = []
    var cursor = start
    while cursor.remaining > 0 {
      entries.append(cursor.entry)
      cursor.advance()
    }
    return entries
  }
}

/// A position between two entries of a tree: `MODE SP NAME NUL` and the twenty bytes of the object id.
@safe
private struct Cursor {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// The range of the name of the entry after the cursor.
  private var name = 0..<0

  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = bytes
    readName()
  }

  var remaining: Int { unsafe bytes.count - offset }

  private static let idLength = 20

  private mutating func readName() {
    guard remaining >= 8 + Self.idLength else {
      offset = unsafe bytes.count
      return
    }
    // A mode has five or six digits.
    let start = unsafe bytes[offset + 5] == 0x20 ? offset + 6 : offset + 7
    if let base = unsafe bytes.baseAddress, let end = unsafe memchr(base + start, 0, bytes.count - start) {
      name = unsafe start..<(UnsafeRawPointer(end) - base)
      if unsafe name.upperBound + 1 + Self.idLength <= bytes.count { return }
    }
    // A tree that ends within an entry is damaged, and the rest is ignored.
    offset = unsafe bytes.count
  }

  mutating func advance() {
    offset = name.upperBound + 1 + Self.idLength
    readName()
  }

  /// The name of the entry after the cursor; nil if it is not UTF-8, and so matches none.
  var text: String? { unsafe String(utf8: bytes[name]) }

  /// The entry after the cursor, of which there is one if something remains.
  var entry: Tree.Entry {
    // The modes are 40000, 100644, 100755, 120000 and 160000.
    let (first, second) = unsafe (bytes[offset], bytes[offset + 1])
    let kind: Tree.Entry.Kind
    switch second {
    case UInt8(ascii: "0") where first == UInt8(ascii: "4"): kind = .folder
    case UInt8(ascii: "0"): kind = .file
    case UInt8(ascii: "2"): kind = .link
    default: kind = .submodule
    }
    return unsafe Tree.Entry(kind: kind, id: ObjectID(bytes, at: name.upperBound + 1))
  }

  /// Skips the entries that both trees begin with.
  mutating func skipStart(sharedWith other: inout Cursor) {
    let shared = Self.commonPrefix(self, other)
    while remaining > 0, name.upperBound + 1 + Self.idLength <= shared { advance() }
    (other.offset, other.name) = (offset, name)
    // The next entry may have another name there.
    other.readName()
  }

  /// The numbers of bytes that are compared at a time: large enough for the C library to be fast.
  private static let stretches = [512, 64]

  private static func commonPrefix(_ left: Cursor, _ right: Cursor) -> Int {
    let count = min(left.remaining, right.remaining)
    var shared = 0
    if let one = unsafe left.bytes.baseAddress, let other = unsafe right.bytes.baseAddress {
      for stretch in stretches {
        while shared + stretch <= count, unsafe memcmp(one + shared, other + shared, stretch) == 0 { shared += stretch }
      }
    }
    while shared + 8 <= count, left.word(at: shared) == right.word(at: shared) { shared += 8 }
    while shared < count, unsafe left.bytes[shared] == right.bytes[shared] { shared += 1 }
    return shared
  }

  private func word(at offset: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// How many bytes are equal at the end of both trees, at most those after both cursors.
  func sharedEnd(with other: Cursor) -> Int {
    let limit = min(remaining, other.remaining)
    let (left, right) = unsafe (bytes.count, other.bytes.count)
    var shared = 0
    if let one = unsafe bytes.baseAddress, let another = unsafe other.bytes.baseAddress {
      for stretch in Self.stretches {
        while shared + stretch <= limit,
          unsafe memcmp(one + (left - shared - stretch), another + (right - shared - stretch), stretch) == 0
        {
          shared += stretch
        }
      }
    }
    while shared + 8 <= limit, word(at: left - shared - 8) == other.word(at: right - shared - 8) { shared += 8 }
    return shared
  }

  /// Negative if this entry comes first, 0 if the names are equal; a folder is sorted as if a slash followed.
  func order(before other: Cursor) -> Int {
    if remaining == 0 { return 1 }
    if other.remaining == 0 { return -1 }
    let common = min(name.count, other.name.count)
    if let left = unsafe bytes.baseAddress, let right = unsafe other.bytes.baseAddress {
      let order = unsafe memcmp(left + name.lowerBound, right + other.name.lowerBound, common)
      if order != 0 { return Int(order) }
    }
    return Int(sortedByte(after: common)) - Int(other.sortedByte(after: common))
  }

  private func sortedByte(after count: Int) -> UInt8 {
    if count < name.count { return unsafe bytes[name.lowerBound + count] }
    return unsafe bytes[offset] == UInt8(ascii: "4") ? UInt8(ascii: "/") : 0
  }

  func isSameEntry(as other: Cursor) -> Bool {
    guard let left = unsafe bytes.baseAddress, let right = unsafe other.bytes.baseAddress else { return false }
    return unsafe memcmp(left + name.upperBound, right + other.name.upperBound, 1 + Self.idLength) == 0
  }
}
