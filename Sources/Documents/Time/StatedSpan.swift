internal import Bytes

/// A length of time as a text states it: `1 h 53 min`, `~30 minutes`, `2 days`.
package struct StatedSpan: Hashable, Sendable {
  package let seconds: Int

  /// The tolerance of the stated length: `2 days` are not 48 hours to the minute.
  package let slack: Int

  /// What the text says instead of a length: "at least 2 hours" is true of every longer one.
  package let bound: Bound?

  /// Its place in the text, in bytes.
  package let range: Range<Int>

  package enum Bound: Hashable, Sendable {
    case atLeast, atMost
  }

  /// Whether a length between two others, in seconds, contradicts the text.
  package func contradicts(_ lengths: ClosedRange<Int>, slack least: Int) -> Bool {
    let slack = max(least, slack)
    switch bound {
    case .atLeast: return lengths.upperBound < seconds - slack
    case .atMost: return lengths.lowerBound > seconds + slack
    case nil: return seconds < lengths.lowerBound - slack || seconds > lengths.upperBound + slack
    }
  }

  /// All lengths of time that a text names, from left to right.
  package static func all(in bytes: [UInt8]) -> [StatedSpan] {
    all(in: bytes, 0..<bytes.count)
  }

  package static func all(in bytes: [UInt8], _ place: Range<Int>) -> [StatedSpan] {
    var spans: [StatedSpan] = []
    var offset = place.lowerBound
    while offset < place.upperBound {
      let isAtWord = offset == place.lowerBound || !bytes[offset - 1].isPartOfNumber
      let isStart = isAtWord && (bytes[offset].isDigit || Self.mayBeNumber[Int(bytes[offset].lowercased)])
      guard isStart, let span = StatedSpan(bytes, at: offset, in: place) else {
        offset += 1
        continue
      }
      spans.append(span)
      offset = span.range.upperBound
    }
    return spans
  }

  /// The first letters of the numbers that are written as words.
  private static let mayBeNumber: [Bool] = (0..<256).map { "aotfsen".utf8.contains(UInt8($0)) }

  /// The length that begins at a place.
  init?(_ bytes: [UInt8], at start: Int, in place: Range<Int>) {
    var end = start
    var seconds = 0.0
    var last: Part?
    while let part = Part(bytes, at: end == start ? start : Self.afterJoint(bytes, end, place), place),
      part.unit < last?.unit ?? .max
    {
      seconds += part.count * Double(part.unit)
      end = part.end
      last = part
    }
    // `2 h 45` leaves out its last unit.
    if let hours = last, hours.unit == Moment.hour, end < place.upperBound, bytes[end] == UInt8(ascii: " ") {
      let digits = bytes[(end + 1)..<place.upperBound].prefix(while: \.isDigit)
      let after = end + 1 + digits.count
      let isEnd = after >= place.upperBound || " ,.;)".utf8.contains(bytes[after])
      if digits.count == 2, isEnd,
        after >= place.upperBound || bytes[after] != UInt8(ascii: ".") || after + 1 == place.upperBound
      {
        seconds += Double(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } * 60)
        end = after
      }
    }
    guard let last, seconds < 1e9 else { return nil }
    let before = Array(bytes[max(place.lowerBound, start - 20)..<start])
    bound = Self.bound(before, bytes[end..<min(end + 12, place.upperBound)])
    // "5 hours" may be 4:35 or 5:25; "1 h 53 min" is exact to the minute.
    let tolerance = last.isWhole ? last.unit / 2 : last.unit / 4
    slack = Self.isApproximate(before) ? max(tolerance, Int(seconds) / 4) : tolerance
    self.seconds = Int(seconds)
    range = start..<end
  }

  /// The length between two stated times, which are exact to the minute.
  init(from start: Int, to end: Int, at range: Range<Int>) {
    (seconds, slack, bound) = (end - start, 60, nil)
    self.range = range
  }

  private static func afterJoint(_ bytes: [UInt8], _ end: Int, _ place: Range<Int>) -> Int {
    var offset = end
    // "2 Std. 35 Min.": the full stop of an abbreviation ends no sentence.
    if offset < place.upperBound, bytes[offset] == UInt8(ascii: "."), offset - place.lowerBound > 3,
      abbreviations.contains(where: { bytes[offset - 3..<offset].elementsEqual($0.utf8) { $0.lowercased == $1 } })
    {
      offset += 1
    }
    while offset < place.upperBound, " ,".utf8.contains(bytes[offset]) { offset += 1 }
    for word in ["and ", "og ", "und ", "et ", "y ", "e "]
    where bytes[offset..<place.upperBound].starts(with: word.utf8) {
      return offset + word.utf8.count
    }
    return offset
  }

  private static let abbreviations = ["std", "hrs", " hr", "min"]

  private static func isApproximate(_ before: [UInt8]) -> Bool {
    approximations.first(in: before, 0..<before.count) != nil || before.last.map { "~<>".utf8.contains($0) } ?? false
  }

  private static let approximations = WordSearch([
    "≈", "about", "around", "approx", "roughly", "circa", "nearly", "almost", "約", "约", "cerca", "cirka", "etwa",
    "environ", "~ ", "over ", "under ",
  ])

  private static func bound(_ before: [UInt8], _ after: ArraySlice<UInt8>) -> Bound? {
    var end = before.count
    while end > 0, " *".utf8.contains(before[end - 1]) { end -= 1 }
    let head = String(decoding: before[..<end], as: UTF8.self).lowercased()
    if ["at least", "more than", "over", ">", "minimum", "minst", "mindestens", "plus de", "≥"].contains(
      where: head.hasSuffix)
    {
      return .atLeast
    }
    let words = [
      "at most", "less than", "up to", "under", "<", "maximum", "within", "no more than", "≤", "inntil", "höchstens",
    ]
    if words.contains(where: head.hasSuffix) { return .atMost }
    return after.first == UInt8(ascii: "+") ? .atLeast : nil
  }

  /// A number and its unit.
  private struct Part {
    let count: Double
    let unit: Int
    let isWhole: Bool
    let end: Int

    init?(_ bytes: [UInt8], at start: Int, _ place: Range<Int>) {
      var offset = start
      let limit = place.upperBound
      let count: Double
      if start < limit, bytes[start].isLetter {
        var end = start
        while end < limit, end - start < 9, bytes[end].isLetter { end += 1 }
        guard let number = Self.numbers[String(decoding: bytes[start..<end], as: UTF8.self).lowercased()], end < limit,
          " -".utf8.contains(bytes[end])
        else { return nil }
        (count, offset, isWhole) = (number, end, true)
      } else {
        while offset < limit, bytes[offset].isDigit || bytes[offset] == UInt8(ascii: ".") { offset += 1 }
        guard offset > start, let number = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
          return nil
        }
        (count, isWhole) = (number, !bytes[start..<offset].contains(UInt8(ascii: ".")))
      }
      while offset < limit, " -".utf8.contains(bytes[offset]) { offset += 1 }
      var end = offset
      while end < limit, bytes[end].isLetter { end += 1 }
      if let unit = Self.units[ByteHash(inSmallLetters: bytes[offset..<end]).value] {
        (self.unit, self.end) = (unit, end)
      } else if let (name, unit) = Self.wideUnits.first(where: { bytes[offset..<limit].starts(with: $0.name.utf8) }) {
        (self.unit, self.end) = (unit, offset + name.utf8.count)
      } else {
        return nil
      }
      self.count = count
    }

    /// Numbers as words, and the article of "an hour"; "a day" says when more often than how long.
    private static let numbers: [String: Double] = [
      "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10, "eleven": 11, "twelve": 12, "en": 1, "to": 2, "tre": 3,
    ]

    /// The seconds of a unit, by the hash of its name; a month counts 30 days and a year 365.
    private static let units: [UInt64: Int] = {
      let words: [Int: String] = [
        1: "s sec secs second seconds segundos sekunder sekunden secondes",
        60: "m min mins minute minutes minuto minutos minutt minutter minuten",
        Moment.hour: "h hr hrs std stdn hour hours hora horas time timer stunde stunden heure heures",
        Moment.day: "d day days dia dias dag dager tag tage tagen jour jours",
        7 * Moment.day: "w week weeks semana semanas uke uker woche wochen",
        30 * Moment.day: "mo month months",
        365 * Moment.day: "y yr year years",
      ]
      return words.reduce(into: [:]) { units, entry in
        entry.value.forEachWord { units[$0] = entry.key }
      }
    }()

    /// Written without spaces, so that the unit follows directly.
    private static let wideUnits: [(name: String, unit: Int)] = [
      ("時間", Moment.hour), ("小时", Moment.hour), ("小時", Moment.hour), ("시간", Moment.hour), ("分", 60), ("분", 60),
      ("秒", 1), ("días", Moment.day), ("日間", Moment.day), ("日", Moment.day), ("天", Moment.day), ("일", Moment.day),
    ]
  }
}

extension UInt8 {
  fileprivate var isPartOfNumber: Bool { isDigit || isLetter || ".:,/_".utf8.contains(self) }
}
