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

  init(_ line: Swift.Span<UInt8>) {
    var isBeforeText = true
    var isOfDashes = true
    var (hasDash, hasColon) = (false, false)
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
        (hasMarks, isOfDashes) = (true, false)
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
        if index == line.count || line[index] <= UInt8(ascii: " ") { markers += 1 }
      } else {
        isBeforeText = false
        isFlush = index == 1
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
      // `<` and `|` differ in one bit, `[` and `]` in two, as `Y` and `_` do from them.
      let bars = eight.places(of: UInt8(ascii: "<"), mask: 0xBF)
      let brackets = eight.places(of: UInt8(ascii: "["), mask: 0xF9)
      var signs = bars | brackets
      while signs != 0 {
        readSign(line[offset + signs.trailingZeroBitCount / 8])
        signs &= signs - 1
      }
      offset &+= 8
    }
  }

  private mutating func readSign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): hasMarks = true
    default: break
    }
  }

  private static func isOfMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isHeading(_ line: Swift.Span<UInt8>) -> Bool {
    var level = 0
    while level < line.count, line[level] == UInt8(ascii: "#") { level += 1 }
    return level <= 6 && (level == line.count || line[level] == UInt8(ascii: " ") || line[level] == UInt8(ascii: "\t"))
  }
}
