/// A length of time as a text states it: `1 h 53 min`, `~30 minutes`, `2 days`.
package struct StatedSpan: Hashable, Sendable {
  package let seconds: Int

  /// The tolerance of the stated length: `2 days` are not 48 hours to the minute.
  package let slack: Int

  /// Its place in the text, in bytes.
  package let range: Range<Int>

  /// All lengths of time that a text names, from left to right.
  package static func all(in bytes: [UInt8]) -> [StatedSpan] {
    var spans: [StatedSpan] = []
    var offset = 0
    while offset < bytes.count {
      let isStart = bytes[offset].isDigit && (offset == 0 || !bytes[offset - 1].isPartOfNumber)
      guard isStart, let span = span(in: bytes, from: offset) else {
        offset += 1
        continue
      }
      spans.append(span)
      offset = span.range.upperBound
    }
    return spans
  }

  private static func span(in bytes: [UInt8], from start: Int) -> StatedSpan? {
    var end = start
    var seconds = 0.0
    var last: Part?
    while let part = Part(bytes, at: end == start ? start : afterJoint(bytes, end)), part.unit < last?.unit ?? .max {
      seconds += part.count * Double(part.unit)
      end = part.end
      last = part
    }
    guard let last, seconds < 1e9 else { return nil }
    // "5 hours" may be 4:35 or 5:25; "1 h 53 min" is exact to the minute.
    var slack = last.isWhole ? last.unit / 2 : last.unit / 4
    if isApproximate(bytes[max(0, start - 20)..<start]) { slack = max(slack, Int(seconds) / 4) }
    return StatedSpan(seconds: Int(seconds), slack: slack, range: start..<end)
  }

  private static func afterJoint(_ bytes: [UInt8], _ end: Int) -> Int {
    var offset = end
    while offset < bytes.count, " ,".utf8.contains(bytes[offset]) { offset += 1 }
    if bytes[offset...].starts(with: "and ".utf8) { offset += 4 }
    return offset
  }

  private static func isApproximate(_ before: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: before, as: UTF8.self).lowercased()
    let words = [
      "~", "≈", "about", "around", "approx", "roughly", "circa", "nearly", "almost", "over", "more than", "under",
      "less than", "up to", ">", "<", "約", "约", "cerca",
    ]
    return words.contains { text.contains($0) }
  }

  /// A number and its unit.
  private struct Part {
    let count: Double
    let unit: Int
    let isWhole: Bool
    let end: Int

    init?(_ bytes: [UInt8], at start: Int) {
      var offset = start
      while offset < bytes.count, bytes[offset].isDigit || bytes[offset] == UInt8(ascii: ".") { offset += 1 }
      guard offset > start, let count = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
        return nil
      }
      isWhole = !bytes[start..<offset].contains(UInt8(ascii: "."))
      while offset < bytes.count, " -".utf8.contains(bytes[offset]) { offset += 1 }
      var end = offset
      while end < bytes.count, bytes[end].isLetter { end += 1 }
      let word = String(decoding: bytes[offset..<end], as: UTF8.self).lowercased()
      if let unit = Self.units[word] {
        (self.unit, self.end) = (unit, end)
      } else if let (name, unit) = Self.wideUnits.first(where: { bytes[offset...].starts(with: $0.name.utf8) }) {
        (self.unit, self.end) = (unit, offset + name.utf8.count)
      } else {
        return nil
      }
      self.count = count
    }

    private static let units: [String: Int] = {
      let words: [Int: String] = [
        1: "s sec secs second seconds",
        60: "m min mins minute minutes minuto minutos minutt minutter",
        Moment.hour: "h hr hrs hour hours hora horas time timer",
        Moment.day: "d day days dia dias dag dager",
        7 * Moment.day: "w week weeks semana semanas",
      ]
      return words.reduce(into: [:]) { units, entry in
        for word in entry.value.split(separator: " ") { units[String(word)] = entry.key }
      }
    }()

    /// Written without spaces, so that the unit follows directly.
    private static let wideUnits: [(name: String, unit: Int)] = [
      ("時間", Moment.hour), ("小时", Moment.hour), ("小時", Moment.hour), ("시간", Moment.hour), ("分", 60), ("분", 60),
      ("日間", Moment.day), ("日", Moment.day), ("天", Moment.day), ("일", Moment.day),
    ]
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  fileprivate var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  fileprivate var isPartOfNumber: Bool { isDigit || isLetter || ".:,/_".utf8.contains(self) }
}
