/// A stretch of a file, in bytes, and its replacement.
package struct Edit: Hashable, Sendable {
  package let range: ByteRange
  package let text: String

  package init(_ range: ByteRange, _ text: String) {
    self.range = range
    self.text = text
  }
}

extension Edit {
  /// One edit that equals several, with the text between them; nil for none.
  package init?(joining edits: [Edit], of bytes: [UInt8]) {
    guard let first = edits.first, let last = edits.last, last.range.upperBound <= bytes.count else { return nil }
    range = first.range.lowerBound..<last.range.upperBound
    // Only the stretch is copied: a file can have as many edits as lines.
    let inside = edits.map { edit in
      Edit(edit.range.lowerBound - first.range.lowerBound..<edit.range.upperBound - first.range.lowerBound, edit.text)
    }
    text = String(
      decoding: Array(bytes[first.range.lowerBound..<last.range.upperBound]).applying(inside), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes with some of their stretches replaced; the edits are sorted and do not overlap.
  package func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in edits {
      result += self[copied..<edit.range.lowerBound]
      result += edit.text.utf8
      copied = edit.range.upperBound
    }
    return result + self[copied...]
  }
}

extension Document {
  /// The place of a part of a value, if the file has it exactly once and literally, without quotes and marks.
  package func place(of part: String, in value: Located<String>) -> ByteRange? {
    let (part, bytes) = (Array(part.utf8), source.bytes[value.range])
    guard !part.isEmpty, let found = bytes.firstRange(of: part), bytes[found.upperBound...].firstRange(of: part) == nil
    else { return nil }
    return found
  }
}
