/// A date in a form that `Moment` does not read, but that can mean only one day.
///
/// `16/11/2026` is one, because there is no sixteenth month; `11/09/2026` is ambiguous, and is not.
package struct LooseDate: Hashable, Sendable {
  /// The date, with its time if there is one, as written.
  package let written: String

  /// The same in the extended form of ISO 8601, as in RFC 3339.
  package let replacement: String

  /// Reads the beginning of a text; nil if `Moment` reads it already, or it is not a date.
  package init?(_ text: String) {
    guard Moment(text) == nil else { return nil }
    let body = text.drop(while: \.isWhitespace)
    for form in Self.forms {
      var reader = MomentReader(String(body))
      guard let days = form(&reader) else { continue }
      let time = reader.compactTime() ?? ""
      let end = body.utf8.index(body.startIndex, offsetBy: reader.offset)
      let rest = body[end...]
      // `20261116091233` is a number, and of two dates only one would be rewritten.
      guard rest.first.map({ !$0.isNumber && !$0.isLetter }) ?? true,
        !rest.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count >= 4 }),
        !Self.goesOn(rest), !Self.beginsWithNoTime(rest)
      else { continue }
      let date = Moment(seconds: days * Moment.day).date + time
      guard Moment(date + rest) != nil else { continue }
      (written, replacement) = (String(body[..<end]), date)
      return
    }
    return nil
  }

  /// Whether a second date follows, as in `- 18/11`, so that only the start of a span would be rewritten.
  private static func goesOn(_ rest: Substring) -> Bool {
    let rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return false }
    return "-–—~/".contains(first) || rest.prefix { $0.isLetter }.lowercased() == "to"
  }

  /// Whether an invalid hour or minute follows.
  private static func beginsWithNoTime(_ rest: Substring) -> Bool {
    let parts = rest.drop(while: \.isWhitespace).prefix { $0.isNumber || $0 == ":" }.split(separator: ":")
    guard parts.count > 1, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return false }
    return hour > 23 || minute > 59
  }

  private typealias Form = @Sendable (inout MomentReader) -> Int?

  private static let forms: [Form] = [
    { $0.dayOfOneReading() }, { $0.compactDate() }, { $0.dayMonthYear() }, { $0.yearMonthDay() },
    { $0.eastAsianDate() },
  ]
}

extension MomentReader {
  /// `16/11/2026` and `11-16-2026`, if only one order of day and month is possible.
  fileprivate mutating func dayOfOneReading() -> Int? {
    guard let first = number(digits: 1...2), let separator = take("/-"), let second = number(digits: 1...2),
      take(separator) != nil, let year = number(digits: 4...4)
    else { return nil }
    let readings = [(first, second), (second, first)].compactMap { Moment.days(year: year, month: $0, day: $1) }
    return Set(readings).count == 1 ? readings.first : nil
  }

  /// `20261116`, in a plausible century.
  fileprivate mutating func compactDate() -> Int? {
    guard let number = number(digits: 8...8), (1970..<2100).contains(number / 10_000) else { return nil }
    return Moment.days(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `16-Nov-2026`, `16th of November, 2026`.
  fileprivate mutating func dayMonthYear() -> Int? {
    guard let day = number(digits: 1...2) else { return nil }
    _ = word(oneOf: Self.ordinals)
    skip(" -")
    _ = word(oneOf: ["of"])
    guard let month = word(oneOf: Self.months) else { return nil }
    skip(" -,.")
    return number(digits: 4...4).flatMap { Moment.days(year: $0, month: month, day: day) }
  }

  /// `2026-Nov-16`, `2026 November 16th`.
  fileprivate mutating func yearMonthDay() -> Int? {
    guard let year = number(digits: 4...4) else { return nil }
    skip(" -,/")
    guard let month = word(oneOf: Self.months) else { return nil }
    skip(" -,/")
    guard let day = number(digits: 1...2) else { return nil }
    _ = word(oneOf: Self.ordinals)
    return Moment.days(year: year, month: month, day: day)
  }

  /// `2026年11月16日` and `2026년 11월 16일`.
  fileprivate mutating func eastAsianDate() -> Int? {
    guard let year = number(digits: 4...4), take(anyOf: ["年", "년"]) else { return nil }
    skip(" ")
    guard let month = number(digits: 1...2), take(anyOf: ["月", "월"]) else { return nil }
    skip(" ")
    guard let day = number(digits: 1...2), take(anyOf: ["日", "일"]) else { return nil }
    return Moment.days(year: year, month: month, day: day)
  }

  /// The time of ISO 8601's basic format, directly after its date: `T0912Z`, rewritten as in RFC 3339.
  fileprivate mutating func compactTime() -> String? {
    var reader = self
    guard reader.take("T") != nil else { return nil }
    var parts: [Int] = []
    if let minutes = reader.number(digits: 4...4) {
      parts = [minutes / 100, minutes % 100]
    } else if let seconds = reader.number(digits: 6...6) {
      parts = [seconds / 10_000, seconds / 100 % 100, seconds % 100]
    } else {
      return nil
    }
    guard parts[0] < 24, parts[1] < 60, parts.last.map({ $0 < 60 }) ?? false else { return nil }
    let zone = reader.take("Z") ?? ""
    self = reader
    return "T" + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + zone
  }
}
