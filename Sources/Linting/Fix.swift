internal import Bytes
package import Documents

/// An edit of the text that fixes a problem.
package struct Fix: Hashable, Sendable {
  /// What the change does, in the imperative: "write the current path".
  package let title: String

  /// Sorted, without overlaps.
  package let edits: [Edit]

  /// Whether the change cannot alter what the document says.
  package let isSafe: Bool

  /// Whether the change makes a part of the document readable, which can have new findings.
  package let isRevealing: Bool

  package init(_ title: String, _ edits: [Edit], isSafe: Bool, isRevealing: Bool = false) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
    self.isRevealing = isRevealing
  }
}

extension Fix {
  /// Replaces a part of a value; nil if the file does not contain that part literally.
  package init?(
    writing new: String, over old: String, in value: Located<String>, of document: Document, isSafe: Bool
  ) {
    // The author has to quote characters with a meaning in YAML or in a table.
    guard old != new, new.utf8.allSatisfy(\.isPlainInValue), let place = document.place(of: old, in: value),
      document.takesText(in: value.range)
    else { return nil }
    self.init("write `\(new)`", [Edit(place, new)], isSafe: isSafe)
  }

  /// Writes the word of a list in place of a misspelling; unsafe if it is only similar, and may mean something else.
  package init?(respelling value: Located<String>, among words: [String], of document: Document) {
    guard let respelling = Respelling(value.value, among: words) else { return nil }
    self.init(
      writing: respelling.word, over: respelling.written, in: value, of: document, isSafe: respelling.isCertain)
  }
}

extension Document {
  /// Whether any text may stand at a place: in TOML and JSON it needs quotes, and a number or a date has none.
  fileprivate func takesText(in range: ByteRange) -> Bool {
    guard let frontMatter, frontMatter.format != .yaml, frontMatter.range.contains(range.lowerBound) else {
      return true
    }
    return range.lowerBound > 0 && "\"'".utf8.contains(source.bytes[range.lowerBound - 1])
  }
}

extension UInt8 {
  /// Whether the byte has no special meaning in YAML and in a table, quoted or not.
  fileprivate var isPlainInValue: Bool {
    isLetter || isDigit || self >= 0x80 || "-_./:+ ".utf8.contains(self)
  }
}
