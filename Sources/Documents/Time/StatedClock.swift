internal import Bytes

/// The forms of times of day.
extension StatedTimeReader {
  /// Reads the time of day here, with its zone, into `time`.
  ///
  /// `isOwed` is true after a date and at the start of a row: there `15.38` and `1300` are times, and elsewhere
  /// numbers, unless a zone or a half of the day follows.
  mutating func clock(into time: inout StatedTime, isOwed: Bool) -> Bool {
    let start = offset
    var read = time
    let halfBefore = asianHalf()
    guard let clock = numbers(isOwed: isOwed || halfBefore != nil) else {
      offset = start
      return false
    }
    var seconds = clock.seconds
    if let half = halfBefore ?? half() {
      // "15:04 PM" and "23:00 AM" are written by people whose clock has 24 hours.
      if clock.hour <= 12 { seconds = seconds % (12 * 3600) + half * 3600 }
      read.isTwelveHour = false
    } else {
      guard !clock.needsHalf else {
        offset = start
        return false
      }
      read.isTwelveHour = clock.mayBeTwelveHour
    }
    if clock.hasSeconds { isAfterT = true }
    let end = offset
    if let (zone, range) = zone(), isAtBoundary(after: read) {
      (read.zone, read.zoneText) = (zone, text(in: range))
    } else {
      offset = end
      guard !clock.needsZone else {
        offset = start
        return false
      }
    }
    (read.seconds, read.hasSeconds) = (seconds, clock.hasSeconds)
    if offset < limit, bytes[offset].isLetter || bytes[offset] >= 0x80 || bytes[offset] == UInt8(ascii: " ") {
      for word in ["頃", "ごろ", "以前", "以降", "hrs", "uhr", " uhr"] where takeFolded(word) {
        // "09:12 Uhr MESZ"
        if read.zone == nil, let (zone, range) = zone() { (read.zone, read.zoneText) = (zone, text(in: range)) }
        break
      }
    }
    time = read
    return true
  }

  private struct Digits {
    var hour: Int
    var seconds: Int
    var hasSeconds = false
    var mayBeTwelveHour = false

    /// Whether the digits are a time only if a zone follows.
    var needsZone = false

    /// Whether they are one only if `am` or `pm` follows.
    var needsHalf = false
  }

  /// `09:12`, `9:12:30.5`, `09h12`, `9.12`, `1300`, and an hour before `am`.
  private mutating func numbers(isOwed: Bool) -> Digits? {
    let start = offset
    if isAfterT, let compact = compactDigits() { return compact }
    if let four = digits(4...4) {
      // "about 1300": a number of four digits is a time where one is expected, and no year.
      guard isOwed, four.value / 100 < 24, four.value % 100 < 60, !(1900..<2100).contains(four.value), !peek(".-/"),
        !peek(":") || isAfterDate && !isAtDigitAfter(offset)
      else { return fail(start) }
      let seconds = four.value / 100 * 3600 + four.value % 100 * 60
      return Digits(hour: four.value / 100, seconds: seconds, needsZone: !isAfterDate && !isAfterApproximation(start))
    }
    guard let hour = digits(1...2) else { return fail(start) }
    var read = Digits(hour: hour.value, seconds: hour.value * 3600)
    let afterHour = offset
    guard let mark = colon() else {
      // "10am", "1 p.m."
      if let spelled = spelledHour(read) { return spelled }
      read.needsHalf = true
      return hour.value <= 12 && peekHalf ? read : fail(start)
    }
    guard let minute = digits(2...2)?.value, minute < 60 else {
      offset = afterHour
      if mark == "h", isOwed || peek(" ") {
        _ = take("h")
        return hour.value < 24 ? read : fail(start)
      }
      return fail(start)
    }
    read.seconds += minute * 60
    let second = offset
    if mark != "h", take(mark == ":" ? ":" : ".") != nil {
      if let given = digits(2...2)?.value, given <= 60, mark == ":" {
        read.seconds += given
        read.hasSeconds = true
        if peek(".,"), offset + 1 < limit, bytes[offset + 1].isDigit {
          offset += 1
          while isAtDigit { offset += 1 }
        }
      } else {
        offset = second
        // `1.2.3` is a version.
        if isAtDigitAfter(second) { return fail(start) }
      }
    }
    guard hour.value < 24 || (hour.value == 24 && minute == 0) else { return fail(start) }
    read.mayBeTwelveHour = hour.count == 1
    // A number with two decimals is a time after a date, at the start of a row, and before a zone.
    if mark == ".", !isOwed || (hour.count == 1 && !isAfterDate) { read.needsZone = !peekHalf }
    return read
  }

  /// `0912` and `091233` after a `T`, as ISO 8601's basic format has them.
  private mutating func compactDigits() -> Digits? {
    let start = offset
    guard let number = digits(4...6), number.count != 5 else { return fail(start) }
    let parts = number.count == 4 ? number.value * 100 : number.value
    let (hour, minute, second) = (parts / 10_000, parts / 100 % 100, parts % 100)
    guard hour < 24, minute < 60, second < 60 else { return fail(start) }
    return Digits(hour: hour, seconds: hour * 3600 + minute * 60 + second, hasSeconds: number.count == 6)
  }

  private func isAfterApproximation(_ start: Int) -> Bool {
    start > self.start
      && bytes[..<start].last { $0 != UInt8(ascii: " ") }.map { $0.isLetter || $0 >= 0x7E } ?? false
  }

  private func isAtDigitAfter(_ place: Int) -> Bool { place + 1 < limit && bytes[place + 1].isDigit }

  private mutating func fail(_ start: Int) -> Digits? {
    offset = start
    return nil
  }

  private mutating func colon() -> String? {
    guard offset < limit else { return nil }
    let name: String
    var after = offset + 1
    switch bytes[offset] {
    case UInt8(ascii: ":"): name = ":"
    case UInt8(ascii: "."): name = "."
    case UInt8(ascii: "h"), UInt8(ascii: "H"): name = "h"
    case 0xEF where matches("："): (name, after) = (":", offset + 3)
    default: return nil
    }
    guard after < limit, bytes[after].isDigit || name == "h" else { return nil }
    if name == "h", bytes[after].isLetter { return nil }
    offset = after
    return name
  }

  /// 0 for `am` and `午前`, 12 for `pm`, `p.m.`, `p`.
  private mutating func half() -> Int? {
    let start = offset
    skip(" ")
    let letter = offset < limit ? bytes[offset].lowercased : 0
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      offset = start
      return nil
    }
    offset += 1
    // `11:21a` has no space; `15.38 A saw it` does.
    let isGlued = offset - 1 == start
    let hasStop = take(".") != nil
    if take("mM") != nil {
      if hasStop { _ = take(".") }
    } else if !isGlued || hasStop {
      offset = start
      return nil
    }
    guard offset >= limit || !(bytes[offset].isLetter || bytes[offset].isDigit) else {
      offset = start
      return nil
    }
    return letter == UInt8(ascii: "p") ? 12 : 0
  }

  private var peekHalf: Bool {
    var reader = self
    return reader.half() != nil
  }

  private mutating func asianHalf() -> Int? {
    guard offset < limit, bytes[offset] >= 0x80 else { return nil }
    let halves = [("午前", 0), ("上午", 0), ("오전", 0), ("午後", 12), ("下午", 12), ("오후", 12)]
    guard let half = halves.first(where: { takeFolded($0.0) })?.1 else { return nil }
    skip(" ")
    return half
  }

  /// `9時12分`, `9時`, `14 Uhr`.
  private mutating func spelledHour(_ digits: Digits) -> Digits? {
    var read = digits
    let start = offset
    guard read.hour <= 24 else { return nil }
    if takeFolded("時") || takeFolded("时") || takeFolded("點") || takeFolded("시") {
      // `3時間` is a length of time.
      if matches("間") || matches("间") {
        offset = start
        return nil
      }
      skip(" ")
      let before = offset
      if let minute = self.digits(1...2)?.value, minute < 60, takeFolded("分") || takeFolded("분") {
        read.seconds += minute * 60
      } else {
        offset = before
      }
      return read
    }
    skip(" ")
    if takeWord("uhr") { return read }
    offset = start
    return nil
  }
}
