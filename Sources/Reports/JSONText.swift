internal import Foundation

extension Encodable {
  /// The value as JSON with sorted keys, so that the same findings are the same bytes.
  ///
  /// What a terminal or a CI runner would obey is written as `\u` escapes, which leaves every value as it is
  /// (RFC 8259 §7).
  func json(isPretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // Values of a report are texts, numbers, lists and keys, all of which JSON can hold.
    guard let data = try? encoder.encode(self) else { return "" }
    return Self.escaped([UInt8](data))
  }

  private static func escaped(_ json: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(json.count)
    var index = 0
    while index < json.count {
      let byte = json[index]
      var length = 1
      var mustEscape = false
      if byte == UInt8(ascii: "#") {
        // GitHub's runner obeys `##[command]` anywhere in a line.
        mustEscape = json[index...].starts(with: "##[".utf8)
      } else if byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
        // Every character that a terminal obeys begins with one of these.
        length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        let scalar = String(decoding: json[index..<min(index + length, json.count)], as: UTF8.self).unicodeScalars.first
        mustEscape = scalar.map(String.isControl) ?? false
      }
      if mustEscape {
        let scalar = String(decoding: json[index..<index + length], as: UTF8.self).unicodeScalars.first?.value ?? 0
        let digits = String(scalar, radix: 16)
        text += "\\u".utf8
        text += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        text += digits.utf8
      } else {
        text += json[index..<min(index + length, json.count)]
      }
      index += length
    }
    return String(decoding: text, as: UTF8.self)
  }
}
