internal import Reports

/// A text as YAML writes it in a flow list: plain where every reader takes that as the same text, else quoted.
struct YAMLText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    if text.safeForTerminal != text {
      description = "\"\(text.unicodeScalars.map(Self.escaped).joined())\""
    } else if Self.isPlain(text) {
      description = text
    } else {
      description = "'\(text.replacing("'", with: "''"))'"
    }
  }

  /// `[a, b]`.
  static func list(_ texts: [String]) -> String {
    "[\(texts.map { YAMLText($0).description }.joined(separator: ", "))]"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, let last = text.last, last != " ", last != "." else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " _-./".contains($0) } && !isOtherType(text)
  }

  /// Whether another reader of YAML takes the text as a flag, as nothing or as a number.
  private static func isOtherType(_ text: String) -> Bool {
    ["true", "false", "yes", "no", "on", "off", "y", "n", "null"].contains(text.lowercased())
  }

  /// A character of a text that could speak to a terminal or to a CI runner.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case ":", "#": "\\x\(hexadecimal(scalar, 2))"
    case _ where String(scalar).safeForTerminal != String(scalar): "\\U\(hexadecimal(scalar, 8))"
    default: String(scalar)
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, _ width: Int) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
