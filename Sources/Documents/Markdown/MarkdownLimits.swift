internal import Bytes

/// Estimates the cost of Markdown in cmark-gfm, in one pass over its lines, and never too low.
///
/// Each of the costs is a product of two counts of a text, so a small text can make it large.
struct MarkdownLimits {
  /// The exceeded limit; nil if all can be read.
  private(set) var unread: UnreadPart?

  private(set) var costs: [MarkdownCost: Int] = [:]

  /// The state of the lines since the last empty one, which can all be one paragraph or one table.
  private var run = Run()

  /// How deep lists and quotes may be open.
  private var depth = 0
  private var isBehindBlank = true
  private var brackets = 0
  private var definition = DefinitionLength()

  private struct Run {
    /// The bytes of the lines so far, each with one for its end, whatever ends it.
    var length = 0
    /// The bytes before the last line that may be below a table's head, and the columns of the widest.
    var aboveHead: Int?
    var columns = 0
    /// The bytes since the last line with a pipe, and the sum of that over all lines: to read a head, cmark goes back so
    /// far from each line above it.
    var sincePipe = 0
    var ways = 0
    var images = 0
    var openTags = 0
    var delimiters = 0
  }

  /// No text as short as this costs much.
  private static let least = 2048

  init(_ source: SourceFile, from start: Int) {
    guard source.bytes.count - start > Self.least else { return }
    var number = source.position(of: start).line
    while unread == nil, let line = source.line(numbered: number) {
      read(MarkdownLine(source.bytes.span.extracting(line)), at: line, in: source.bytes)
      number += 1
    }
  }

  private mutating func add(_ cost: Int, to kind: MarkdownCost, at line: ByteRange) {
    let sum = costs[kind, default: 0] + cost
    costs[kind] = sum
    if sum > kind.limit, unread == nil { unread = kind.unread(at: line) }
  }

  private mutating func read(_ line: MarkdownLine, at range: ByteRange, in bytes: [UInt8]) {
    defer {
      isBehindBlank = line.isBlank
      let length = line.isBlank || line.isHeading ? 1 : range.count + 1
      run.length += length
      run.ways += run.sincePipe
      run.sincePipe = line.pipes > 0 ? length : run.sincePipe + length
    }
    depth = isBehindBlank && line.isFlush ? line.markers : max(depth, line.markers)
    if depth > 50 { add(depth * Self.nodes(at: range, in: bytes), to: .nesting, at: range) }
    if line.isBlank || line.isHeading {
      run = Run()
      definition.end()
    }
    if line.isBlank { return }
    if line.pipes > 0 || line.mayBeBelowHead || run.aboveHead != nil { readRow(line, at: range) }
    if line.hasMarks || definition.isOpen { readMarks(at: range, in: bytes) }
    if line.beginsItem { run.delimiters = 0 }
    run.delimiters += line.delimiters
    if line.closers > 0 { add(run.delimiters * line.closers, to: .emphasis, at: range) }
    if run.openTags > 0 { add(run.openTags * range.count, to: .openTags, at: range) }
  }

  private mutating func readRow(_ line: MarkdownLine, at range: ByteRange) {
    if line.pipes > 200 { add(line.pipes * line.pipes, to: .tablePipes, at: range) }
    if let above = run.aboveHead { add(above / 64, to: .tableHeads, at: range) }
    if run.columns > line.pipes { add(run.columns - line.pipes, to: .tableCells, at: range) }
    guard line.mayBeBelowHead else { return }
    // A step back costs an eighth of what it costs to read a byte.
    add(run.length + run.ways / 8, to: .tableHeads, at: range)
    run.aboveHead = run.length
    run.columns = max(run.columns, line.pipes)
  }

  /// The most nodes that a line can become: for each, cmark looks at all lists and quotes around it.
  private static func nodes(at range: ByteRange, in bytes: [UInt8]) -> Int {
    var count = 0
    for place in range where ofNodes.contains(bytes[place]) {
      let next = place + 1 < range.upperBound ? bytes[place + 1] : UInt8(ascii: " ")
      switch bytes[place] {
      // A run of these is one node.
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): if next != bytes[place] { count += 1 }
      // A dash or a full stop before a space is the mark of a list, or is read with the text after it.
      case UInt8(ascii: "-"), UInt8(ascii: "."): if next > UInt8(ascii: " ") { count += 1 }
      default: count += 1
      }
    }
    // One for the line. For each sign its own node, a dash or full stop that follows, and the text after that.
    return 1 + 3 * count
  }

  /// What nodes begin with.
  private static let ofNodes = ByteSet("!\"&'*-.<[\\]_`~")

  /// Scans a line with brackets or tags.
  private mutating func readMarks(at range: ByteRange, in bytes: [UInt8]) {
    for offset in range {
      let byte = bytes[offset]
      if definition.isOpen { definition.read(byte) }
      var next: UInt8 { offset + 1 < bytes.count ? bytes[offset + 1] : 0 }
      switch byte {
      case UInt8(ascii: "<"):
        // Comments are scanned once.
        if next == UInt8(ascii: "?") || (next == UInt8(ascii: "!") && !isComment(offset, bytes)) { run.openTags += 1 }
      case UInt8(ascii: "!"): if next == UInt8(ascii: "[") { run.images += 1 }
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"):
        if run.images > 0 { add(run.images, to: .openImages, at: range) }
        if next == UInt8(ascii: ":") { definition.begin() }
      default: break
      }
    }
    definition.read(UInt8(ascii: "\n"))
    let copies = brackets * definition.longest
    if copies > Limits.definitions { add(copies, to: .definitions, at: range) }
  }

  private func isComment(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    bytes[offset...].starts(with: "<!--".utf8)
  }
}

/// The length of an address and its title in a link definition, which each link to it copies.
private struct DefinitionLength {
  private(set) var longest = 0
  private var length = 0
  private var part = Part.none
  private var quote: UInt8 = 0
  private var isEscaped = false

  private enum Part {
    case none, colon, beforeAddress, address, beforeTitle, title
  }

  var isOpen: Bool { part != .none }

  /// Starts at a possible definition: one within another is counted with that.
  mutating func begin() {
    if part == .none { (part, length) = (.colon, 0) }
  }

  mutating func end() {
    longest = max(longest, length)
    part = .none
  }

  mutating func read(_ byte: UInt8) {
    let isSpace = byte <= UInt8(ascii: " ")
    switch part {
    case .none: return
    case .colon: part = .beforeAddress
    case .beforeAddress: if !isSpace { part = .address }
    case .address: if isSpace { part = .beforeTitle }
    case .beforeTitle:
      if isSpace { break }
      guard "\"'(".utf8.contains(byte) else { return end() }
      (part, quote) = (.title, byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : byte)
    case .title:
      if byte == quote, !isEscaped { return end() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    length += 1
    longest = max(longest, length)
  }
}
