/// The time at the start of a timeline's row, with its uncertainty.
package struct TimelineClock: Hashable, Sendable {
  /// Days since 1970-01-01, if the row itself has a whole date.
  package let day: Int?

  /// A part of a date, such as `Nov 16` or `Day 2`, as it is written.
  package let partialDate: String?

  /// Seconds since midnight; nil for a row that has a date only.
  package let seconds: Int?
  package let hasSeconds: Bool

  /// Whether the time is marked as approximate: `~09:40`, `approx. 09:40`.
  package let isApproximate: Bool

  /// Whether the hour can be before or after noon: `1:15` without `am` or `pm`.
  package let isTwelveHour: Bool

  /// The zone after the time, as it is written.
  package let zone: String?
}
