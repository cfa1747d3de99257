internal import Bytes

/// The moments that the rows of the timeline say: where it begins, is known and ends.
extension FactReader {
  mutating func readEvents() {
    // Among rows with times, one with a day alone is a template's, or was never filled in.
    let areTimed = events.contains { $0.time.seconds != nil }
    let rows = events.filter { $0.time.dayNumber != nil && ($0.time.seconds != nil || !areTimed) }
    let known =
      rows.firstIndex { $0.says(Self.detections) } ?? rows.firstIndex { $0.says(Self.declarations) }
      ?? facts.detected.flatMap { detected in
        guard let moment = detected.value.moment else { return nil }
        return rows.firstIndex { row in row.time.moment.map { $0.latest >= moment.earliest } ?? false }
      }
    if facts.detected == nil, let known { facts.detected = fact(rows[known]) }
    if facts.started == nil {
      // What fails before anybody knows is the beginning; a row that reports it is when it was known.
      let begin =
        rows.firstIndex { $0.says(Self.starts) }
        ?? rows.prefix(known ?? 0).firstIndex { $0.says(Self.failures) && !$0.says(Self.detections) }
      if let begin, begin <= known ?? .max { facts.started = fact(rows[begin]) }
    }
    if facts.resolved == nil {
      let ends =
        rows.lastIndex { $0.says(Self.ends) } ?? rows.lastIndex { $0.says(Self.recoveries) }
        ?? rows.lastIndex { $0.says(Self.closings) }
      if let ends, ends >= known ?? 0 { facts.resolved = fact(rows[ends]) }
    }
    readLengths(rows)
    dropContradictions()
  }

  private func fact(_ event: TimelineEvent) -> Facts.Fact<StatedTime> {
    Facts.Fact(value: event.time, text: event.row.time.value, range: event.row.time.range)
  }

  /// "Time to recovery: 110 minutes" chooses the rows that are so far apart, where no row says it.
  private mutating func readLengths(_ rows: [TimelineEvent]) {
    guard facts.started == nil || facts.resolved == nil || facts.detected == nil else { return }
    let recovery = length(under: Self.lengthsOfRecovery)
    let detection = length(under: Self.lengthsOfDetection)
    let places = Dictionary(rows.compactMap { row in row.time.moment.map { ($0.earliest / 60, row) } }) { first, _ in
      first
    }
    func row(_ minutes: Int, after start: TimelineEvent) -> TimelineEvent? {
      start.time.moment.flatMap { places[$0.earliest / 60 + minutes] }
    }
    if facts.started == nil, let recovery, let start = rows.first(where: { row(recovery, after: $0) != nil }),
      detection.map({ row($0, after: start) != nil }) ?? true
    {
      facts.started = fact(start)
    }
    guard let begin = facts.started?.value.moment.map({ $0.earliest / 60 }) else { return }
    if let detection, let known = places[begin + detection] { facts.detected = fact(known) }
    if facts.resolved == nil, let recovery, let end = places[begin + recovery] { facts.resolved = fact(end) }
  }

  private static let lengthsOfRecovery: [HeadingKey] = [
    "time to recovery", "time to resolution", "time to resolve", "ttr",
  ]
  private static let lengthsOfDetection: [HeadingKey] = ["time to detection", "time to detect", "ttd"]

  private func length(under labels: [HeadingKey]) -> Int? {
    document.labelledLines.lazy.filter { labels.contains($0.key) }.compactMap {
      StatedSpan.all(in: Array($0.value.value.utf8)).first.map { $0.seconds / 60 }
    }.first
  }

  /// What contradicts the order of an incident was read of a row about something else.
  private mutating func dropContradictions() {
    func isBefore(_ one: Facts.Fact<StatedTime>?, _ two: Facts.Fact<StatedTime>?) -> Bool {
      guard let one = one?.value.moment, let two = two?.value.moment, one.hasZone == two.hasZone else { return false }
      return one.latest < two.earliest
    }
    if isBefore(facts.detected, facts.started) {
      if document.metadata.entry(.started) == nil { facts.started = nil } else { facts.detected = nil }
    }
    let isEarly = isBefore(facts.resolved, facts.detected) || isBefore(facts.resolved, facts.started)
    if isEarly, document.metadata.entry(.resolved) == nil { facts.resolved = nil }
  }
}

extension TimelineEvent {
  /// Whether the event says one of the phrases, at the start of a word and not denied.
  fileprivate func says(_ words: WordSearch) -> Bool {
    let bytes = head
    return words.matches(in: bytes, 0..<bytes.count).contains { _, range in
      let start = range.lowerBound
      guard start == 0 || !bytes[start - 1].isLetter || bytes[start] >= 0x80 else { return false }
      let before = String(decoding: bytes[max(0, start - 14)..<start], as: UTF8.self)
      let last = before.split { !$0.isLetter && $0 != "'" && $0 != "’" }.suffix(2)
      return !last.contains { ["not", "no", "never", "isn't", "wasn't", "ikke", "nicht"].contains($0) }
    }
  }
}
