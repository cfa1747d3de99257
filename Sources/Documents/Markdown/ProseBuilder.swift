internal import Bytes

/// Gathers the visible text of one block and locates each part of it in the file.
///
/// cmark-gfm's inline columns are wrong on indented continuation lines and after links that wrap
/// (github/cmark-gfm #222), so a column is only used if the file has the expected bytes there.
struct ProseBuilder {
  let source: [UInt8]
  let limit: Int

  /// The place reached so far.
  var cursor: Int
  private var bytes: [UInt8] = []
  private var pieces = ProsePieces()

  /// The closing places of the block's brackets, by opening place; computed for the first long link.
  var closings: [UInt8: [Int: Int]] = [:]

  /// Whether strong emphasis is open here.
  var isBold = false

  /// How far ahead a piece of text is searched; a wrong column is off by one line at most.
  static let reach = 4096

  /// How many bytes may still be compared in searches.
  ///
  /// A text that is written to be searched in vain would else cost thousands of times its length.
  private var comparisons: Int

  /// Whether the parser got other bytes than the file's, so that a text may not be there in one piece.
  private let isRewritten: Bool

  init(source: [UInt8], range: ByteRange, isRewritten: Bool) {
    (self.source, self.isRewritten) = (source, isRewritten)
    cursor = range.lowerBound
    limit = min(range.upperBound, source.count)
    comparisons = Limits.searches * range.count
    // The visible text is hardly ever longer than its source.
    bytes.reserveCapacity(range.count)
  }

  func prose() -> Prose {
    Prose(bytes: bytes, pieces: pieces)
  }

  mutating func append(_ text: Swift.Span<UInt8>, claimedAt claim: Int, style: Prose.Style) {
    guard !text.isEmpty else { return }
    let claimed = claim..<claim + text.count
    // Nearly always the column is right and nothing is escaped.
    if claim >= cursor, claimed.upperBound <= limit, source.span.extracting(claimed).isEqual(to: text) {
      add(text.count, from: claimed, style: style)
      bytes += source[claimed]
      cursor = claimed.upperBound
      return
    }
    let literal = text.indices.map { text[$0] }
    let alignment = place(literal, claimedAt: claim)
    guard let alignment else {
      // The text is not in the file literally: keep it, with the place reached so far.
      add(literal.count, from: cursor..<(isRewritten ? limit : cursor), style: style)
      bytes += literal
      return
    }
    for part in alignment { add(part.text.count, from: part.source, style: style) }
    bytes += literal
    cursor = alignment.last?.source.upperBound ?? cursor
  }

  mutating func breakLine() {
    var position = cursor
    while position < limit, source[position] != UInt8(ascii: "\n"), source[position] != UInt8(ascii: "\r") {
      position += 1
    }
    var end = min(position + 1, source.count)
    if position < limit, source[position] == UInt8(ascii: "\r"), end < limit, source[end] == UInt8(ascii: "\n") {
      end += 1
    }
    if !isTerm(before: end) {
      add(1, from: position..<max(position, end), style: .lineBreak)
      bytes.append(UInt8(ascii: "\n"))
    }
    cursor = max(cursor, end)
  }

  /// Whether the last line is a term whose definition the next one is: it begins with a colon, as in PHP Markdown Extra
  /// and Pandoc, and is then read as `Term: definition`.
  private func isTerm(before line: Int) -> Bool {
    var start = line
    while start < limit, source[start] == UInt8(ascii: " ") { start += 1 }
    guard start + 1 < limit, source[start] == UInt8(ascii: ":"), source[start + 1] == UInt8(ascii: " ") else {
      return false
    }
    let term = bytes.suffix(48).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? []
    return !term.isEmpty && !term.contains(UInt8(ascii: ":"))
  }

  /// Stands for a tag that a page shows as a quotation mark.
  mutating func quote(at range: ByteRange) {
    add(1, from: range, style: .lineBreak)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Skips markup without visible text, such as an HTML tag, and returns its place.
  mutating func skip(_ literal: [UInt8], claimedAt claim: Int) -> ByteRange? {
    guard let parts = place(literal, claimedAt: claim), let first = parts.first, let last = parts.last else {
      return nil
    }
    cursor = last.source.upperBound
    return first.source.lowerBound..<last.source.upperBound
  }

  /// Parts what a tag such as `<br>` parts on the page.
  mutating func separate() {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
    add(1, from: cursor..<cursor, style: .lineBreak)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// How many bytes of text have been read.
  var length: Int { bytes.count }

  /// The place of the text that was read since a given length.
  func source(since length: Int) -> ByteRange {
    length < bytes.count ? prose().source(of: length..<bytes.count) : cursor..<cursor
  }

  private mutating func add(_ count: Int, from range: ByteRange, style: Prose.Style) {
    let last = pieces.last
    let start = last?.text.upperBound ?? 0
    // cmark splits text at every mark that could have a meaning.
    if let last, last.source.upperBound == range.lowerBound, last.style == style, last.isBold == isBold,
      last.text.count == last.source.count, range.count == count, style == .plain
    {
      pieces.replaceLast(
        with: Prose.Piece(
          text: last.text.lowerBound..<start + count, source: last.source.lowerBound..<range.upperBound, style: style,
          isBold: isBold))
      return
    }
    pieces.append(Prose.Piece(text: start..<start + count, source: range, style: style, isBold: isBold))
  }

  private typealias Part = (text: Range<Int>, source: ByteRange)

  private mutating func place(_ literal: [UInt8], claimedAt claim: Int) -> [Part]? {
    if claim >= cursor, let parts = align(literal, at: claim) { return parts }
    for start in cursor..<max(cursor, min(limit, cursor + Self.reach)) where comparisons > 0 {
      if let parts = align(literal, at: start) { return parts }
    }
    return nil
  }

  /// Reads the file from `start` as Markdown text and compares: escapes and entities are longer there.
  private mutating func align(_ literal: [UInt8], at start: Int) -> [Part]? {
    var parts: [Part] = []
    var text = 0
    var position = start
    while text < literal.count {
      let run = commonRun(literal, text, position)
      comparisons -= run + 1
      if run > 0 {
        parts.append((text..<text + run, position..<position + run))
        text += run
        position += run
      } else if position < limit, source[position] == UInt8(ascii: "\\"), position + 1 < limit,
        source[position + 1] == literal[text]
      {
        position += 1
      } else if isBehindReturn(position) {
        position += 1
      } else if let entity = entity(at: position) {
        let scalar = scalarLength(literal, at: text)
        parts.append((text..<text + scalar, entity))
        text += scalar
        position = entity.upperBound
      } else {
        return nil
      }
    }
    return parts
  }

  private func commonRun(_ literal: [UInt8], _ text: Int, _ position: Int) -> Int {
    let (literal, source) = (literal.span, source.span)
    var run = 0
    while text + run < literal.count, position + run < limit, !isBehindReturn(position + run) {
      let byte = source[position + run]
      // A line break inside a code span is a space in its text.
      let seen = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? UInt8(ascii: " ") : byte
      guard seen == literal[text + run] else { break }
      run += 1
    }
    return run
  }

  /// Whether a line feed ends a line together with the byte before it.
  private func isBehindReturn(_ position: Int) -> Bool {
    position > 0 && position < limit && source[position] == UInt8(ascii: "\n")
      && source[position - 1] == UInt8(ascii: "\r")
  }

  private func entity(at position: Int) -> ByteRange? {
    guard position < limit, source[position] == UInt8(ascii: "&") else { return nil }
    // The longest name in HTML's list has 31 letters.
    let end = source[position..<min(limit, position + 34)].firstIndex(of: UInt8(ascii: ";"))
    return end.map { position..<$0 + 1 }
  }

  private func scalarLength(_ literal: [UInt8], at offset: Int) -> Int {
    var end = offset + 1
    while end < literal.count, literal[end] & 0xC0 == 0x80 { end += 1 }
    return end - offset
  }
}
