package import Documents

/// A change of the text that mends a problem.
package struct Fix: Hashable, Sendable {
  /// What the change does, as a command: "write the current path".
  package let title: String

  /// Sorted, and none over another.
  package let edits: [Edit]

  /// Whether the change cannot alter what the document says.
  package let isSafe: Bool

  /// Whether a part of the document can be read after the change that could not before, so that more is found in it.
  package let isRevealing: Bool

  package init(_ title: String, _ edits: [Edit], isSafe: Bool, isRevealing: Bool = false) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
    self.isRevealing = isRevealing
  }
}

extension Fix {
  /// Writes something in place of a part of a value; nil where the file does not hold that part as it is.
  package init?(
    writing new: String, over old: String, in value: Located<String>, of document: Document, isSafe: Bool
  ) {
    // What has a meaning of its own in YAML or in a table is the author's to quote.
    guard old != new, new.utf8.allSatisfy(\.isPlainInValue), let place = document.place(of: old, in: value) else {
      return nil
    }
    self.init("write `\(new)`", [Edit(place, new)], isSafe: isSafe)
  }

  /// Writes a date as year, month and day, where it can mean one day only.
  package init?(dating value: Located<String>, of document: Document) {
    guard let date = LooseDate(value.value) else { return nil }
    self.init(writing: date.replacement, over: date.written, in: value, of: document, isSafe: true)
  }

  /// Writes the word of a list that a value is another spelling of; one that is only near it may be meant otherwise.
  package init?(respelling value: Located<String>, among words: [String], of document: Document) {
    guard let respelling = Respelling(value.value, among: words) else { return nil }
    self.init(
      writing: respelling.word, over: respelling.written, in: value, of: document, isSafe: respelling.isCertain)
  }
}

extension UInt8 {
  /// Whether the byte means itself in YAML and in a table, in quotes and without.
  fileprivate var isPlainInValue: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: "-_./:+ ".utf8.contains(self)
    }
  }
}
