internal import Documents

/// The file of the current finding, read again; findings are sorted by path, so one file at a time is enough.
struct RereadSource {
  private let read: (String) -> [UInt8]?
  private var path: String?
  private var bytes: [UInt8]?
  private var hashes: LineHashes?
  private var source: SourceFile?

  init(_ read: @escaping (String) -> [UInt8]?) {
    self.read = read
  }

  /// CodeQL's hash of a line; nil if the file can no longer be read.
  mutating func hash(ofLine line: Int, in path: String) -> String? {
    open(path)
    if hashes == nil { hashes = bytes.map(LineHashes.init) }
    return hashes?.hash(ofLine: line)
  }

  /// The line of an offset and its column in UTF-8 bytes, both counted from 1.
  mutating func bytePosition(of offset: Int, in path: String) -> (line: Int, column: Int)? {
    open(path)
    if source == nil { source = bytes.map { SourceFile(path: path, bytes: $0) } }
    guard let source, offset <= source.bytes.count else { return nil }
    let line = source.line(containing: offset)
    return (source.position(of: offset).line, max(offset - line.lowerBound, 0) + 1)
  }

  /// Several edits of a file as one; nil if the file can no longer be read.
  mutating func edit(joining edits: [Edit], in path: String) -> Edit? {
    open(path)
    return bytes.flatMap { Edit(joining: edits, of: $0) }
  }

  private mutating func open(_ path: String) {
    guard path != self.path else { return }
    (self.path, bytes, hashes, source) = (path, read(path), nil, nil)
  }
}
