/// The bytes of one file, with the lines and columns of its places.
package struct SourceFile: Sendable {
  /// Relative to the root of the repository, with `/` between its parts.
  package let path: String

  /// The content, with `?` for every byte that is not text, so that all offsets stay valid.
  package let bytes: [UInt8]

  /// The first place that is not UTF-8 text.
  package let damage: Located<Damage>?

  private let lines: LineTable

  /// What a file can contain instead of UTF-8 text.
  package enum Damage: Hashable, Sendable {
    case invalidByte(UInt8)
    case nul
    case utf16
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let lines = LineTable(isUTF16 ? [] : bytes)
    if isUTF16 {
      (self.bytes, damage) = ([], Located(.utf16, at: 0..<2))
    } else {
      (self.bytes, damage) = lines.isPlain ? (bytes, nil) : Self.repaired(bytes)
    }
    self.lines = damage == nil ? lines : LineTable(self.bytes)
  }

  /// Where the text begins: after the byte order mark, if there is one.
  package var start: Int {
    Self.startOfText(in: bytes)
  }

  package func text(in range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  package func position(of offset: Int) -> Position {
    lines.position(of: offset, in: bytes)
  }

  /// The line of an offset, without its line break.
  package func line(containing offset: Int) -> ByteRange {
    lines.line(containing: offset, in: bytes)
  }

  /// The line of a number, counted from 1, without its line break; nil past the end.
  package func line(numbered number: Int) -> ByteRange? {
    lines.line(numbered: number, in: bytes)
  }

  /// Whether front matter can begin here, which is much cheaper than reading it.
  package static func mayHaveFrontMatter(_ bytes: [UInt8]) -> Bool {
    FrontMatterOpening(bytes, from: startOfText(in: bytes)) != nil
  }

  static func startOfText(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func repaired(_ bytes: [UInt8]) -> ([UInt8], Located<Damage>?) {
    if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return (bytes, nil) }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    var damage: Located<Damage>?
    var decoder = UTF8ValidationCursor(bytes)
    while let step = decoder.next() {
      switch step {
      case .scalar(let range): repaired += bytes[range]
      case .damage(let kind, let offset):
        repaired.append(UInt8(ascii: "?"))
        damage = damage ?? Located(kind, at: offset..<offset + 1)
      }
    }
    return (repaired, damage)
  }
}

/// Walks bytes by scalars, and reports each byte that belongs to none.
private struct UTF8ValidationCursor {
  enum Step {
    case scalar(Range<Int>)
    case damage(SourceFile.Damage, at: Int)
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Step? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let range = offset..<min(offset + length, bytes.count)
    if first == 0 {
      offset += 1
      return .damage(.nul, at: range.lowerBound)
    }
    guard String(validating: bytes[range], as: UTF8.self) != nil else {
      offset += 1
      return .damage(.invalidByte(first), at: range.lowerBound)
    }
    offset = range.upperBound
    return .scalar(range)
  }
}
