internal import Documents

/// What is due as an iCalendar (RFC 5545): an all-day event for each thing with a date.
///
/// Events and not tasks, because most calendars that subscribe to an address show only events.
struct DueCalendar {
  let report: DueReport

  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pmlint//pmlint \(Self.escaped(report.version))//EN",
      "CALSCALE:GREGORIAN",
    ]
    for item in report.items {
      if let due = item.due { lines += event(for: item, due: due) }
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(for item: DueItem, due: Moment) -> [String] {
    let owner = item.owner.map { "\($0): " } ?? ""
    let facts = [
      "\(item.path):\(item.line)", item.owner.map { "Owner: \($0)" }, item.tracking.map { "Tracked: \($0)" },
    ]
    return [
      "BEGIN:VEVENT",
      "UID:\(item.identity)@pmlint",
      "DTSTAMP:\(report.asOf.rfc3339.filter { $0 != "-" && $0 != ":" })",
      "DTSTART;VALUE=DATE:\(Self.basic(due))",
      "SUMMARY:\(Self.escaped(owner + item.what))",
      "DESCRIPTION:\(Self.escaped(facts.compactMap(\.self).joined(separator: "\n")))",
      "CATEGORIES:\(item.kind.rawValue)",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  /// `20261124`, the day that the last second of a moment is in.
  private static func basic(_ moment: Moment) -> String {
    Moment(seconds: moment.latest).date.filter { $0 != "-" }
  }

  /// A text value (RFC 5545 §3.3.11), without control characters, which none may have.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.unicodeScalars.append(contentsOf: ["\\", scalar])
      case "\n": escaped += "\\n"
      case _ where String.isControl(scalar): continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line in parts of at most 75 bytes, each but the first after a space (RFC 5545 §3.1); no character is cut.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for character in line {
      let size = character.utf8.count
      // A character of very many marks is longer than a line by itself.
      for scalar in size > 74 ? character.unicodeScalars.map({ Character($0) }) : [character] {
        let size = scalar.utf8.count
        if length + size > 75 {
          folded += "\r\n "
          length = 1
        }
        folded.append(scalar)
        length += size
      }
    }
    return folded
  }
}
