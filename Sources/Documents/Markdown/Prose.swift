internal import Bytes

/// The visible text of one paragraph, heading or table cell, with its mapping to the file.
package struct Prose: Hashable, Sendable {
  /// Stored by reference: each text is passed on a hundred times.
  private let storage: Storage

  private final class Storage: Sendable {
    let bytes: [UInt8]
    let pieces: ProsePieces

    init(bytes: [UInt8], pieces: ProsePieces) {
      self.bytes = bytes
      self.pieces = pieces
    }
  }

  init(bytes: [UInt8], pieces: ProsePieces) {
    storage = Storage(bytes: bytes, pieces: pieces)
  }

  /// Visible text in UTF-8; a line break of the file is one line feed.
  package var bytes: [UInt8] { storage.bytes }

  var pieces: ProsePieces { storage.pieces }

  package static func == (left: Prose, right: Prose) -> Bool {
    left.storage === right.storage || (left.bytes == right.bytes && left.pieces == right.pieces)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  /// A stretch of visible text, and its source.
  struct Piece: Hashable, Sendable {
    let text: Range<Int>
    let source: ByteRange
    let style: Style
    let isBold: Bool
  }

  package enum Style: Hashable, Sendable {
    case plain
    case code
    case link
    /// A line break, which covers its line feed in the file and the prefix of the next line.
    case lineBreak
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Where a stretch of the visible text is in the file.
  ///
  /// An empty one is directly behind the byte before it.
  package func source(of range: Range<Int>) -> ByteRange {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    if range.isEmpty, range.lowerBound > 0 {
      let place = offset(of: range.lowerBound, isEnd: true) ?? last.source.upperBound
      return place..<place
    }
    let start = offset(of: range.lowerBound, isEnd: false) ?? first.source.lowerBound
    let end = offset(of: range.upperBound, isEnd: true) ?? last.source.upperBound
    return start..<max(start, end)
  }

  /// The place in the file of the whole text.
  package var source: ByteRange {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.source.lowerBound..<last.source.upperBound
  }

  package func style(at offset: Int) -> Style {
    piece(containing: offset)?.style ?? .plain
  }

  /// The stretches of visible text between line breaks.
  package var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    let bytes = bytes
    while let end = bytes.span.firstPlace(of: UInt8(ascii: "\n"), from: start) {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<bytes.count)
    return lines
  }

  /// Whether the first of these words is bold in the file.
  package func isBold(_ range: Range<Int>) -> Bool {
    guard let piece = piece(containing: range.lowerBound) else { return false }
    return piece.isBold
  }

  private func offset(of offset: Int, isEnd: Bool) -> Int? {
    // The end of a stretch belongs to the piece that it closes, not to the one that follows.
    guard let piece = piece(containing: isEnd ? max(offset - 1, 0) : offset) else { return nil }
    let distance = offset - piece.text.lowerBound
    // An escape or an entity is longer in the file than in the text: then only its ends are known.
    guard piece.text.count == piece.source.count else {
      return isEnd ? piece.source.upperBound : piece.source.lowerBound
    }
    return piece.source.lowerBound + distance
  }

  private func piece(containing offset: Int) -> Piece? { storage.pieces.piece(containing: offset) }
}
