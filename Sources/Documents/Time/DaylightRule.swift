/// When clocks are changed every year, as the variable `TZ` says it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// The source is POSIX.1-2024 §8.3, with the hours of RFC 9636 §3.3.1; of its three forms of a day, only that of a
/// weekday of a month, the only one in the tz database.
struct DaylightRule: Hashable, Sendable {
  /// A change of the clocks: `M10.5.0/3` is the last Sunday of October, at three o'clock.
  private struct Day: Hashable, Sendable {
    let month: Int
    /// 5 is the last one.
    let week: Int
    /// 0 is Sunday.
    let weekday: Int
    /// Seconds after midnight of the local time before the change; can be negative, or more than a day.
    let time: Int

    /// Seconds from 1970-01-01 to the change in a year, in the local time before it.
    func seconds(in year: Int) -> Int {
      let start = Moment.days(year: year, month: month, day: 1) ?? 0
      // 1970-01-01 was a Thursday.
      let firstWeekday = ((start + 4) % 7 + 7) % 7
      var day = 1 + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      while Moment.days(year: year, month: month, day: day) == nil, day > 7 { day -= 7 }
      return (start + day - 1) * Moment.day + time
    }
  }

  private struct Daylight: Hashable, Sendable {
    let offset: Int
    let start: Day
    let end: Day
  }

  /// Seconds east of UTC in winter, or all year.
  private let standard: Int
  private let daylight: Daylight?

  init?(_ text: some StringProtocol) {
    var reader = Reader(text.utf8)
    guard reader.name(), let west = reader.time() else { return nil }
    standard = -west
    guard reader.name() else {
      daylight = nil
      return
    }
    let offset = reader.time().map(-) ?? standard + 3600
    guard reader.take(","), let start = reader.day(), reader.take(","), let end = reader.day() else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  /// Seconds east of UTC at a time, in seconds since 1970-01-01T00:00:00Z.
  func offset(at time: Int) -> Int {
    guard let daylight else { return standard }
    let year = Moment.civil(days: (time + standard).flooredDivision(by: Moment.day)).year
    let start = daylight.start.seconds(in: year) - standard
    let end = daylight.end.seconds(in: year) - daylight.offset
    // In the south, summer lasts over the end of the year.
    let isDaylight = start < end ? start <= time && time < end : !(end <= time && time < start)
    return isDaylight ? daylight.offset : standard
  }

  private struct Reader {
    private var rest: Substring.UTF8View

    init(_ bytes: some Sequence<UInt8>) {
      rest = Substring(decoding: Array(bytes), as: UTF8.self).utf8
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    /// Skips the name of a time: `CET`, `<-03>`.
    mutating func name() -> Bool {
      let before = rest.count
      if take("<") {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else {
        rest = rest.drop { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
      }
      return rest.count < before
    }

    mutating func number() -> Int? {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return Int(String(Substring(digits)))
    }

    /// Seconds: `-1`, `3:30`, `-0:30`.
    mutating func time() -> Int? {
      let sign = take("-") ? -1 : 1
      if sign > 0 { _ = take("+") }
      guard let hours = number() else { return nil }
      let minutes = take(":") ? number() ?? 0 : 0
      return sign * (hours * 3600 + minutes * 60)
    }

    mutating func day() -> Day? {
      guard take("M"), let month = number(), take("."), let week = number(), take("."), let weekday = number() else {
        return nil
      }
      return Day(month: month, week: week, weekday: weekday, time: take("/") ? time() ?? 7200 : 7200)
    }
  }
}
