internal import Bytes

/// A time zone of the tz database, by its offsets from UTC.
///
/// The table is part of the program, so that a repository has the same findings on every machine, also on one without
/// a tz database. It is exact from 2008 on; before, the offset at the start of 2008 holds.
package struct TimeZone: Hashable, Sendable {
  private struct Change: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    let time: Int
    /// Seconds east of UTC, from then on.
    let offset: Int
  }

  /// The offset before the first change.
  private let first: Int
  private let changes: [Change]

  /// What holds after the last change.
  private let rule: DaylightRule

  /// The zone with a name of the tz database, such as `Europe/Berlin`; nil if there is none.
  package init?(identifier: String) {
    guard let line = Self.lines[identifier] else { return nil }
    let fields = line.split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count == 3, let rule = DaylightRule(fields[0]) else { return nil }
    var parts = fields[1].split(separator: ",")[...]
    first = (parts.popFirst().flatMap { Int($0) } ?? 0) * 60
    var time = 0
    changes = parts.compactMap { part in
      let numbers = part.split(separator: ":").compactMap { Int($0) }
      guard let minutes = numbers.first, let offset = numbers.last else { return nil }
      time += minutes * 60
      return Change(time: time, offset: offset * 60)
    }
    self.rule = rule
  }

  /// Seconds east of UTC at a time, in seconds since 1970-01-01T00:00:00Z.
  package func offset(at time: Int) -> Int {
    guard let last = changes.last, time < last.time else { return rule.offset(at: time) }
    return changes.last { $0.time <= time }?.offset ?? first
  }

  /// Seconds east of UTC at a local time, counted as if it were UTC.
  package func offset(atLocal time: Int) -> Int {
    // The offset of the local time taken as UTC is right except for hours around a change of the clocks.
    offset(at: time - offset(at: time))
  }

  private static let lines: [String: Substring] = {
    var lines: [String: Substring] = [:]
    for line in [table, america, asia].joined(separator: "\n").split(separator: "\n") {
      let names = line.split(separator: "|").last ?? ""
      for name in names.split(separator: " ") { lines[String(name)] = line }
    }
    return lines
  }()
}
