#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Encodable {
  /// The value as JSON with sorted keys, so that the same findings give the same bytes.
  ///
  /// Characters that a terminal or a CI runner would interpret are `\u` escapes, which do not change any value (RFC
  /// 8259 §7).
  package func json(isPretty: Bool = false) -> String {
    String(decoding: jsonBytes(isPretty: isPretty, indent: 0), as: UTF8.self)
  }

  /// The same as UTF-8; each line but the first begins with `indent` spaces more.
  func jsonBytes(isPretty: Bool, indent: Int) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // The values of a report are strings, numbers, lists and objects, which cannot fail to encode.
    guard let data = try? encoder.encode(self) else { return [] }
    return Self.escaped([UInt8](data), indent: indent)
  }

  private static func escaped(_ json: [UInt8], indent: Int) -> [UInt8] {
    let margin = [UInt8](repeating: UInt8(ascii: " "), count: indent)
    var text: [UInt8] = []
    text.reserveCapacity(json.count + json.count / 4)
    var command = RunnerCommand()
    // Nearly all bytes are copied as they are, so they are copied together.
    var (index, copied) = (0, 0)
    while index < json.count {
      let byte = json[index]
      var length = 1
      var mustEscape = command.begins(with: byte)
      if byte == UInt8(ascii: "\n"), indent > 0 {
        // A line end within a text is written as `\n`.
        text += json[copied...index]
        text += margin
        copied = index + 1
      } else if begins(aControl: byte) {
        length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let scalar = String(decoding: json[index..<min(index + length, json.count)], as: UTF8.self).unicodeScalars.first
        mustEscape = scalar.map(String.isControl) ?? false
      }
      if mustEscape {
        text += json[copied..<index]
        let character = json[index..<min(index + length, json.count)]
        // A character above U+FFFF is two UTF-16 units, and so two escapes.
        for unit in String(decoding: character, as: UTF8.self).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u".utf8
          text += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
          text += digits.utf8
        }
        copied = min(index + length, json.count)
      }
      index += length
    }
    text += json[copied...]
    return text
  }

  /// Whether a character that a terminal interprets can begin with a byte.
  private static func begins(aControl byte: UInt8) -> Bool {
    guard byte >= 0x7F else { return false }
    return byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
  }
}
