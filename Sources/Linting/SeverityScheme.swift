internal import Bytes
internal import Documents

/// The severities of incidents, and the deadline of the postmortem for each.
package struct SeverityScheme: Sendable {
  package var levels: [Level] {
    didSet { places = Self.places(of: levels) }
  }

  /// The index of the first severity with each name, in lower case.
  private var places: [String: Int]

  package var calendar = BusinessCalendar()

  /// From the resolution to the filed postmortem of an incident without a severity; nil if none is required.
  package var deadline: Deadline? = .seconds(48 * Moment.hour)

  package struct Level: Hashable, Sendable {
    package let name: String

    /// Other spellings, such as `SEV-1`.
    package let aliases: [String]

    /// From the resolution to the filed postmortem; nil if none is required.
    package let deadline: Deadline?

    /// Whether a postmortem is unneeded, as for P3.
    package let isUnneeded: Bool

    package init(name: String, aliases: [String] = [], deadline: Deadline?, isUnneeded: Bool = false) {
      self.name = name
      self.aliases = aliases
      self.deadline = deadline
      self.isUnneeded = isUnneeded
    }
  }

  package init(levels: [Level], deadline: Deadline? = .seconds(48 * Moment.hour)) {
    (self.levels, self.deadline) = (levels, deadline)
    places = Self.places(of: levels)
  }

  private static func places(of levels: [Level]) -> [String: Int] {
    let names = levels.enumerated().flatMap { place, level in
      ([level.name] + level.aliases).map { ($0.lowercased(), place) }
    }
    return Dictionary(names) { first, _ in first }
  }

  /// The deadline for a severity as a document states it, or for none; nil if no postmortem is required.
  package func deadline(of severity: String?) -> Deadline? {
    guard let severity else { return deadline }
    return level(named: severity)?.deadline
  }

  /// The severities of the method: within 24 hours, within 48 hours, optional, none.
  package static let method = SeverityScheme(levels: [
    Level(name: "P0", deadline: .seconds(24 * Moment.hour)),
    Level(name: "P1", deadline: .seconds(48 * Moment.hour)),
    Level(name: "P2", deadline: nil),
    Level(name: "P3", deadline: nil, isUnneeded: true),
  ])

  /// The severity that a value names: `P1`, `p1`, `P1 - checkout down`; nil for one of another scheme.
  package func level(named value: String) -> Level? {
    // Nearly every value is a name and nothing else.
    if value.utf8.count <= Limits.severityName, value.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) {
      return places[value.lowercased()].map { levels[$0] }
    }
    let value = value.prefix(Limits.severityName + 1).lowercased()
    // A name ends if no letter and no digit follows.
    let ends = value.indices.filter { !value[$0].isLetter && !value[$0].isNumber } + [value.endIndex]
    return ends.compactMap { places[String(value[..<$0])] }.min().map { levels[$0] }
  }
}

/// The time until a postmortem is due.
package enum Deadline: Hashable, Sendable, CustomStringConvertible {
  case seconds(Int)
  /// Counted in business days, to the end of the last.
  case businessDays(Int)

  /// Reads `48h`, `3d` and `5bd`.
  package init?(_ text: String) {
    let lowered = text.lowercased()
    if lowered.hasSuffix("bd"), let days = Int(lowered.dropLast(2)), days > 0, days < 1000 {
      self = .businessDays(days)
    } else if let span = Span(lowered) {
      self = .seconds(span.seconds)
    } else {
      return nil
    }
  }

  /// The text that a configuration writes for it.
  package var written: String {
    switch self {
    case .seconds(let seconds) where seconds > 72 * Moment.hour && seconds % Moment.day == 0: "\(seconds / Moment.day)d"
    case .seconds(let seconds) where seconds % Moment.hour == 0: "\(seconds / Moment.hour)h"
    case .seconds(let seconds): "\(seconds / 60)min"
    case .businessDays(let days): "\(days)bd"
    }
  }

  package var description: String {
    switch self {
    case .seconds(let seconds) where seconds <= 72 * Moment.hour: "\(seconds / Moment.hour) h"
    case .seconds(let seconds): Span(seconds: seconds).description
    case .businessDays(let days): "\(days) business \(days == 1 ? "day" : "days")"
    }
  }

  func due(after moment: Moment, in calendar: BusinessCalendar) -> Moment {
    switch self {
    case .seconds(let seconds): Moment(seconds: moment.latest + seconds)
    case .businessDays(let days): Moment(seconds: calendar.end(ofBusinessDay: days, after: moment.latest))
    }
  }
}
