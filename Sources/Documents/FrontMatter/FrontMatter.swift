/// The fields between two fences at the start of a file, every key and value with its place.
package struct FrontMatter: Hashable, Sendable {
  /// Including both fences.
  package let range: ByteRange
  package let format: Format
  package let entries: [Entry]

  /// Why the front matter, or a part of it, cannot be read.
  package let faults: [Fault]

  /// Whether the entries are surely all that the author wrote.
  package let isReadable: Bool

  /// In what it is written.
  package enum Format: String, Sendable {
    case yaml = "YAML"
    case toml = "TOML"
    case json = "JSON"

    /// The format of a name such as `yml`.
    init?(name: String) {
      self.init(rawValue: name == "yml" ? "YAML" : name.uppercased())
    }
  }

  package struct Entry: Hashable, Sendable {
    package let key: Located<String>
    package let value: Located<Value>

    /// The key as labels are compared; stored because a dozen questions begin with it.
    package let name: HeadingKey

    init(key: Located<String>, value: Located<Value>) {
      self.init(key: key, name: HeadingKey(key.value), value: value)
    }

    init(key: Located<String>, name: HeadingKey, value: Located<Value>) {
      (self.key, self.value, self.name) = (key, value, name)
    }
  }

  /// A value as written: plain scalars stay text, so `on`, `12:30` and `2026-13-01` are not converted.
  ///
  /// In TOML and JSON the place of a text is between its quotes, so that what is written there is still quoted.
  package indirect enum Value: Hashable, Sendable {
    case scalar(String)
    case list([Located<Value>])
    case mapping([Entry])
  }

  /// A fault of the front matter itself, in plain words.
  package struct Fault: Hashable, Sendable {
    package let message: String
    package let help: String
    package let range: ByteRange

    /// A fix that makes the front matter readable; nil if only its author can write one.
    package internal(set) var remedy: [Edit]?
  }
}

extension FrontMatter.Value {
  /// The text of a scalar with content; nil for `null`, `~`, nothing, a list and a mapping.
  package var text: String? {
    guard case .scalar(let text) = self else { return nil }
    // Fast path: nearly every value is a text without space at its start, and rules need it often.
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
