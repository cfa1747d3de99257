internal import Bytes

/// The forms of dates.
extension StatedTimeReader {
  /// Reads the date here into `time`; nothing is read if there is none.
  mutating func date(into time: inout StatedTime) -> Bool {
    let start = offset
    isNamed = false
    skipWeekday()
    let body = offset
    for form in forms {
      offset = body
      var read = time
      guard form(&self, &read), read.month.map({ (1...12).contains($0) }) ?? false,
        read.day.map({ (1...31).contains($0) }) ?? false, read.year == nil || read.dayNumber != nil
      else { continue }
      time = read
      return true
    }
    offset = start
    return false
  }

  private typealias Form = @Sendable (inout StatedTimeReader, inout StatedTime) -> Bool

  /// The forms that can begin here: the number of digits, or a letter, excludes most.
  private var forms: [Form] {
    var count = 0
    while count <= 8, offset + count < limit, bytes[offset + count].isDigit { count += 1 }
    switch count {
    case 0: return Self.withoutDigit
    // `09:12` has the colon of a time.
    case 1, 2: return offset + count < limit && bytes[offset + count] == UInt8(ascii: ":") ? [] : Self.withNumber
    case 4: return Self.withYear
    case 8: return Self.withCompactDate
    default: return []
    }
  }

  private static let withYear: [Form] = [{ $0.yearFirst(&$1) }, { $0.eastAsian(&$1) }]
  private static let withCompactDate: [Form] = [{ $0.compact(&$1) }]
  private static let withNumber: [Form] = [{ $0.eastAsian(&$1) }, { $0.dayFirst(&$1) }, { $0.numbers(&$1) }]
  private static let withoutDigit: [Form] = [{ $0.eastAsian(&$1) }, { $0.monthFirst(&$1) }]

  private mutating func skipWeekday() {
    let word = word()
    guard word.count >= 3, MonthName.isWeekday(bytes[word]) else { return }
    offset = word.upperBound
    skip(".,")
    skip(" ")
    _ = takeWord("the") || takeWord("den") || takeWord("der") || takeWord("le")
    skip(" ")
  }

  /// `2026-05-01`, `2026/5/1`, `2026 May 1`, `2026-May-01`.
  private mutating func yearFirst(_ time: inout StatedTime) -> Bool {
    guard let year = digits(4...4)?.value else { return false }
    let afterYear = offset
    if let separator = take("-/."), let month = digits(1...2)?.value, take(separator),
      let day = digits(1...2)?.value
    {
      (time.year, time.month, time.day) = (year, month, day)
      return true
    }
    offset = afterYear
    skip(" -,/")
    guard offset > afterYear, let month = month() else { return false }
    skip(" -,/")
    guard let day = digits(1...2)?.value else { return false }
    skipOrdinal()
    (time.year, time.month, time.day) = (year, month, day)
    return true
  }

  /// `20260501`, in a plausible century.
  private mutating func compact(_ time: inout StatedTime) -> Bool {
    guard let number = digits(8...8)?.value, (1970..<2100).contains(number / 10_000) else { return false }
    (time.year, time.month, time.day) = (number / 10_000, number / 100 % 100, number % 100)
    return true
  }

  /// `2026年5月1日`, `5月1日`, `2026년 5월 1일`.
  private mutating func eastAsian(_ time: inout StatedTime) -> Bool {
    let start = offset
    if let year = digits(4...4)?.value, takeFolded("年") || takeFolded("년") { time.year = year } else { offset = start }
    skip(" ")
    guard let month = digits(1...2)?.value, takeFolded("月") || takeFolded("월") else { return false }
    skip(" ")
    guard let day = digits(1...2)?.value, takeFolded("日") || takeFolded("일") else { return false }
    (time.month, time.day) = (month, day)
    return true
  }

  /// `May 1`, `May 1st, 2026`, `May 14-19, 2026`.
  private mutating func monthFirst(_ time: inout StatedTime) -> Bool {
    let name = word()
    guard !name.isEmpty, let month = month() else { return false }
    skip(" -")
    guard let day = digits(1...2)?.value else { return false }
    skipOrdinal()
    skipEndOfDays()
    return finish(day, month, named: name, &time)
  }

  /// `1 May 2026`, `3rd of May`, `1. mai 2026`, `16-Nov-2026`, `3 de mayo de 2026`.
  private mutating func dayFirst(_ time: inout StatedTime) -> Bool {
    guard let day = digits(1...2)?.value else { return false }
    skipOrdinal()
    _ = takeWord("er") || takeFolded("º")
    skipLaterDay(than: day)
    skip(" .-")
    if takeWord("of") || takeWord("de") { skip(" ") }
    let name = word()
    guard !name.isEmpty, let month = month() else { return false }
    let end = offset
    // `01-May-26` has its year last if that is the document's; of two numbers it is else not sure which is the day.
    if take("-/") != nil, let year = digits(2...2)?.value, !peek(":.") {
      guard let known = hints.year ?? hints.yearOfDates, known == 2000 + year, year != day else { return false }
      isNamed = true
      return set((known, month, day), &time)
    }
    offset = end
    return finish(day, month, named: name, &time)
  }

  /// Sets a date with the name of its month, and with the year if one follows.
  private mutating func finish(_ day: Int, _ month: Int, named name: Range<Int>, _ time: inout StatedTime) -> Bool {
    let year = yearBehind()
    // "may 3 pods" is no date; "May 3" is.
    let isCapital = bytes[name.lowerBound] < 0x61 || bytes[name.lowerBound] >= 0x80
    guard isCapital || year != nil || !MonthName.isAlsoAWord(bytes[name]) else { return false }
    (time.year, time.month, time.day) = (year ?? time.year, month, day)
    isNamed = true
    return true
  }

  /// The month of a name here.
  private mutating func month() -> Int? {
    let word = word()
    guard word.count >= 3, let month = MonthName.number(of: bytes[word]) else { return nil }
    offset = word.upperBound
    _ = take(".")
    return month
  }

  private mutating func skipOrdinal() {
    for ordinal in ["st", "nd", "rd", "th"] where takeWord(ordinal) { return }
  }

  /// `May 14-19` begins on the 14th.
  private mutating func skipEndOfDays() {
    let before = offset
    guard take("-") != nil || takeFolded("–"), digits(1...2) != nil, !peek(":.") else {
      offset = before
      return
    }
    skipOrdinal()
  }

  /// `14–19 May`, `14.–19. Mai`: they begin on the 14th.
  private mutating func skipLaterDay(than day: Int) {
    let before = offset
    skip(" .")
    let isRange = take("-") != nil || takeFolded("–")
    skip(" ")
    guard isRange, let later = digits(1...2)?.value, later > day else {
      offset = before
      return
    }
    skipOrdinal()
  }

  /// `, 2026` after a day and a month.
  private mutating func yearBehind() -> Int? {
    let before = offset
    skip(" ,.-/")
    if takeWord("de") || takeWord("del") { skip(" ") }
    guard let year = digits(4...4)?.value, (1900..<2200).contains(year), !isAtMinutes else {
      offset = before
      return nil
    }
    return year
  }

  /// Whether a colon and digits follow, so that the number before is an hour.
  private var isAtMinutes: Bool { peek(":") && offset + 1 < limit && bytes[offset + 1].isDigit }

  /// `24-10-2026`, `24.10.2026`, `10/24/26`, `03-26` before a time: numbers alone.
  private mutating func numbers(_ time: inout StatedTime) -> Bool {
    guard let first = digits(1...2)?.value, let separator = take("-/."), let second = digits(1...2)?.value else {
      return false
    }
    let isDotted = separator == UInt8(ascii: ".")
    let end = offset
    if take(separator), let year = digits(2...4), year.count != 3 {
      // `27.01.26` is the day first, as all dates with full stops are.
      if year.count == 2, isDotted, first <= 31, second <= 12 { return set((2000 + year.value, second, first), &time) }
      if year.count == 2, let wide = yearOfTwo(first, second, year.value) { return set(wide, &time) }
      guard year.count == 4, let order = order(first, second, isDotted: isDotted) else { return false }
      return set((year.value, order.month, order.day), &time)
    }
    offset = end
    if isDotted { _ = take(".") }
    // Without a year only a time after it shows that the numbers are a date.
    let after = offset
    defer { offset = after }
    guard peek(" ") else { return false }
    skip(" ")
    var clock = StatedTime()
    guard let order = order(first, second, isDotted: isDotted, isMonthFirst: separator == UInt8(ascii: "-")),
      !isDotted, self.clock(into: &clock, isOwed: false)
    else { return false }
    (time.month, time.day) = order
    return true
  }

  private func set(_ date: (year: Int, month: Int, day: Int), _ time: inout StatedTime) -> Bool {
    (time.year, time.month, time.day) = date
    return true
  }

  /// Which number is the month; nil if both can be, and nothing shows it.
  private func order(_ first: Int, _ second: Int, isDotted: Bool, isMonthFirst: Bool = false) -> (month: Int, day: Int)?
  {
    if isDotted || first > 12 { return (second, first) }
    if second > 12 || isMonthFirst || first == second { return (first, second) }
    return hints.isDayFirst.map { $0 ? (second, first) : (first, second) }
  }

  /// `24/07/25`: a year of two digits is read only if the other numbers, or the document's year, show which it is.
  private func yearOfTwo(_ first: Int, _ second: Int, _ last: Int) -> (year: Int, month: Int, day: Int)? {
    let asLast = 2000 + last
    if let year = hints.year ?? hints.yearOfDates {
      if year == asLast, year != 2000 + first, let order = order(first, second, isDotted: false) {
        return (asLast, order.month, order.day)
      }
      if year == 2000 + first, year != asLast { return (year, second, last) }
    }
    // No day is above 31, and no month above 12.
    if last > 31, let order = order(first, second, isDotted: false) { return (asLast, order.month, order.day) }
    if first <= 12, second > 12 { return (asLast, first, second) }
    return nil
  }
}
