/// A sentence about a document, in which code is between backticks.
///
/// A backtick in a quoted value would end the code early, and the rest would become Markdown if the report is
/// Markdown. So a value that is interpolated between backticks gets apostrophes instead.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(stringInterpolation interpolation: StringInterpolation) {
    text = interpolation.text
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    private var isCode = false

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
      for byte in literal.utf8 where byte == UInt8(ascii: "`") { isCode.toggle() }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }

    /// The longest quotation of a document, in bytes: a value can be a megabyte long, and a message is read at night.
    private static let longestQuotation = 200

    /// Nearly every value is a short text without a backtick, and is taken as it is.
    package mutating func appendInterpolation(_ value: String) {
      let isLong = isCode && value.utf8.count > Self.longestQuotation
      let shown = isLong ? Self.shortened(value) : value
      let hasBacktick = isCode && shown.utf8.contains(UInt8(ascii: "`"))
      text += hasBacktick ? shown.replacing("`", with: "'") : shown
    }

    /// The beginning of a value; one character can have any number of bytes.
    private static func shortened(_ value: String) -> String {
      var shown = value.prefix(longestQuotation / 2).unicodeScalars
      var count = shown.reduce(0) { $0 + UTF8.width($1) }
      while count > longestQuotation, let last = shown.popLast() { count -= UTF8.width(last) }
      return String(shown) + "…"
    }

    package mutating func appendInterpolation(_ message: Message) {
      text += message.text
    }
  }
}
