/// The lines that open and close front matter, and what is between them.
struct Fences {
  /// With both lines, or the first if nothing closes it.
  let range: ByteRange

  /// What is between them; nil if nothing closes it.
  let text: ByteRange?
  let bodyStart: Int
  let opening: FrontMatterOpening

  init?(_ source: SourceFile) {
    guard let opening = FrontMatterOpening(source.bytes, from: source.start) else { return nil }
    self.opening = opening
    let bytes = source.bytes
    let first = source.line(containing: opening.offset)
    let number = source.position(of: opening.offset).line
    if opening.mark == .brace {
      // JSON is its own fence: what closes it is found by reading it.
      (range, text, bodyStart) = (first, opening.offset..<bytes.count, bytes.count)
      return
    }
    let second = source.line(numbered: number + 1)
    let looksLikeField = second.map { opening.looksLikeField(bytes[$0]) } ?? false
    var next = number + 1
    // The first line that is neither blank nor a comment.
    var beginsWithField: Bool?
    while let line = source.line(numbered: next),
      !opening.isClosed(by: bytes[line], afterField: beginsWithField ?? false)
    {
      if beginsWithField == nil, let first = bytes[line].first(where: { !" \t".utf8.contains($0) }) {
        beginsWithField = first == UInt8(ascii: "#") ? nil : opening.looksLikeField(bytes[line])
      }
      next += 1
    }
    // After a blank line or a comment, and with more dashes, a line may be a rule between two parts of a text.
    let isCertain = opening.offset == source.start && !opening.isLongRule
    if let closing = source.line(numbered: next), looksLikeField || isCertain {
      range = first.lowerBound..<closing.upperBound
      text = (second?.lowerBound ?? closing.lowerBound)..<closing.lowerBound
      bodyStart = source.line(numbered: next + 1)?.lowerBound ?? bytes.count
      return
    }
    // A thematic break at the top of a file without front matter is not an unclosed fence.
    guard isCertain, looksLikeField, opening.mark != .code, let second else { return nil }
    (range, text, bodyStart) = (first, nil, second.lowerBound)
  }
}

/// The line that opens front matter: the first of the file, after blank lines and comments.
struct FrontMatterOpening: Hashable {
  let offset: Int
  let mark: Mark

  /// The mark as written, without the name of a format.
  let fence: String

  /// In what it is written; nil for a name that is not known.
  let format: FrontMatter.Format?

  /// The name of the format after the mark: `toml` in `---toml`.
  let name: String

  enum Mark {
    case dashes, pluses, semicolons, brace, code
  }

  /// `----`, which is a rule in Markdown as well.
  var isLongRule: Bool { mark == .dashes && fence.utf8.count > 3 }

  init?(_ bytes: [UInt8], from start: Int) {
    guard let offset = Self.firstContent(in: bytes, from: start), let first = bytes[offset...].first else { return nil }
    self.offset = offset
    guard first != UInt8(ascii: "{") else {
      // Not the braces of a template or of an attribute.
      let next = bytes[(offset + 1)...].first { !" \t\r\n".utf8.contains($0) }
      guard let next, "\"}".utf8.contains(next), next == UInt8(ascii: "\"") || offset == start else { return nil }
      (mark, fence, format, name) = (.brace, "{", .json, "")
      return
    }
    let line = bytes[offset...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let run = line.prefix { $0 == first }
    let rest = line[run.endIndex...].filter { !" \t".utf8.contains($0) }
    guard run.count >= 3, rest.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }), rest.count <= 8 else {
      return nil
    }
    fence = String(decoding: run, as: UTF8.self)
    name = String(decoding: rest, as: UTF8.self).lowercased()
    switch first {
    case UInt8(ascii: "-"):
      (mark, format) = (.dashes, name.isEmpty ? .yaml : FrontMatter.Format(name: name))
    case UInt8(ascii: "+") where run.count == 3 && name.isEmpty: (mark, format) = (.pluses, .toml)
    case UInt8(ascii: ";") where run.count == 3 && name.isEmpty: (mark, format) = (.semicolons, .json)
    case UInt8(ascii: "`"):
      guard let format = FrontMatter.Format(name: name) else { return nil }
      (mark, self.format) = (.code, format)
    default: return nil
    }
  }

  /// The first line that is neither blank nor a comment, such as a licence.
  private static func firstContent(in bytes: [UInt8], from start: Int) -> Int? {
    var offset = start
    while let content = bytes[offset...].firstIndex(where: { !" \t\r\n".utf8.contains($0) }) {
      guard bytes[content...].starts(with: "<!--".utf8) else {
        let isLineStart = content == start || "\r\n".utf8.contains(bytes[content - 1])
        return isLineStart ? content : nil
      }
      guard let end = commentEnd.first(in: bytes, content + 4..<bytes.count)?.range.upperBound else { return nil }
      offset = end
    }
    return nil
  }

  private static let commentEnd = WordSearch(["-->"])

  /// Whether a line closes what this one opens.
  func isClosed(by line: ArraySlice<UInt8>, afterField: Bool) -> Bool {
    // Fast path: no other line begins so.
    guard let first = line.first, first == fence.utf8.first || first == UInt8(ascii: ".") else { return false }
    let text = line.prefix { !" \t".utf8.contains($0) }
    guard line[text.endIndex...].allSatisfy({ " \t".utf8.contains($0) }) else { return false }
    if text.elementsEqual(fence.utf8) { return true }
    // YAML's own end of a document.
    return mark == .dashes && afterField && format == .yaml && text.elementsEqual("...".utf8)
  }

  /// Whether a line is one that front matter begins with, and prose does not.
  func looksLikeField(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { " \t".utf8.contains($0) }
    guard let first = text.first else { return false }
    switch format {
    case .json: return first == UInt8(ascii: "{")
    case .toml:
      if "[\"'#".utf8.contains(first) { return true }
      return text.drop { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "\n") }.first == UInt8(ascii: "=")
    case .yaml, nil:
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
      return line[..<colon].allSatisfy { byte in
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      }
    }
  }
}
