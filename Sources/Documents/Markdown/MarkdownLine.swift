internal import Bytes

/// The features of a Markdown line that decide its cost.
struct MarkdownLine {
  private(set) var isBlank = true

  /// Whether the text begins without spaces or marks.
  private(set) var isFlush = false

  /// Whether the line is a heading, which ends the block above.
  private(set) var isHeading = false

  /// How many lists and quotes begin on the line.
  private(set) var markers = 0
  private(set) var pipes = 0

  /// Whether cmark may read it as the line below a table's head.
  private(set) var mayBeBelowHead = false

  /// Whether it has a bracket or a tag.
  private(set) var hasMarks = false

  /// Whether it is an item of a list that is in nothing else, which ends the paragraph above.
  private(set) var beginsItem = false

  /// How many runs of `*`, `_` and `~` may emphasize or strike something, and how many marks may end that or a link,
  /// for which cmark looks at all runs before.
  private(set) var delimiters = 0
  private(set) var closers = 0

  init(_ line: Swift.Span<UInt8>) {
    var isBeforeText = true
    var isOfDashes = true
    var (hasDash, hasColon, isItem) = (false, false, false)
    var index = 0
    while index < line.count {
      let byte = line[index]
      index += 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      case UInt8(ascii: ">"):
        if isBeforeText { markers += 1 } else { isOfDashes = false }
        continue
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"):
        isOfDashes = false
        readBracket(byte)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        isOfDashes = false
        readDelimiter(line, at: index - 1)
      default: isOfDashes = false
      }
      isBlank = false
      guard isBeforeText else {
        if isOfDashes { continue }
        readText(line, from: index)
        return
      }
      if Self.isOfMarker(byte) {
        // A dash or a full stop marks a list item if a space follows, and nothing else so early.
        if index == line.count || line[index] <= UInt8(ascii: " ") {
          markers += 1
          isItem = isItem || (index == 1 && Self.isOfBullet(byte))
        }
      } else {
        isBeforeText = false
        (isFlush, beginsItem) = (index == 1, isItem)
        isHeading = isFlush && byte == UInt8(ascii: "#") && Self.isHeading(line)
        if !isOfDashes {
          readText(line, from: index)
          return
        }
      }
    }
    // Dashes alone are the line below a heading, or a thematic break.
    mayBeBelowHead = isOfDashes && hasDash && (pipes > 0 || hasColon)
  }

  /// Reads the rest of a line of text, which is nearly all of a file.
  private mutating func readText(_ line: Swift.Span<UInt8>, from start: Int) {
    var offset = start
    while offset < line.count {
      let eight = EightBytes(line, at: offset)
      // `<` and `|` differ in one bit, and in another from `>` and `~`; `[` and `]` in two, as `Y` and `_` from them.
      let bars = eight.places(of: UInt8(ascii: "<"), mask: 0xBD)
      let brackets = eight.places(of: UInt8(ascii: "["), mask: 0xF9)
      var signs = bars | brackets | eight.places(of: UInt8(ascii: "*"))
      while signs != 0 {
        readSign(line, at: offset + signs.trailingZeroBitCount / 8)
        signs &= signs - 1
      }
      offset &+= 8
    }
  }

  private mutating func readSign(_ line: Swift.Span<UInt8>, at place: Int) {
    switch line[place] {
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): readBracket(line[place])
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiter(line, at: place)
    default: break
    }
  }

  private mutating func readBracket(_ byte: UInt8) {
    hasMarks = true
    if byte == UInt8(ascii: "]") { closers += 1 }
  }

  /// Counts a run at its first byte, by CommonMark's rules for flanks as far as ASCII decides them.
  private mutating func readDelimiter(_ line: Swift.Span<UInt8>, at place: Int) {
    let before = place > 0 ? line[place - 1] : UInt8(ascii: "\n")
    if before == line[place] { return }
    var end = place + 1
    while end < line.count, line[end] == line[place] { end += 1 }
    let isBeforeWord = end < line.count && line[end].isOfWord
    // As in `snake_case`.
    if line[place] == UInt8(ascii: "_"), before.isOfWord, isBeforeWord { return }
    delimiters += 1
    let isBehindMark = before < 0x80 && !before.isOfWord
    if before > UInt8(ascii: " "), !isBehindMark || !isBeforeWord { closers += 1 }
  }

  private static func isOfMarker(_ byte: UInt8) -> Bool {
    isOfBullet(byte) || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }

  private static func isOfBullet(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }

  private static func isHeading(_ line: Swift.Span<UInt8>) -> Bool {
    var level = 0
    while level < line.count, line[level] == UInt8(ascii: "#") { level += 1 }
    return level <= 6 && (level == line.count || line[level] == UInt8(ascii: " ") || line[level] == UInt8(ascii: "\t"))
  }
}
