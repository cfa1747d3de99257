internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The commit index on disk, in the git directory: `pmlint/history`.
///
/// The file can be deleted at any time. It is written to a temporary file and moved, so that a reader sees the records
/// of one complete run. A truncated file, or one of another version, fails its checksum and is written again, and so is
/// one with an invalid index.
struct CommitIndexCache {
  private let folder: String
  private var path: String { folder + "/history" }

  /// The first bytes of a file; the number is the version of its layout.
  private static let magic: UInt64 = 0x706D_6C69_6E74_0005

  init(of repository: borrowing Repository) {
    folder = repository.commonFolder + "/pmlint"
  }

  /// The index of an earlier run; nil if there is none that can be trusted.
  func read() -> CommitIndex? {
    (try? Disk.contents(of: path, limit: Limits.historyCache)).flatMap { Self.index(in: $0) }
  }

  /// The index in the bytes of a file, whoever wrote them.
  static func index(in bytes: [UInt8]) -> CommitIndex? {
    guard bytes.count >= 16 else { return nil }
    var reader = Reader(bytes)
    guard reader.number() == magic, reader.number() == checksum(of: bytes[16...]) else { return nil }
    var interest = WalkedPaths()
    for folder in reader.texts() { interest.add(folder: folder) }
    for folder in reader.texts() { interest.add(shallowFolder: folder) }
    let nodes: [CommitIndex.Node] = reader.values()
    let links: [CommitIndex.Link] = reader.values()
    let changes: [CommitIndex.Change] = reader.values()
    let keys: [CommitIndex.Key] = reader.values()
    let byID: [Int32] = reader.values()
    let paths = reader.texts()
    guard reader.isAtEnd else { return nil }
    let log = CommitIndex(
      of: interest, nodes: nodes, links: links, changes: changes, paths: paths, keys: keys, byID: byID)
    return log.isSound ? log : nil
  }

  /// Reading a few commits again costs less than writing the whole index.
  private static let least = 256

  /// Writes the index for the next run, unless it adds little; write errors are ignored.
  func write(_ log: CommitIndex, fresh: Int) {
    guard fresh >= Self.least || (fresh > 0 && fresh == log.nodes.count) else { return }
    let body = Self.body(of: log)
    Disk.replace(path, with: [Self.head(of: body), body], makingFolder: folder)
  }

  /// What a file holds after its head.
  static func body(of log: CommitIndex) -> [UInt8] {
    var writer = Writer()
    writer.append(texts: log.interest.folders.sorted())
    writer.append(texts: log.interest.shallowFolders.sorted())
    writer.append(log.nodes)
    writer.append(log.links)
    writer.append(log.changes)
    writer.append(log.keys)
    writer.append(log.byID)
    writer.append(texts: log.paths)
    return writer.bytes
  }

  /// The version and the checksum that a file begins with.
  static func head(of body: [UInt8]) -> [UInt8] {
    var head = Writer()
    head.append(number: magic)
    head.append(number: checksum(of: body[...]))
    return head.bytes
  }

  /// Eight bytes at a time, because the index of a large repository has millions of them.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(bytes.count)
    unsafe bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        hash = (hash ^ word) &* factor
        hash ^= hash >> 29
        offset += 8
      }
      while offset < bytes.count {
        hash = unsafe (hash ^ UInt64(bytes[offset])) &* factor
        offset += 1
      }
    }
    return hash
  }
}

/// Encodes values in this machine's byte order: the file never leaves it.
private struct Writer {
  private(set) var bytes: [UInt8] = []

  mutating func append(number: UInt64) {
    unsafe withUnsafeBytes(of: number) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
    append(number: UInt64(values.count))
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(texts: [String]) {
    append(texts.map { Int32($0.utf8.count) })
    append(Array(texts.joined().utf8))
  }
}

/// Decodes values; after a failure, it decodes nothing more and never reports the end.
private struct Reader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() -> UInt64 {
    guard offset <= bytes.count - 8 else {
      offset = .max
      return 0
    }
    defer { offset += 8 }
    return unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
  }

  mutating func values<Value: BitwiseCopyable>() -> [Value] {
    let count = Int(clamping: number())
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard count > 0 else { return [] }
    guard !isTooLarge, offset <= bytes.count, size <= bytes.count - offset else {
      offset = .max
      return []
    }
    defer { offset += size }
    return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + size]))
      }
      filled = count
    }
  }

  mutating func texts() -> [String] {
    let lengths: [Int32] = values()
    let text: [UInt8] = values()
    var start = 0
    let texts = lengths.compactMap { length -> String? in
      guard length >= 0, Int(length) <= text.count - start else { return nil }
      defer { start += Int(length) }
      return String(validating: text[start..<start + Int(length)], as: UTF8.self)
    }
    if texts.count != lengths.count || start != text.count { offset = .max }
    return texts
  }
}
