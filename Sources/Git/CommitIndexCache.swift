internal import Bytes

/// The commit index on disk, in the git directory: `pmlint/history`.
///
/// One with an invalid index is written again.
struct CommitIndexCache {
  private let file: CacheFile

  init(of repository: borrowing Repository) {
    file = CacheFile("history", layout: 7, of: repository)
  }

  /// The index of an earlier run; nil if there is none that can be trusted.
  func read() -> CommitIndex? {
    file.contents(limit: Limits.historyCache).flatMap { Self.index(in: $0) }
  }

  /// The index in the bytes of a whole file, whoever wrote them.
  static func index(in bytes: [UInt8]) -> CommitIndex? {
    var reader = Reader(bytes, from: CacheFile.headSize)
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
    file.write(Self.body(of: log))
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
  private var offset: Int

  init(_ bytes: [UInt8], from start: Int) {
    (self.bytes, offset) = (bytes, start)
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

  /// Passes some values of a size in bytes, which follow their number; empty for more than there is.
  private mutating func range(of stride: Int) -> Range<Int> {
    let count = Int(clamping: number())
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: stride)
    guard count > 0 else { return 0..<0 }
    guard !isTooLarge, offset <= bytes.count, size <= bytes.count - offset else {
      offset = .max
      return 0..<0
    }
    defer { offset += size }
    return offset..<offset + size
  }

  mutating func values<Value: BitwiseCopyable>() -> [Value] {
    let range = range(of: MemoryLayout<Value>.stride)
    let count = range.count / MemoryLayout<Value>.stride
    return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
      }
      filled = count
    }
  }

  mutating func texts() -> [String] {
    let lengths: [Int32] = values()
    var rest = bytes[range(of: 1)]
    let texts = lengths.compactMap { length -> String? in
      guard length >= 0, Int(length) <= rest.count else { return nil }
      defer { rest = rest.dropFirst(Int(length)) }
      return String(utf8: rest.prefix(Int(length)))
    }
    if texts.count != lengths.count || !rest.isEmpty { offset = .max }
    return texts
  }
}
