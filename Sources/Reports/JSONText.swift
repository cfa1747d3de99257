internal import Bytes

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
    String(decoding: jsonBytes(isPretty: isPretty), as: UTF8.self)
  }

  /// The same as UTF-8.
  func jsonBytes(isPretty: Bool) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // The values of a report are strings, numbers, lists and objects, which cannot fail to encode.
    guard let data = try? encoder.encode(self) else { return [] }
    return Self.escaped([UInt8](data))
  }

  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var command = RunnerCommand()
    let bytes = json.span
    let controls = controls
    // Nearly all bytes are copied as they are, so they are copied together.
    var (index, copied) = (0, 0)
    while index < bytes.count {
      if !command.isBegun, EightBytes(bytes, at: index, filler: UInt8(ascii: " ")).arePlain {
        index += 8
        continue
      }
      let byte = bytes[index]
      var length = 1
      var mustEscape = command.begins(with: byte)
      if controls.contains(byte) {
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
    if copied == 0 { return json }
    text += json[copied...]
    return text
  }
}

extension EightBytes {
  /// Whether nothing begins in them that a terminal or a runner interprets.
  fileprivate var arePlain: Bool {
    let colons = places(of: UInt8(ascii: ":"))
    // One alone, as behind each key, begins no command; the last one may have another behind it.
    let commands = colons & (colons >> 8 | 1 << 63) | places(of: UInt8(ascii: "#"))
    return wide | places(of: 0x7F) | commands == 0
  }
}

/// Every character that a terminal interprets begins with one of these.
private let controls = ByteSet([0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3])
