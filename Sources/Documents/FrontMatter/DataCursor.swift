internal import Bytes

/// Why JSON or TOML cannot be read, and where.
struct DataProblem: Error {
  let message: String
  let help: String
  let offset: Int

  init(_ message: String, help: String, at offset: Int) {
    (self.message, self.help, self.offset) = (message, help, offset)
  }

  static func tooDeep(at offset: Int) -> DataProblem {
    DataProblem(
      "it is nested deeper than \(Limits.dataDepth) levels",
      help: "keep fields in the front matter, and text in the body",
      at: offset)
  }
}

/// Reads the bytes of JSON and TOML, which have their strings in common.
///
/// Foundation's JSON takes what is not JSON, and says no places. TOMLKit says none either, never frees a table, and ends
/// the process for a key of some thousand parts.
struct DataCursor {
  let bytes: [UInt8]
  let end: Int
  var offset: Int

  init(_ bytes: [UInt8], _ range: ByteRange) {
    (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
  }

  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  func starts(with text: String) -> Bool { bytes[offset..<end].starts(with: text.utf8) }

  mutating func skip(_ characters: String) {
    while let byte, characters.utf8.contains(byte) { offset += 1 }
  }

  /// Passes a text if it comes next.
  mutating func take(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    offset += text.utf8.count
    return true
  }

  mutating func take(while isPart: (UInt8) -> Bool) -> ByteRange {
    let start = offset
    while let byte, isPart(byte) { offset += 1 }
    return start..<offset
  }

  func text(in range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What comes next, for a message.
  var found: String {
    guard let byte else { return "its end" }
    if "\r\n".utf8.contains(byte) { return "the end of the line" }
    let word = bytes[offset..<end].prefix { !" \t\r\n,]}".utf8.contains($0) }
    return word.isEmpty
      ? "`\(Character(Unicode.Scalar(byte)))`" : "`\(String(String(decoding: word, as: UTF8.self).prefix(30)))`"
  }

  /// A string from its opening quote on; its place is between the quotes, so that a fix keeps them.
  mutating func string(
    _ quote: String, escapes: Escapes?, isMultiline: Bool = false
  ) throws(DataProblem) -> Located<String> {
    let opening = offset
    offset += quote.utf8.count
    let start = offset
    var decoded: [UInt8] = []
    if isMultiline { _ = take("\r\n") || take("\n") }
    while let byte {
      if starts(with: quote) {
        // Up to two quotes may come right before three that close.
        while isMultiline, offset + quote.utf8.count < end, bytes[offset + quote.utf8.count] == byte,
          offset - start < 2 || !(bytes[offset - 1] == byte && bytes[offset - 2] == byte)
        {
          decoded.append(byte)
          offset += 1
        }
        let place = start..<offset
        offset += quote.utf8.count
        return Located(String(decoding: decoded, as: UTF8.self), at: place)
      }
      if byte == UInt8(ascii: "\\"), let escapes {
        try unescape(escapes, isMultiline: isMultiline, into: &decoded)
        continue
      }
      let isBreak = "\r\n".utf8.contains(byte)
      if isBreak && !isMultiline { break }
      guard byte >= 0x20 || isBreak || (byte == UInt8(ascii: "\t") && escapes != .json) else {
        throw DataProblem("a control character is in a string", help: "write it as `\\u00…`", at: offset)
      }
      decoded.append(byte)
      offset += 1
    }
    throw DataProblem("this string is never closed", help: "close it with `\(quote)`", at: opening)
  }

  enum Escapes {
    case json, toml
  }

  private mutating func unescape(
    _ escapes: Escapes, isMultiline: Bool, into decoded: inout [UInt8]
  ) throws(DataProblem) {
    let start = offset
    let letter = offset + 1 < end ? bytes[offset + 1] : 0
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): decoded.append(letter)
    case UInt8(ascii: "/") where escapes == .json: decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(8)
    case UInt8(ascii: "t"): decoded.append(9)
    case UInt8(ascii: "n"): decoded.append(10)
    case UInt8(ascii: "f"): decoded.append(12)
    case UInt8(ascii: "r"): decoded.append(13)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(4, from: start)
      if escapes == .json, 0xD800..<0xDC00 ~= code, starts(with: "\\u") {
        let half = offset
        offset += 2
        let low = try hexadecimal(4, from: half)
        if 0xDC00..<0xE000 ~= low {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          offset = half
        }
      }
      try append(code, escapes, from: start, to: &decoded)
    case UInt8(ascii: "U") where escapes == .toml:
      try append(hexadecimal(8, from: start), escapes, from: start, to: &decoded)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      // A backslash at the end of a line joins it with the next text.
      let space = start + 1
      offset = space
      skip(" \t\r\n")
      guard isMultiline, bytes[space..<offset].contains(UInt8(ascii: "\n")) else { fallthrough }
    default:
      throw DataProblem(
        "`\\` and what follows it stand for nothing", help: "write a backslash as `\\\\`", at: start)
    }
  }

  private mutating func hexadecimal(_ count: Int, from start: Int) throws(DataProblem) -> UInt32 {
    let digits = offset..<min(offset + count, end)
    offset = digits.upperBound
    let isWhole = digits.count == count && bytes[digits].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard isWhole, let code = UInt32(text(in: digits), radix: 16) else {
      throw DataProblem(
        "this escape needs \(count) hexadecimal digits", help: "write a backslash as `\\\\`", at: start)
    }
    return code
  }

  private func append(
    _ code: UInt32, _ escapes: Escapes, from start: Int, to decoded: inout [UInt8]
  ) throws(DataProblem) {
    guard let scalar = Unicode.Scalar(code) ?? (escapes == .json ? "\u{FFFD}" : nil) else {
      throw DataProblem("this escape is no character", help: "write the character itself", at: start)
    }
    decoded += Array(String(scalar).utf8)
  }
}
