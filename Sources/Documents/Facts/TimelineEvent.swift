internal import Bytes

/// An event of the timeline, with the day that its row leaves to the rows and headings above it.
struct TimelineEvent: Sendable {
  let row: TimelineRow
  let time: StatedTime

  /// The text of the event in lower case.
  let text: String

  /// The beginning of the text, which is searched for many phrases.
  let head: [UInt8]

  init(row: TimelineRow, time: StatedTime, text: String) {
    (self.row, self.time, self.text) = (row, time, text)
    head = Array(Array(text.utf8).prefix(240))
  }
}

extension FactReader {
  mutating func readTimeline() {
    let rows = document.timelineRows.sorted { $0.time.range.lowerBound < $1.time.range.lowerBound }
    let days = document.timelineDays(hints)
    let isNewestFirst = Self.isNewestFirst(rows)
    let rowZone = rows.lazy.compactMap { row in row.clock.time.zone.map { (zone: $0, text: row.clock.zone ?? "") } }
      .first
    let zone = zone ?? rowZone
    var day = facts.day?.value
    var dayZone: (zone: StatedZone, text: String)?
    var next = 0
    var last: Int?
    for (place, row) in rows.enumerated() {
      while next < days.count, days[next].range.lowerBound <= row.time.range.lowerBound {
        let stated = days[next].value.completed(year: hints.year ?? day.map { Moment.civil(days: $0).year })
        if let number = stated.dayNumber { (day, last) = (number, nil) }
        dayZone = stated.zone.map { ($0, stated.zoneText ?? "") }
        next += 1
      }
      var time = row.clock.time
      if time.hasDay {
        time = time.completed(year: time.year ?? hints.year ?? day.map { Moment.civil(days: $0).year })
        if let number = time.dayNumber { (day, last) = (number, nil) }
      } else if let current = day, let seconds = time.seconds {
        // More than six hours back is the next day.
        if let last, !isNewestFirst, seconds < last - 6 * Moment.hour { day = current + 1 }
        if let last, isNewestFirst, seconds > last + 6 * Moment.hour { day = current - 1 }
      }
      let zone = dayZone ?? zone
      time = time.completed(year: nil, day: day, zone: zone?.zone, zoneText: zone?.text)
      if let seconds = time.seconds { last = seconds }
      events.append(TimelineEvent(row: row, time: time, text: text(of: row, before: rows, at: place)))
    }
    guard let first = rows.first else {
      if let title = document.sections(.timeline).first?.title {
        facts.timeline = .init(rows: 0, range: title.range, zone: nil)
      }
      return
    }
    let title = document.sections(.timeline).first?.title?.range
    // A day over rows with times is none of them.
    let areTimed = rows.contains { $0.clock.seconds != nil }
    let counted = rows.count { $0.clock.seconds != nil || !areTimed || !$0.event.isRemark }
    facts.timeline = .init(rows: counted, range: title ?? first.time.range, zone: zone?.text)
  }

  /// What the row says, with the lines and blocks under it up to the next row.
  private func text(of row: TimelineRow, before rows: [TimelineRow], at place: Int) -> String {
    if row.isLabelled { return row.event.lowercased() }
    let start = row.time.range.upperBound
    let section = document.section(at: row.time.range.lowerBound)
    let next = place + 1 < rows.count ? rows[place + 1].time.range.lowerBound : Int.max
    let end = min(next, section?.range.upperBound ?? .max, start + 800, document.source.bytes.count)
    let below = document.source.text(in: start..<end).lowercased()
    // What responders and machines are quoted with is not what happened.
    let lines = below.filledLines.filter { !$0.hasPrefix(">") }
    return (row.event.lowercased() + " " + lines.joined(separator: " ")).withoutCode.untilNextTime
  }

  private static func isNewestFirst(_ rows: [TimelineRow]) -> Bool {
    let moments = rows.compactMap { $0.clock.time.moment?.earliest }
    guard moments.count >= 3, let first = moments.first, let last = moments.last else { return false }
    return first > last && zip(moments, moments.dropFirst()).count { $0 >= $1 } * 3 >= (moments.count - 1) * 2
  }
}

extension Document {
  /// Headings and lines of the timeline that name only a day, for the rows under them.
  func timelineDays(_ hints: StatedTime.Hints) -> [Located<StatedTime>] {
    blocks.compactMap { block in
      guard let prose = block.prose, !prose.isEmpty, prose.bytes.count <= 60, !block.isQuoted else { return nil }
      switch block.kind {
      case .heading: break
      case .paragraph where sectionName(of: block) == .timeline: break
      default: return nil
      }
      guard var time = StatedTime(startOf: prose.bytes, 0..<prose.bytes.count, hints), time.hasDay, time.seconds == nil
      else { return nil }
      let remark = prose.text(in: time.range.upperBound..<prose.bytes.count)
      guard remark.isRemark else { return nil }
      // "May 2 (CEST)" gives the zone of that day's times.
      if !remark.isEmpty, let zone = StatedZone.first(in: remark) { (time.zone, time.zoneText) = zone }
      return Located(time, at: prose.source)
    }
  }
}

extension String {
  /// Nothing, a remark in parentheses, or only a zone: "(all times UTC)", ", times in CEST".
  fileprivate var isRemark: Bool {
    let rest = drop { !$0.isLetter && !$0.isNumber && $0 != "(" }
    if rest.isEmpty || rest.hasPrefix("(") { return true }
    let name = rest.split(separator: " ").drop { ["all", "times", "in", "are"].contains($0.lowercased()) }
    return name.count == 1 && StatedZone.first(in: name.joined()) != nil
  }

  /// What stands before the next time of day: several times in one line are several events.
  fileprivate var untilNextTime: String {
    let bytes = Array(utf8)
    let times = StatedTime.all(in: bytes, 0..<min(bytes.count, 400))
    let next = times.first { $0.seconds != nil && $0.range.lowerBound > 8 }
    return next.map { String(decoding: bytes[..<$0.range.lowerBound], as: UTF8.self) } ?? self
  }

  /// The text without code spans and addresses, whose words name things.
  fileprivate var withoutCode: String {
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count)
    var isInCode = false
    for byte in Array(utf8) {
      if byte == UInt8(ascii: "`") {
        isInCode.toggle()
      } else if !isInCode {
        text.append(byte)
      }
    }
    let words = text.split(separator: UInt8(ascii: " ")).filter {
      !($0.contains(UInt8(ascii: ":")) && $0.contains(text: "://"))
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    for word in words {
      if !kept.isEmpty { kept.append(UInt8(ascii: " ")) }
      kept += word
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
