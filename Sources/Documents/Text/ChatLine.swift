internal import Bytes

/// A line of a chat that was copied into a document: `[10:45] @maya: oops`, `<maya> oops`, `10:45 maya: oops`.
///
/// It always counts as quoted: what somebody typed during an incident is evidence, not analysis.
enum ChatLine {
  /// The end of the line, if it is one; nearly all lines begin differently.
  static func end(of bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, bytes[start].opensChat else { return nil }
    var offset = start
    func skip(_ isPart: (UInt8) -> Bool) -> Int {
      let from = offset
      while offset < bytes.count, isPart(bytes[offset]) { offset += 1 }
      return offset - from
    }
    let isBracketed = bytes[offset] == UInt8(ascii: "<")
    if !isBracketed, bytes[offset] != UInt8(ascii: "@") {
      // A time of day, and its brackets.
      _ = skip { "[ ".utf8.contains($0) }
      let length = skip { $0.isDigit || $0 == UInt8(ascii: ":") }
      guard length >= 4 else { return nil }
      _ = skip { "] -".utf8.contains($0) }
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "<") { offset += 1 }
    let hasSign = offset < bytes.count && bytes[offset] == UInt8(ascii: "@")
    if hasSign { offset += 1 }
    // `09:52 Detection: …` is a row of a timeline; a nick begins with a small letter.
    guard offset < bytes.count, hasSign || isBracketed || bytes[offset].isSmallLetter else {
      return nil
    }
    let name = skip { $0.isLetter || $0.isDigit || "._-".utf8.contains($0) }
    guard name > 0, name <= 32, offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: ":") || bytes[offset] == UInt8(ascii: ">"), bytes[offset + 1] == UInt8(ascii: " ")
    else { return nil }
    return bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
}

extension UInt8 {
  fileprivate var opensChat: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"): true
    default: isDigit
    }
  }
}
