internal import Bytes

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
    text = String(decoding: interpolation.bytes, as: UTF8.self)
  }

  /// Gathers bytes: a text that grows takes longer, and keeps the room that it took for growing.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []
    private var isCode = false

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) {
      bytes += literal.utf8
      for byte in literal.utf8 where byte == UInt8(ascii: "`") { isCode.toggle() }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }

    /// Nearly every value is a short text without a backtick, and is taken as it is.
    package mutating func appendInterpolation(_ value: String) {
      guard !isCode || value.utf8.count <= Limits.quotation else {
        return appendInterpolation(Self.beginning(of: value) + "…")
      }
      let hasBacktick = isCode && value.utf8.contains(UInt8(ascii: "`"))
      bytes += (hasBacktick ? value.replacing("`", with: "'") : value).utf8
    }

    /// Half as many scalars as the limit has bytes, or fewer if they are long: one character can have any number of them.
    private static func beginning(of value: String) -> String {
      var rest = Limits.quotation - "…".utf8.count
      let scalars = value.unicodeScalars.prefix(Limits.quotation / 2).prefix { scalar in
        rest -= UTF8.width(scalar)
        return rest >= 0
      }
      return String(String.UnicodeScalarView(scalars))
    }

    package mutating func appendInterpolation(_ message: Message) {
      bytes += message.text.utf8
    }
  }
}
