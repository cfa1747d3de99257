/// Finds template text that the author has to replace.
package struct TemplateText: Sendable {
  /// Where, in bytes of the text.
  package let ranges: [Range<Int>]

  /// Text that is only wrong in a postmortem: a runbook has parameters that its reader replaces.
  package init(_ prose: Prose, in kind: Document.Kind) {
    var ranges: [Range<Int>] = []
    for line in prose.lines {
      let whole = Self.trimmed(prose.bytes, line)
      guard !whole.isEmpty, prose.style(at: whole.lowerBound) != .code else { continue }
      let value = Self.value(in: prose, whole)
      if Self.mayBeLeftOpen(prose.bytes[value]), Self.isLeftOpen(prose.text(in: value)),
        prose.style(at: value.lowerBound) != .code
      {
        ranges.append(value)
      } else if kind != .runbook {
        ranges += Self.blanks(in: prose, whole, value: value)
      }
    }
    self.ranges = ranges
  }

  /// Without one of these a file has no template text.
  static let signs = [
    "TBD", "TBA", "TODO", "TBC", "...", "…", "[…", "XX", "?mins", "? mins", "lorem ipsum", "YYYY", "HH:MM", "@handle",
    "@username", "@your-handle", "{{",
  ]

  /// The length or the first letter excludes nearly all lines.
  private static func mayBeLeftOpen(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 12 || bytes.first.map { "YLl".utf8.contains($0) } ?? false
  }

  /// Whether a word can be one of the blanks at all.
  private static func mayBeBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return "@?Y".utf8.contains(first) || last == UInt8(ascii: "X")
      || (bytes.count == 5 && bytes[bytes.startIndex + 2] == UInt8(ascii: ":"))
  }

  private static let marks = WordSearch(["lorem ipsum", "{{"])
  private static let closing = WordSearch(["}}"])

  /// Whether a whole value is template text.
  package static func isLeftOpen(_ text: String) -> Bool {
    let words = ["TBD", "TBA", "TODO", "TBC", "...", "…", "[...]", "[…]", "XXX", "?mins", "? mins", "lorem ipsum"]
    return words.contains(text) || text.hasPrefix("YYYY-") || text.hasPrefix("lorem ipsum")
      || text.hasPrefix("Lorem ipsum")
  }

  /// Whether a tag is not HTML: `<what happened>`, `<name>`.
  package static func isBlank(tag text: String) -> Bool {
    let tag = text.trimmingPrefix { $0.isWhitespace }.prefix { !$0.isNewline }
    guard tag.hasPrefix("<"), tag.hasSuffix(">"), tag.utf8.count <= 80 else { return false }
    let words = tag.dropFirst().dropLast().split(separator: " ", omittingEmptySubsequences: true)
    guard let first = words.first?.lowercased(), first.first?.isLetter == true,
      words.allSatisfy({ word in word.allSatisfy { $0.isLetter || "-_/'".contains($0) } })
    else { return false }
    return words.count == 1 ? names.contains(first) : !elements.contains(first)
  }

  private static let names: Set<String> = [
    "name", "date", "title", "owner", "description", "placeholder", "id", "severity", "service", "url", "user", "team",
    "author", "names", "duration", "incident-id", "incident-title", "your-name", "ticket", "handle",
  ]

  /// Elements whose attributes may have no value.
  private static let elements: Set<String> = [
    "details", "input", "video", "audio", "script", "option", "button", "iframe", "img", "select", "textarea", "form",
    "dialog", "ol", "track", "table", "td", "th", "br", "hr",
  ]

  /// Blanks inside a line: `YYYY-MM-DD`, `HH:MM`, `@handle`, `{{name}}`, `PM-XXX`.
  private static func blanks(in prose: Prose, _ line: Range<Int>, value: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    lazy var firstLetter = prose.bytes[line].firstIndex { $0 >= UInt8(ascii: "A") } ?? line.upperBound
    for word in prose.bytes[line].split(separator: UInt8(ascii: " ")) {
      var range = word.indices
      while let first = range.first, "([*|\"".utf8.contains(prose.bytes[first]) { range.removeFirst() }
      while let last = range.last, ".,;:)]*|\"".utf8.contains(prose.bytes[last]) { range.removeLast() }
      guard !range.isEmpty, mayBeBlank(prose.bytes[range]), prose.style(at: range.lowerBound) != .code else { continue }
      let text = prose.text(in: range)
      // "Times are HH:MM" names a format; a blank is at the start of a line or a value.
      let isFirst = range.lowerBound <= value.lowerBound + 1 || word.startIndex == line.lowerBound
      switch text {
      case "@handle", "@username", "@your-handle", "?mins": found.append(range)
      case "HH:MM", "HH:mm", "hh:mm", "XX:XX":
        // "2026-11-16 HH:mm": the day is known and the time is not.
        if isFirst || firstLetter >= word.startIndex { found.append(range) }
      case _ where text.hasPrefix("YYYY-MM-DD"): if isFirst { found.append(range) }
      case _ where text.isNumberOfXs: found.append(range)
      default: continue
      }
    }
    guard let mark = marks.first(in: prose.bytes, line) else { return found }
    if mark.word == 0 { return found + [mark.range] }
    let open = mark.range
    if let close = closing.first(in: prose.bytes, open.upperBound..<line.upperBound)?.range,
      prose.style(at: open.lowerBound) != .code, !"<%".utf8.contains(prose.bytes[open.upperBound]),
      !prose.text(in: open.upperBound..<close.lowerBound).contains("."), close.lowerBound - open.upperBound <= 32
    {
      found.append(open.lowerBound..<close.upperBound)
    }
    return found
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, " \t".utf8.contains(bytes[start]) { start += 1 }
    while end > start, " \t".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text after the label of a line; the whole line if it has none.
  private static func value(in prose: Prose, _ line: Range<Int>) -> Range<Int> {
    guard let (_, value) = MetadataReader.split(prose, line), !value.isEmpty,
      prose.bytes[value.lowerBound - 1] <= UInt8(ascii: " ")
    else { return line }
    return value
  }
}

extension String {
  /// `XXX`, `PM-XXX`, `#XXXX`: a number that is still to come.
  fileprivate var isNumberOfXs: Bool {
    let digits = reversed().prefix { $0 == "X" }.count
    guard digits >= 3 else { return false }
    let head = dropLast(digits)
    return head.isEmpty || head == "#"
      || (head.hasSuffix("-") && head.dropLast().allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" })
  }
}
