internal import Bytes

extension Moment {
  /// Reads a date, with or without a time, in the forms that `StatedTime` reads.
  ///
  /// A text after it, such as `(approx.)`, is ignored; but a time or a zone that could not be read makes the whole
  /// unreadable, because without it the moment would be another one. `04/05/2026` is read only where the order of day
  /// and month is known.
  package init?(_ text: String, isDayFirst: Bool? = nil) {
    let bytes = Array(text.utf8)
    guard let time = StatedTime(startOf: bytes, 0..<bytes.count, StatedTime.Hints(isDayFirst: isDayFirst)),
      let moment = time.moment,
      !time.goesOn(in: bytes)
    else { return nil }
    self = moment
  }

  /// Reads the first date anywhere in a text.
  package init?(in text: String) {
    guard let moment = StatedTime.all(in: text).lazy.compactMap(\.moment).first else { return nil }
    self = moment
  }
}

extension StatedTime {
  /// Whether what follows would change the time: more digits, an unknown zone, half a day that was not read.
  func goesOn(in bytes: [UInt8]) -> Bool {
    var rest = bytes[range.upperBound...].drop { " ,)]".utf8.contains($0) }
    if rest.first == UInt8(ascii: "T"), rest.dropFirst().first?.isDigit == true { return true }
    guard let first = rest.first else { return false }
    // A date alone may be followed by the end of a range, `- 18/11`; a time by anything but a sign.
    if seconds == nil { return first.isDigit }
    if zone == nil, first == UInt8(ascii: "+") || rest.starts(with: "\u{2212}".utf8) { return true }
    rest = rest.drop { $0 == UInt8(ascii: "(") }
    let word = rest.prefix { $0.isLetter }
    let after = rest.dropFirst(word.count).drop { " ).]".utf8.contains($0) }
    return zone == nil && (2...5).contains(word.count) && word.allSatisfy { $0 < 0x61 } && after.isEmpty
  }
}
