package import Documents

/// The business days of a team: Monday to Friday, without its holidays, in its zone.
package struct BusinessCalendar: Hashable, Sendable {
  /// A name of the IANA time zone database; UTC if it is unknown.
  package let zone: String

  /// Days as dates in UTC.
  package let holidays: [Moment]

  package init(zone: String = "UTC", holidays: [Moment] = []) {
    self.zone = zone
    self.holidays = holidays
  }

  package static func isZone(_ name: String) -> Bool {
    TimeZone(identifier: name) != nil
  }

  /// The last second of the `count`-th business day after a time, both counted from 1970-01-01T00:00:00Z.
  ///
  /// The day itself is not counted: if an incident is resolved on Monday, one business day ends on Tuesday night.
  func end(ofBusinessDay count: Int, after seconds: Int) -> Int {
    let closed = Set(holidays.map { $0.earliest / Moment.day })
    var day = (seconds + offset(at: seconds)) / Moment.day
    var remaining = count
    while remaining > 0 {
      day += 1
      // 1970-01-01 was a Thursday.
      let weekday = (day + 3) % 7
      if weekday < 5, !closed.contains(day) { remaining -= 1 }
    }
    let end = (day + 1) * Moment.day - 1
    return end - offset(at: end)
  }

  private func offset(at seconds: Int) -> Int {
    TimeZone(identifier: zone)?.offset(at: seconds) ?? 0
  }
}
