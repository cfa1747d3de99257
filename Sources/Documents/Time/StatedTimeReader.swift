internal import Bytes

/// Reads a date, a time of day or both from left to right.
struct StatedTimeReader {
  let bytes: [UInt8]
  let limit: Int
  let start: Int
  let hints: StatedTime.Hints
  var offset: Int

  /// Whether the time follows a `T` or has seconds, so that `-04:00` after it is an offset and no range.
  var isAfterT = false

  /// Whether a date was read before the time: `2026-05-01 9.12` is a time, and `9.12` a number.
  var isAfterDate = false

  init(_ bytes: [UInt8], _ range: Range<Int>, _ hints: StatedTime.Hints) {
    (self.bytes, self.hints) = (bytes, hints)
    (start, limit, offset) = (range.lowerBound, min(range.upperBound, bytes.count), range.lowerBound)
  }

  /// The time here.
  ///
  /// `isFirst` is true at the start of a row or a value, where `15.38` is no number.
  mutating func time(isFirst: Bool) -> StatedTime? {
    let start = offset
    (isAfterT, isAfterDate) = (false, false)
    var time = StatedTime()
    time.isApproximate = skipApproximation()
    if date(into: &time) {
      let end = offset
      isAfterDate = true
      skipJoint()
      time.isApproximate = skipApproximation() || time.isApproximate
      if !clock(into: &time, isOwed: true) || !isAtBoundary(after: time) {
        guard time.dayNumber != nil || (time.hasDay && time.year == nil) else {
          offset = start
          return nil
        }
        (time.seconds, time.zone, time.zoneText, offset) = (nil, nil, nil, end)
      }
    } else if clock(into: &time, isOwed: isFirst) {
      let end = offset
      skipJoint()
      var dated = time
      // `15:30 UTC Feb 20`, `12:30 PM on May 1`: after a zone or a half of the day the day may follow.
      if date(into: &dated), isAtBoundary(after: dated), time.zone != nil || dated.year != nil || !isFirst || isNamed {
        time = dated
      } else {
        offset = end
      }
    } else {
      offset = start
      return nil
    }
    guard isAtBoundary(after: time), offset > start else {
      offset = start
      return nil
    }
    time.range = start..<offset
    return time
  }

  /// Whether the last date had the name of a month.
  var isNamed = false

  /// What is between a date and its time, in either order.
  private mutating func skipJoint() {
    let before = offset
    skip(" ,")
    if take("Tt") != nil {
      if isAtDigit {
        isAfterT = true
        return
      }
      offset = before
      skip(" ,")
    }
    if isAtDigit { return }
    skipBracketedWeekday()
    // "24-10-2026 - 08:15", "2026-05-01 (08:15)", "24.05.2026 ca kl 07:25".
    if offset < limit, !bytes[offset].isLetter {
      _ = takeFirst(of: Self.marksBetween)
      skip(" ")
    }
    _ = skipApproximation()
    if offset < limit, bytes[offset].isLetter || bytes[offset] >= 0x80 {
      if takeFirstWord(of: Self.wordsBetween) { _ = take(".") }
    }
    skip(" ")
  }

  private static let marksBetween: FoldedTexts = [": ", "- ", "– ", "— ", "| ", "] ", "(", "["]
  private static let wordsBetween: FoldedTexts = ["at", "kl", "um", "à", "às", "a las", "the", "on"]

  /// `2026年5月1日(金)`, `2026/05/01 （土）`.
  private mutating func skipBracketedWeekday() {
    let before = offset
    guard takeFirst(of: Self.brackets) else { return }
    guard takeFirst(of: Self.weekdays), takeFolded(")") || takeFolded("）") else {
      offset = before
      return
    }
    skip(" ")
  }

  private static let brackets: FoldedTexts = ["(", "（"]
  private static let weekdays: FoldedTexts = ["月", "火", "水", "木", "金", "土", "日"]

  /// What a row or a value has before its time: marks of Markdown, brackets, `Posted`, `At`.
  mutating func skipIntroduction() {
    while true {
      let before = offset
      skip(" \t*_`[({#\"'|")
      if offset < limit, bytes[offset].isLetter,
        takeFirstWord(of: Self.introductions)
      {
        skip(" ")
      }
      if offset < limit, bytes[offset] >= 0xE2 || ":T".utf8.contains(bytes[offset]) { skipSign() }
      if offset == before { return }
    }
  }

  private static let introductions: FoldedTexts = [
    "posted", "at", "kl", "on", "from", "between", "by", "since", "den",
  ]

  /// A picture, `:red_circle:` or `T+8m`, as they mark the rows of a timeline.
  private mutating func skipSign() {
    let before = offset
    switch bytes[offset] {
    case 0xF0 where limit - offset >= 4 && bytes[offset + 1] == 0x9F: offset += 4
    // ⏰ to ⏳, ⚠ to ➿, ⬆ to ⭕, and the selector after them; ≈, dashes and arrows are others.
    case 0xE2
    where limit - offset >= 3 && [0x8F, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0xAC, 0xAD].contains(bytes[offset + 1]):
      offset += 3
    case 0xEF where matches("\u{FE0F}"): offset += 3
    case UInt8(ascii: ":"):
      offset += 1
      while offset < limit, offset - before < 40, bytes[offset].isLetter || bytes[offset].isDigit || peek("_+-") {
        offset += 1
      }
      if offset == before + 1 || take(":") == nil { offset = before }
    case UInt8(ascii: "T"):
      offset += 1
      guard take("+-") != nil || takeFolded("\u{2212}"), isAtDigit else {
        offset = before
        return
      }
      while offset < limit, offset - before < 12, bytes[offset].isLetter || bytes[offset].isDigit || peek(":.") {
        offset += 1
      }
    default: break
    }
  }

  /// `~`, `≈`, `about`, `approx.`, `約`.
  mutating func skipApproximation() -> Bool {
    let start = offset
    if !takeFirst(of: Self.marksOfApproximation) {
      guard takeFirstWord(of: Self.wordsOfApproximation) else { return false }
      _ = take(".")
    }
    skip(" ")
    // "about 3 pods" is restored by the caller, which finds no time.
    return offset > start
  }

  private static let marksOfApproximation: FoldedTexts = ["~", "≈", "±", "約", "约"]
  private static let wordsOfApproximation: FoldedTexts = [
    "approximately", "approx", "about", "around", "circa", "ca", "c", "roughly", "cirka", "etwa", "gegen", "vers",
  ]

  /// The next place where a date or a time may start.
  mutating func nextStart() -> Int? {
    while offset < limit {
      let byte = bytes[offset]
      let isInside = offset > start && (bytes[offset - 1].isDigit || bytes[offset - 1].isLetter)
      if !isInside {
        if byte.isDigit { return offset }
        if byte.isLetter, isStartOfMonth { return offset }
        if byte == 0xE5 && (matches("午前") || matches("午後")) { return offset }
      }
      offset += 1
    }
    return nil
  }

  private var isStartOfMonth: Bool {
    guard offset + 2 < limit, MonthName.mayBegin(bytes[offset], bytes[offset + 1]) else { return false }
    let word = word()
    return word.count >= 3 && MonthName.number(of: bytes[word]) != nil
  }

  mutating func skipWord() {
    let before = offset
    while offset < limit, bytes[offset].isDigit || bytes[offset].isLetter { offset += 1 }
    if offset == before { offset += 1 }
  }

  /// A time ends where its token ends: `12:30pm5`, `3.14.1` and `10.0.0.1` are none.
  func isAtBoundary(after time: StatedTime) -> Bool {
    guard offset < limit else { return true }
    let byte = bytes[offset]
    if byte.isDigit || byte == UInt8(ascii: "%") { return false }
    let isBehindLetter = offset > 0 && bytes[offset - 1].isLetter
    if byte.isLetter { return isBehindLetter ? false : time.seconds == nil ? false : matches("h") }
    guard ".:/-".utf8.contains(byte), offset + 1 < limit, bytes[offset + 1].isDigit else { return true }
    // `09:12-09:40` is a range; `2026-05-01-x` and `10.0.0.1` are names.
    return byte == UInt8(ascii: "-") && time.seconds != nil
  }
}
