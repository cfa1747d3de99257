extension Moment {
  /// Reads a date, with or without a time, in the forms that postmortems use.
  ///
  /// RFC 3339 and its relatives (`2026-11-16T09:12Z`, `2026-11-16 09:12 UTC`, `2026/11/16`), `26.04.2023`,
  /// `June 14th, 2022, 10:00 am` and `14 June 2022`. A date with slashes and no year in front means two different
  /// days in two countries and is not read. Text after the date, such as `(approx.)`, is ignored.
  package init?(_ text: String) {
    self.init(MomentReader(text))
  }

  /// Reads the first date anywhere in a text.
  package init?(in text: String) {
    let bytes = Array(text.utf8)
    let found = bytes.indices.lazy.compactMap { start -> Moment? in
      let isBehindDigit = start > 0 && bytes[start - 1].isDigit
      guard bytes[start].isDigit || bytes[start].isLetter, !isBehindDigit else { return nil }
      return Moment(MomentReader(bytes, from: start))
    }.first
    guard let found else { return nil }
    self = found
  }

  private init?(_ reader: MomentReader) {
    var reader = reader
    guard let days = reader.date() else { return nil }
    let midnight = days * Moment.day
    guard let time = reader.time() else {
      self.init(earliest: midnight, latest: midnight + Moment.day - 1, hasZone: false)
      return
    }
    let zone = reader.zone()
    let start = midnight + time.seconds - (zone ?? 0)
    self.init(earliest: start, latest: start + (time.hasSeconds ? 0 : 59), hasZone: zone != nil)
  }
}

/// Reads a date and a time from left to right.
struct MomentReader {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(_ bytes: [UInt8], from offset: Int) {
    (self.bytes, self.offset) = (bytes, offset)
  }

  /// Days since 1970-01-01.
  mutating func date() -> Int? {
    skip("~≈ \"'[(")
    _ = word(oneOf: Self.introductions)
    _ = word(oneOf: Self.weekdays)
    skip(", ")
    if let month = word(oneOf: Self.months), let day = ordinal(), let year = number(digits: 4...4) {
      return Moment.days(year: year, month: month, day: day)
    }
    let start = offset
    if let year = number(digits: 4...4), let separator = take("-/."), let month = number(digits: 1...2),
      take(separator) != nil, let day = number(digits: 1...2)
    {
      return Moment.days(year: year, month: month, day: day)
    }
    offset = start
    if let day = number(digits: 1...2), take(".") != nil, let month = number(digits: 1...2), take(".") != nil,
      let year = number(digits: 4...4)
    {
      return Moment.days(year: year, month: month, day: day)
    }
    offset = start
    guard let day = ordinal(), let month = word(oneOf: Self.months) else { return nil }
    skip(", ")
    guard let year = number(digits: 4...4) else { return nil }
    return Moment.days(year: year, month: month, day: day)
  }

  /// Seconds since midnight.
  mutating func time() -> (seconds: Int, hasSeconds: Bool)? {
    let start = offset
    skip("Tt ,-])")
    _ = word(oneOf: Self.conjunctions)
    skip("~≈ ")
    guard var hour = number(digits: 1...2), take(":") != nil, let minute = number(digits: 2...2), minute < 60 else {
      offset = start
      return nil
    }
    var second = 0
    var hasSeconds = false
    if take(":") != nil, let given = number(digits: 2...2), given <= 60 {
      second = given
      hasSeconds = true
      if take(".") != nil { _ = number(digits: 1...9) }
    }
    skip(" ")
    if let half = word(oneOf: Self.halves) { hour = hour % 12 + (half == 2 ? 12 : 0) }
    return hour < 24 ? (hour * 3600 + minute * 60 + second, hasSeconds) : nil
  }

  /// Seconds east of UTC; nil without a zone, or if its name is ambiguous.
  mutating func zone() -> Int? {
    skip(" (")
    if word(oneOf: Self.zones) != nil {
      guard let sign = take("+-") else { return 0 }
      return number(digits: 1...2).map { $0 * 3600 * (sign == "-" ? -1 : 1) }
    }
    guard let sign = take("+-") else { return nil }
    let direction = sign == "-" ? -1 : 1
    if let both = number(digits: 4...4) { return (both / 100 * 3600 + both % 100 * 60) * direction }
    guard let hours = number(digits: 2...2) else { return nil }
    _ = take(":")
    return (hours * 3600 + (number(digits: 2...2) ?? 0) * 60) * direction
  }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let run = bytes[offset...].prefix { $0.isDigit }
    guard digits.contains(run.count) else { return nil }
    offset += run.count
    return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private mutating func ordinal() -> Int? {
    guard let number = number(digits: 1...2) else { return nil }
    _ = word(oneOf: Self.ordinals)
    // "January 14-19, 2026" begins on the 14th.
    if take("-") != nil { _ = self.number(digits: 1...2) }
    skip("., ")
    return number
  }

  /// The number, counted from 1, of the word here; a name may be shortened to its first three letters.
  mutating func word(oneOf words: [String]) -> Int? {
    let run = bytes[offset...].prefix(Self.longestWord + 1).prefix { $0.isLetter }
    // Fast path: nearly all dates are digits, and many rules read them.
    if run.isEmpty || run.count > Self.longestWord { return nil }
    let text = String(decoding: run, as: UTF8.self).lowercased()
    guard !text.isEmpty, let index = words.firstIndex(where: { $0 == text || (text.count >= 3 && $0.hasPrefix(text)) })
    else { return nil }
    offset += run.count
    skip(". ")
    return index + 1
  }

  mutating func take(_ characters: String) -> String? {
    guard offset < bytes.count, characters.utf8.contains(bytes[offset]) else { return nil }
    offset += 1
    return String(decoding: bytes[offset - 1..<offset], as: UTF8.self)
  }

  /// Skips one of some words.
  mutating func take(anyOf words: [String]) -> Bool {
    guard let word = words.first(where: { bytes[offset...].starts(with: $0.utf8) }) else { return false }
    offset += word.utf8.count
    return true
  }

  mutating func skip(_ characters: String) {
    while offset < bytes.count, characters.utf8.contains(bytes[offset]) { offset += 1 }
  }

  /// As long as `wednesday` and `september`.
  private static let longestWord = 9
  private static let introductions = ["posted"]
  private static let conjunctions = ["at"]
  private static let halves = ["am", "pm"]
  private static let zones = ["z", "utc", "gmt"]
  static let ordinals = ["st", "nd", "rd", "th"]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
