/// The YAML between two `---` lines at the start of a file, every key and value with its place.
package struct FrontMatter: Hashable, Sendable {
  /// Both fences included.
  package let range: ByteRange
  package let entries: [Entry]

  /// What keeps the front matter, or a part of it, from being read.
  package let faults: [Fault]

  /// Whether the entries can be trusted to be all that the author wrote.
  package let isReadable: Bool

  package struct Entry: Hashable, Sendable {
    package let key: Located<String>
    package let value: Located<Value>
  }

  /// A value as written: plain scalars stay text, so `on`, `12:30` and `2026-13-01` mean what they say.
  package indirect enum Value: Hashable, Sendable {
    case scalar(String)
    case list([Located<Value>])
    case mapping([Entry])
  }

  /// A defect of the YAML itself, in the words of a person.
  package struct Fault: Hashable, Sendable {
    package let message: String
    package let help: String
    package let range: ByteRange

    /// What makes the front matter readable; nil where nobody but its author can tell.
    package internal(set) var remedy: [Edit]?
  }
}

extension FrontMatter.Value {
  /// The text of a scalar that says something; nil for `null`, `~`, nothing, a list and a mapping.
  package var text: String? {
    guard case .scalar(let text) = self else { return nil }
    // Nearly every value is a text that begins with what it says, and rules ask for it again and again.
    if let first = text.utf8.first, first > UInt8(ascii: " "), first < 0x7E, first != UInt8(ascii: "n") { return text }
    let trimmed = text.trimmingPrefix { $0.isWhitespace }
    return trimmed.isEmpty || trimmed == "~" || trimmed == "null" ? nil : String(trimmed)
  }

  package var entries: [FrontMatter.Entry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }

  package var list: [Located<FrontMatter.Value>]? {
    if case .list(let values) = self { values } else { nil }
  }
}
