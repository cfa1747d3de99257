internal import Bytes

/// The day by which an action is to be done.
extension ActionReader {
  /// The day that a text begins with, or the last one of `end of May`.
  func dueDay(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    if let time = StatedTime(startOf: bytes, 0..<bytes.count, hints) { return dueDay(of: time) }
    return endOfMonth(in: bytes, 0..<bytes.count)?.day ?? endOfQuarter(in: bytes)
  }

  /// The last day of `Q1 2027`; without its year it is not sure which one is meant.
  private func endOfQuarter(in bytes: [UInt8]) -> Int? {
    guard let start = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "q") }) else { return nil }
    var reader = StatedTimeReader(bytes, start + 1..<bytes.count, hints)
    guard let quarter = reader.digits(1...1)?.value, (1...4).contains(quarter) else { return nil }
    reader.skip(" -/,")
    guard let year = reader.digits(4...4)?.value else { return nil }
    let isLast = quarter == 4
    return Moment.days(year: isLast ? year + 1 : year, month: isLast ? 1 : quarter * 3 + 1, day: 1).map { $0 - 1 }
  }

  /// The day of a date; without a year it is the first such day from the incident on.
  func dueDay(of time: StatedTime) -> Int? {
    guard time.hasDay, time.year == nil, let month = time.month else { return time.dayNumber }
    return year(of: month).flatMap { time.completed(year: $0).dayNumber }
  }

  /// Where `end of May` is in a text, and its last day; the day is nil where no year is known.
  func endOfMonth(in bytes: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, day: Int?)? {
    guard let match = Self.ends.first(in: bytes, range) else { return nil }
    var reader = StatedTimeReader(bytes, match.range.upperBound..<range.upperBound, hints)
    let word = reader.word()
    guard let month = MonthName.number(of: bytes[word]) else { return nil }
    reader.offset = word.upperBound
    reader.skip(" ,")
    let stated = reader.digits(4...4)?.value
    let end = stated == nil ? word.upperBound : reader.offset
    // The day before the first of the next month.
    let next = (stated ?? year(of: month)).flatMap {
      Moment.days(year: month == 12 ? $0 + 1 : $0, month: month % 12 + 1, day: 1)
    }
    return (match.range.lowerBound..<end, next.map { $0 - 1 })
  }

  private static let ends = WordSearch(["end of ", "utgangen av ", "slutten av ", "ende ", "fin de ", "final de "])

  /// The year of a month that follows the incident; nil where that is not sure.
  private func year(of month: Int) -> Int? {
    guard let year = hints.year, let first = hints.month, month < first else { return hints.year }
    // A month soon before the incident's is more likely a mistake than nearly a year ahead.
    return first - month > 5 ? year + 1 : nil
  }
}
