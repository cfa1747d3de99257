/// Writes XML, an element at a time.
///
/// Without Foundation's `XMLDocument`: it is in a separate library that would load libxml2 at every start, and neither
/// of the two removes the characters that XML does not allow.
struct XML {
  private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Passes on what is written so far.
  mutating func flush(to write: (String) -> Void) {
    write(text)
    text = ""
  }

  /// Writes an empty element.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes)
    text += "/>\n"
  }

  /// Writes an element around what `content` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, content: (inout XML) -> Void
  ) {
    open(name, attributes)
    text += ">\n"
    depth += 1
    content(&self)
    depth -= 1
    text += "\(indentation)</\(name)>\n"
  }

  /// Writes an element that contains only text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, text content: String) {
    open(name, attributes)
    text += ">\(Self.escaped(content))</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "\(indentation)<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  /// A text with references for all characters that have a meaning in XML.
  ///
  /// Characters that XML 1.0 §2.2 does not allow are left out. Those that a terminal or a CI runner would interpret are
  /// references, which do not change the value; and so is white space, which XML would turn into spaces in an
  /// attribute.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var command = RunnerCommand()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      case _ where command.begins(with: scalar) || String.isControl(scalar): escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
