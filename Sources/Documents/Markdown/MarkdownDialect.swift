internal import Bytes

/// Rewrites what site generators add to Markdown as plain Markdown, line for line.
///
/// Callouts (GitHub, Obsidian), admonitions (MkDocs, Docusaurus) and HTML around paragraphs are the author's own text,
/// but a Markdown parser takes them for quotations, indented code and opaque blocks. Each line stays on its line, so
/// that places in the file stay right: the text of a block is searched in its own lines.
struct MarkdownDialect {
  private(set) var bytes: [UInt8] = []

  /// Where the cells of a rewritten HTML table are, by the start of the line that holds their row.
  private(set) var cells: [Int: [ByteRange]] = [:]

  /// Where a code fence begins that nothing closes.
  private(set) var openFence: ByteRange?

  /// The fence around the line, by its mark and length.
  private var fence: (mark: UInt8, length: Int, line: ByteRange)?

  /// How far each admonition around the line indents its text.
  private var indents: [Int] = []
  private var isInCallout = false
  private var isInComment = false

  /// Whether the element that is open has text that is no prose: `<pre>`, `<script>`.
  private var opaque: [UInt8]?

  /// Whether no `</table>` follows, so that no later table has to be searched for one.
  private var lacksEndOfTable = false

  /// Without one of these a text does not need it, and nearly none has one.
  static let signs = [
    "!!! ", "??? ", "???+ ", "=== \"", "> [!", ">[!", ":::", "<p", "<div", "<details", "<table", "<ul", "<ol", "<h1",
    "<h2", "<h3", "<h4", "<section", "<summary", "<blockquote", "```", "~~~", "<tr", "<dl",
  ]

  /// Where the text begins that is still to be copied: a stretch without anything to rewrite is copied as a whole.
  private var copied: Int

  /// The text from `start`; nil if there is nothing to rewrite and no fence is left open.
  init?(_ source: SourceFile, from start: Int) {
    copied = source.line(containing: start).lowerBound
    var number = source.position(of: start).line
    while let line = source.line(numbered: number) {
      if isPlain(source.bytes, line) {
        number += 1
      } else if let next = rewriteTable(source, line, number) {
        number = next
      } else {
        if let text = rewrite(source.bytes, line), !text.elementsEqual(source.bytes[line]) {
          copy(source.bytes, to: line.lowerBound)
          bytes += text
          copied = line.upperBound
        }
        number += 1
      }
    }
    openFence = fence?.line
    guard copied > start || openFence != nil else { return nil }
    copy(source.bytes, to: source.bytes.count)
  }

  private mutating func copy(_ text: [UInt8], to end: Int) {
    if bytes.isEmpty { bytes.reserveCapacity(text.count - copied) }
    bytes += text[copied..<end]
    copied = end
  }

  /// Whether a line is sure to stay as it is: it begins like text, and nothing around it changes it.
  private func isPlain(_ bytes: [UInt8], _ line: ByteRange) -> Bool {
    guard fence == nil, indents.isEmpty, opaque == nil, !isInCallout, !isInComment else { return false }
    var place = line.lowerBound
    while place < line.upperBound, bytes[place] <= UInt8(ascii: " ") { place += 1 }
    return place == line.upperBound || !Self.openings.contains(bytes[place])
  }

  /// The first bytes of fences, admonitions, callouts and HTML.
  private static let openings = Array("`~:!?=><".utf8)

  /// Writes the table in HTML that begins in a line, and returns the number of the line after it.
  private mutating func rewriteTable(_ source: SourceFile, _ line: ByteRange, _ number: Int) -> Int? {
    guard !lacksEndOfTable, !isInComment, opaque == nil, fence == nil else { return nil }
    let start = source.bytes[line].firstIndex { $0 > UInt8(ascii: " ") } ?? line.upperBound
    guard source.bytes[start...].starts(with: "<table".utf8) else { return nil }
    let table = HTMLTable(source.bytes, at: start)
    lacksEndOfTable = !table.isWhole && table.end >= source.bytes.count
    let last = source.position(of: table.end - 1).line
    let rest = source.line(numbered: last).map { source.bytes[min(table.end, $0.upperBound)..<$0.upperBound] } ?? []
    // An empty line ends the table, so it needs one line more than it has rows.
    guard table.isWhole, last - number >= table.lines.count, rest.allSatisfy({ $0 <= UInt8(ascii: " ") }) else {
      return nil
    }
    copy(source.bytes, to: line.lowerBound)
    for place in number...last {
      guard let line = source.line(numbered: place) else { break }
      if place - number < table.lines.count {
        bytes += table.lines[place - number]
        cells[line.lowerBound] = table.cells[place - number]
      }
      copied = line.upperBound
      copy(source.bytes, to: source.line(numbered: place + 1)?.lowerBound ?? source.bytes.count)
    }
    return last + 1
  }

  /// The line as plain Markdown; nil to leave it.
  private mutating func rewrite(_ bytes: [UInt8], _ line: ByteRange) -> ArraySlice<UInt8>? {
    var text = bytes[line]
    // Text of an admonition is indented once for each that is open.
    let indent = text.prefix { $0 == UInt8(ascii: " ") }.count
    let isBlank = indent == text.count
    if !isBlank { while let last = indents.last, indent < last { indents.removeLast() } }
    if let depth = indents.last, !isBlank { text = text.dropFirst(min(depth, indent)) }
    // A fence inside a comment is a part of the comment.
    if isInComment || opaque != nil {
      closeOpaque(text)
      return nil
    }
    if readFence(text, at: line) { return indents.isEmpty ? nil : text }
    if let title = admonition(text, indent: indent) { return title }
    if let body = callout(text) { return body }
    if let html = HTMLLine(text) {
      if html.opensComment { isInComment = true }
      opaque = html.opens
      return html.text.map { $0[...] }
    }
    return indents.isEmpty ? nil : text
  }

  /// Whether the line belongs to a code fence.
  private mutating func readFence(_ text: ArraySlice<UInt8>, at line: ByteRange) -> Bool {
    // Of each line, so bytes are compared one by one.
    let body = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }
    guard let mark = body.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return fence != nil }
    let length = body.prefix { $0 == mark }.count
    if let open = fence {
      let rest = body.dropFirst(length)
      if mark == open.mark, length >= open.length, rest.allSatisfy({ " \t".utf8.contains($0) }) { fence = nil }
      return true
    }
    // The text after backticks has none, else it is inline code.
    guard length >= 3, mark == UInt8(ascii: "~") || !body.dropFirst(length).contains(mark) else { return false }
    fence = (mark, length, line)
    return true
  }

  private mutating func closeOpaque(_ text: ArraySlice<UInt8>) {
    if isInComment, text.contains(text: "-->") { isInComment = false }
    if let name = opaque, text.contains(text: "</" + String(decoding: name, as: UTF8.self)) { opaque = nil }
  }

  /// The title of `!!! note "Title"`, `??? note`, `=== "Tab"` and `:::note Title`; nil for any other line.
  private mutating func admonition(_ text: ArraySlice<UInt8>, indent: Int) -> ArraySlice<UInt8>? {
    let body = text.drop { $0 == UInt8(ascii: " ") }
    guard let first = body.first, !first.isLetter, ":!?=".utf8.contains(first) else { return nil }
    if body.starts(with: ":::".utf8) {
      // The marks, a space, the type.
      let rest = body.drop { ": ".utf8.contains($0) }
      return Self.bold(rest.drop(while: \.isLetter))
    }
    let marks = ["!!! ", "???+ ", "??? ", "=== \"", "===! \"", "===+ \""]
    guard let mark = marks.first(where: { body.starts(with: $0.utf8) }) else { return nil }
    indents.append(indent + 4)
    guard mark.hasSuffix("\"") || body.contains(UInt8(ascii: "\"")) else { return [] }
    let title = body.drop { $0 != UInt8(ascii: "\"") }.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    return Self.bold(title)
  }

  /// The text of a callout's line without its `>`; a quotation keeps it.
  private mutating func callout(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let body = text.drop { $0 == UInt8(ascii: " ") }
    guard body.first == UInt8(ascii: ">") else {
      isInCallout = false
      return nil
    }
    var rest = body.dropFirst()
    if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    if rest.starts(with: "[!".utf8), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
      let type = String(decoding: rest[(rest.startIndex + 2)..<close], as: UTF8.self).lowercased()
      isInCallout = !["quote", "cite"].contains(type)
      guard isInCallout else { return nil }
      return Self.bold(rest[(close + 1)...].drop { "+-".utf8.contains($0) })
    }
    return isInCallout ? rest : nil
  }

  /// A title as a line that can head a section.
  private static func bold(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = title.drop { $0 == UInt8(ascii: " ") }
    guard text.contains(where: { $0.isLetter || $0 >= 0x80 }) else { return [] }
    return Array("**".utf8) + text + Array("**  ".utf8)
  }
}

extension ArraySlice<UInt8> {
  func contains(text: String) -> Bool {
    let word = Array<UInt8>(text.utf8)
    guard let first = word.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: word) }
  }
}
