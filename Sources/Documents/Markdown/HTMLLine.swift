internal import Bytes

/// A line that begins with an HTML element around text, and the same text as Markdown.
///
/// Only elements that structure a page are taken: what else a line holds (images, frames, links, anchors) stays HTML.
struct HTMLLine {
  /// The line as Markdown; nil to leave it as HTML.
  private(set) var text: [UInt8]?

  /// Whether a comment begins that ends on a later line.
  let opensComment: Bool

  /// The element whose text is no prose and ends on a later line.
  private(set) var opens: [UInt8]?

  init?(_ line: ArraySlice<UInt8>) {
    let body = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard body.first == UInt8(ascii: "<") else { return nil }
    if body.starts(with: "<!--".utf8) {
      opensComment = !body.contains(text: "-->")
      return
    }
    opensComment = false
    guard let parts = Self.parts(of: body) else {
      opens = Self.opaqueElement(in: body)
      return
    }
    text = Self.markdown(parts)
  }

  private enum Part {
    case tag(name: String, isClosing: Bool)
    case text(ArraySlice<UInt8>)
  }

  private static let structural: Set<String> = [
    "p", "div", "span", "section", "article", "details", "summary", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "table", "tbody", "thead", "tr", "td", "th", "center", "blockquote", "strong", "b", "em", "i", "br", "main",
    "header",
    "footer", "aside", "dl", "dt", "dd",
  ]

  private static func opaqueElement(in body: ArraySlice<UInt8>) -> [UInt8]? {
    ["pre", "script", "style", "svg"].lazy.map { Array($0.utf8) }.first { name in
      body.dropFirst().starts(with: name) && !body.contains(text: "</" + String(decoding: name, as: UTF8.self))
    }
  }

  /// Tags and texts; nil if an element is not one of structure, has an id, or goes on in the next line.
  private static func parts(of body: ArraySlice<UInt8>) -> [Part]? {
    var parts: [Part] = []
    var rest = body
    while let first = rest.first {
      guard first == UInt8(ascii: "<") else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        parts.append(.text(text))
        rest = rest.dropFirst(text.count)
        continue
      }
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let inside = rest[(rest.startIndex + 1)..<close]
      let isClosing = inside.first == UInt8(ascii: "/")
      let name = inside.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
      let word = String(decoding: name, as: UTF8.self).lowercased()
      // A link can lead to an element by its id.
      guard structural.contains(word), !inside.contains(text: "id="), !inside.contains(text: "name=") else {
        return nil
      }
      parts.append(.tag(name: word, isClosing: isClosing))
      rest = rest[(close + 1)...]
    }
    return parts
  }

  private static func markdown(_ parts: [Part]) -> [UInt8] {
    var names: [String] = []
    var cells: [[UInt8]] = []
    var text: [UInt8] = []
    for part in parts {
      switch part {
      case .text(let bytes): text += bytes
      case .tag(let name, let isClosing):
        if !isClosing { names.append(name) }
        if isClosing, name == "td" || name == "th" {
          cells.append(text)
          text = []
        }
        if name == "strong" || name == "b" { text += "**".utf8 }
        // What follows begins a line of its own on the page.
        if isClosing ? ["li", "p", "div", "dt", "dd", "summary"].contains(name) : name == "br" { text += " ".utf8 }
      }
    }
    // A row of a label and its value is read as such.
    if cells.count == 2 { return trimmed(cells[0]) + Array(": ".utf8) + trimmed(cells[1]) + Array("  ".utf8) }
    if !cells.isEmpty { text = Array(cells.map(trimmed).joined(separator: Array(" | ".utf8))) + Array("  ".utf8) }
    let body = trimmed(text)
    guard !body.isEmpty else { return [] }
    for level in 1...6 where names.contains("h\(level)") {
      return [UInt8](repeating: UInt8(ascii: "#"), count: level) + [UInt8(ascii: " ")] + body
    }
    if names.contains("li") { return Array("- ".utf8) + body }
    if names.contains("summary") || names.contains("dt") { return Array("**".utf8) + body + Array("**  ".utf8) }
    return body + (cells.isEmpty ? [] : Array("  ".utf8))
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var slice = bytes.drop { " \t".utf8.contains($0) }
    while let last = slice.last, " \t".utf8.contains(last) { slice.removeLast() }
    return Array(slice)
  }
}
