internal import Bytes

/// A part of a document that is not read, because it would cost far too much for its length.
package struct UnreadPart: Hashable, Sendable {
  package let message: String
  package let help: String

  /// The line that exceeds a limit, or the whole part.
  package let range: ByteRange
}

extension UnreadPart {
  /// Front matter that could not be read; a rule says why.
  static func frontMatter(at range: ByteRange) -> UnreadPart {
    UnreadPart(message: "the front matter could not be read", help: "correct its syntax", range: range)
  }

  /// A code fence that nothing closes: what follows it may be more than code.
  static func openFence(at line: ByteRange, to end: Int) -> UnreadPart {
    UnreadPart(
      message: "this code fence is never closed, so the rest of the document is code and not read",
      help: "close it with a line of the same marks", range: line.lowerBound..<end)
  }

  /// An HTML block with text in it; nil for comments, images and frames.
  init?(html: [UInt8], at range: ByteRange) {
    guard html.holdsText else { return nil }
    self.init(
      message: "this HTML is not read, so nothing in it is judged or found",
      help: "write its text as Markdown", range: range)
  }
}

extension [UInt8] {
  /// Whether words stand between the tags.
  fileprivate var holdsText: Bool {
    var index = 0
    var letters = 0
    while index < count {
      if self[index] == UInt8(ascii: "<") {
        let isComment = self[index...].starts(with: "<!--".utf8)
        let rest = self[index...]
        if isComment {
          guard let end = rest.firstIndex(of: UInt8(ascii: ">"), after: "--") else { return letters >= 3 }
          index = end + 1
        } else if ["<script", "<style", "<iframe", "<svg"].contains(where: { rest.starts(with: $0.utf8) }) {
          return false
        } else {
          guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return letters >= 3 }
          index = end + 1
        }
        continue
      }
      if self[index].isLetter || self[index] >= 0x80 { letters += 1 }
      if letters >= 3 { return true }
      index += 1
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// The first `byte` directly after a text.
  fileprivate func firstIndex(of byte: UInt8, after text: String) -> Int? {
    let count = text.utf8.count
    return indices.first { index in
      self[index] == byte && index - count >= startIndex && self[(index - count)..<index].elementsEqual(text.utf8)
    }
  }
}

/// The limits of what cmark-gfm scans repeatedly, or expands from a few bytes.
///
/// The numbers are steps of its loops (cells, for a table) and take at most some tenths of a second. What people
/// write is far below all of them.
enum MarkdownCost: CaseIterable {
  case tableHeads, tablePipes, tableCells, openTags, openImages, definitions, emphasis, nesting

  var limit: Int {
    switch self {
    case .tableHeads: Limits.tableHeads
    case .tablePipes: Limits.tablePipes
    case .tableCells: Limits.tableCells
    case .openTags: Limits.openTags
    case .openImages: Limits.openImages
    case .definitions: Limits.definitions
    case .emphasis: Limits.emphasis
    case .nesting: Limits.nesting
    }
  }

  /// What exceeds the limit, as the beginning of a message.
  private var excess: String {
    switch self {
    case .tableHeads: "lines that may be the head of a table, tried with all lines above them, take more than \(steps)"
    case .tablePipes: "so many `|` in one line take more than \(steps)"
    case .tableCells: "the rows of this table lack more than \(limit.grouped) cells"
    case .openTags: "`<?` and `<!` that are never closed take more than \(steps)"
    case .openImages: "links after `![` take more than \(steps)"
    case .definitions: "links to one address, each with a copy of it, take more than \(limit.grouped) bytes"
    case .emphasis: "`*`, `_` and `~` that may belong together take more than \(steps)"
    case .nesting: "nested lists and quotes, with the lines in them, take more than \(steps)"
    }
  }

  private var steps: String { "\(limit.grouped) steps to read" }

  private var help: String {
    switch self {
    case .tableHeads: "put an empty line before and after each table"
    case .tablePipes: "break the line, or put text that is not a table into a code fence"
    case .tableCells: "give each row as many cells as the head has"
    case .openTags: "put code between backticks, and an empty line between paragraphs"
    case .openImages: "close each image, and put an empty line between paragraphs"
    case .definitions: "shorten the address, or write it where it is used"
    case .emphasis: "put an empty line between paragraphs, or text that is not emphasized into a code fence"
    case .nesting: "nest them less deeply, or end them with an empty line and a line that is not indented"
    }
  }

  func unread(at line: ByteRange) -> UnreadPart {
    UnreadPart(
      message: "\(excess), so the text is not judged", help: help, range: line)
  }
}

extension Int {
  /// `16,000,000`.
  fileprivate var grouped: String {
    let digits = String(self)
    return digits.enumerated().map { index, digit in
      let rest = digits.count - index
      return (index > 0 && rest % 3 == 0 ? "," : "") + String(digit)
    }.joined()
  }
}
