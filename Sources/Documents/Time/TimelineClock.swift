/// The time at the head of a timeline's row, with what it leaves open.
package struct TimelineClock: Hashable, Sendable {
  /// Days since 1970-01-01, where the row itself gives a whole date.
  package let day: Int?

  /// A part of a date, such as `Nov 16` or `Day 2`, as it is written.
  package let partialDate: String?

  /// Seconds since midnight; nil for a row that has a date only.
  package let seconds: Int?
  package let hasSeconds: Bool

  /// Whether the author says that the time is a guess: `~09:40`, `approx. 09:40`.
  package let isApproximate: Bool

  /// Whether the hour can be before or after noon: `1:15` without `am` or `pm`.
  package let isTwelveHour: Bool

  /// The zone behind the time, as it is written.
  package let zone: String?
}
