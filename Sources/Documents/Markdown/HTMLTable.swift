internal import Bytes

/// A table in HTML, as the rows of a Markdown table: each of its cells may stand on lines of its own.
struct HTMLTable {
  /// The rows as Markdown, the head first, its line of dashes second.
  private(set) var lines: [[UInt8]] = []

  /// Where the cells of each of these lines are in the file; none for the line of dashes.
  private(set) var cells: [[ByteRange]] = []

  /// Where the text goes on after `</table>`, or where it was found that this is no such table.
  private(set) var end: Int

  /// Whether the table was read whole.
  private(set) var isWhole = false

  private let bytes: [UInt8]
  private var rows: [[Cell]] = []
  private var cell: Cell?

  private struct Cell {
    let start: Int
    var end = 0
    var text: [UInt8] = []
  }

  /// Reads the table whose tag begins at `start`.
  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    end = start + "<table".utf8.count
    guard skipTag(from: start) != nil, read(), let width = rows.first?.count, width >= 2, rows.count >= 2,
      rows.allSatisfy({ $0.count <= width })
    else { return }
    isWhole = true
    for row in rows {
      lines.append(Array("|".utf8) + row.flatMap { Array(" ".utf8) + $0.text + Array(" |".utf8) })
      cells.append(row.map { $0.start..<$0.end })
    }
    lines.insert(Array("|".utf8) + (0..<width).flatMap { _ in Array(" - |".utf8) }, at: 1)
    cells.insert([], at: 1)
  }

  /// Reads up to the end of the table; false for one that is more than rows of text.
  private mutating func read() -> Bool {
    while end < bytes.count {
      let byte = bytes[end]
      guard byte == UInt8(ascii: "<") else {
        guard append(byte) else { return false }
        end += 1
        continue
      }
      guard let tag = skipTag(from: end), let isOver = take(tag) else { return false }
      if isOver { return true }
    }
    return false
  }

  /// Adds a byte to the cell that is open; outside of cells only white space may be.
  private mutating func append(_ byte: UInt8) -> Bool {
    let isSpace = byte <= UInt8(ascii: " ")
    guard cell != nil else { return isSpace }
    // A fence has lines, and a row of Markdown is one line.
    if byte == UInt8(ascii: "`"), cell?.text.suffix(2).elementsEqual("``".utf8) == true { return false }
    if isSpace { return space() }
    if byte == UInt8(ascii: "|") { cell?.text.append(UInt8(ascii: "\\")) }
    cell?.text.append(byte)
    cell?.end = end + 1
    return true
  }

  private mutating func space() -> Bool {
    if cell?.text.last.map({ $0 != UInt8(ascii: " ") }) ?? false { cell?.text.append(UInt8(ascii: " ")) }
    return true
  }

  private struct Tag {
    let range: ByteRange
    let name: String
    let isClosing: Bool
  }

  /// The tag here; nil for a comment, and for what has no end nearby.
  private mutating func skipTag(from start: Int) -> Tag? {
    let limit = min(bytes.count, start + 512)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = bytes[start + 1..<close]
    let name = inside.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    // A link can lead to an element by its id, and a cell over several columns or rows moves all others.
    guard !word.isEmpty,
      Self.passed.contains(word) || !["id=", "name=", "span="].contains(where: { inside.contains(text: $0) })
    else { return nil }
    end = close + 1
    return Tag(range: start..<close + 1, name: word, isClosing: inside.first == UInt8(ascii: "/"))
  }

  /// Whether the table is over after a tag; nil if the tag has no place in a row of text.
  private mutating func take(_ tag: Tag) -> Bool? {
    switch tag.name {
    case "table":
      guard tag.isClosing else { return nil }
      closeCell()
      return true
    case "thead", "tbody", "tfoot": closeCell()
    case "tr":
      closeCell()
      if !tag.isClosing, rows.last?.isEmpty != true { rows.append([]) }
    case "td", "th":
      closeCell()
      if rows.isEmpty { return nil }
      if !tag.isClosing { cell = Cell(start: end) }
    case "p", "div", "br", "ul", "ol", "li": _ = space()
    case "span", "font", "em", "i", "center": break
    case "strong", "b": cell?.text += "**".utf8
    case _ where Self.passed.contains(tag.name) && cell != nil:
      cell?.text += bytes[tag.range].map { $0 < UInt8(ascii: " ") ? UInt8(ascii: " ") : $0 }
      cell?.end = tag.range.upperBound
    default: return nil
    }
    return false
  }

  /// What a row of Markdown may hold as HTML.
  private static let passed: Set<String> = ["a", "code", "img", "del", "s", "u", "kbd", "sup", "sub", "small", "time"]

  private mutating func closeCell() {
    guard var cell, !rows.isEmpty else { return }
    while cell.text.last == UInt8(ascii: " ") { cell.text.removeLast() }
    cell.end = max(cell.end, cell.start)
    rows[rows.count - 1].append(cell)
    self.cell = nil
  }
}
