internal import Bytes

/// When the incident began and ended, stated as one range of times.
extension FactReader {
  /// The two ends of a range, the first one with the day and the zone of both.
  private typealias Ends = (start: StatedTime, end: StatedTime)

  /// `2026-05-01 16:58 – 18:46 UTC` under the label of the start, the date or the duration.
  mutating func readRangeOfFields() {
    for value in values(of: [.started, .duration]) {
      let bytes = Array(value.value.utf8)
      let times = StatedTime.all(in: bytes, 0..<bytes.count, hints)
      for (one, two) in zip(times, times.dropFirst()) where one.seconds != nil && two.seconds != nil {
        let between = String(decoding: bytes[one.range.upperBound..<two.range.lowerBound], as: UTF8.self)
        guard Self.joins.contains(between.withoutApproximation), let ends = ends(one, two) else { continue }
        if facts.started == nil { facts.started = Facts.Fact(value: ends.start, text: value.value, range: value.range) }
        facts.resolved = Facts.Fact(value: ends.end, text: value.value, range: value.range)
        return
      }
    }
  }

  /// The length of a range under the label of the duration: `From 15:00 to 16:30`.
  var durationOfRange: Facts.Fact<StatedSpan>? {
    guard let text = labelled([.duration]) else { return nil }
    let bytes = Array(text.value.utf8)
    let times = StatedTime.all(in: bytes, 0..<bytes.count, hints)
    guard times.count == 2, times[0].seconds != nil, times[1].seconds != nil, let ends = ends(times[0], times[1]),
      let start = ends.start.moment, let end = ends.end.moment, end.earliest > start.earliest
    else { return nil }
    return Facts.Fact(
      value: StatedSpan(from: start.earliest, to: end.earliest, at: 0..<bytes.count), text: text.value,
      range: text.range)
  }

  private func values(of fields: [Field]) -> [Located<String>] {
    document.metadata.entries.filter { fields.contains($0.field) }.compactMap(\.value.text)
  }

  /// `from 16:58 to 18:46 UTC` in a sentence about the incident.
  mutating func readRange() {
    for block in document.blocks where !block.isQuoted {
      guard let prose = block.prose, let name = document.sectionName(of: block) ?? Optional(.restatement),
        [.restatement, .impact, .metadata, .timeline].contains(name), case .paragraph = block.kind
      else { continue }
      for line in prose.sentenceRanges where Self.incidentWords.first(in: prose.bytes, line) != nil {
        guard let (start, end) = range(in: prose, line) else { continue }
        if facts.started == nil { facts.started = start }
        if facts.resolved == nil { facts.resolved = end }
        return
      }
    }
  }

  private func range(
    in prose: Prose, _ sentence: Range<Int>
  ) -> (Facts.Fact<StatedTime>, Facts.Fact<StatedTime>)? {
    let times = StatedTime.all(in: prose.bytes, sentence, hints).filter { $0.seconds != nil || $0.hasDay }
    // "**Duration:** 5 h (10:45 - 16:11 UTC)"
    let head = prose.text(in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 40)).lowercased()
    let isOfDuration = head.holds("duration") || head.holds("downtime")
    for (one, two) in zip(times, times.dropFirst()) where one.seconds != nil && two.seconds != nil {
      let between = prose.text(in: one.range.upperBound..<two.range.lowerBound).withoutApproximation
      let before = prose.text(in: max(sentence.lowerBound, one.range.lowerBound - 16)..<one.range.lowerBound)
        .lowercased()
      let isRange =
        (Self.joins.contains(between) || between == " and ")
        && (isOfDuration
          || ["from ", "between ", "fra ", "mellom ", "von ", "zwischen "].contains(where: before.contains))
      guard isRange, let ends = ends(one, two) else { continue }
      return (
        Facts.Fact(value: ends.start, text: prose.text(in: one.range), range: prose.source(of: one.range)),
        Facts.Fact(value: ends.end, text: prose.text(in: two.range), range: prose.source(of: two.range))
      )
    }
    return nil
  }

  /// What stands between the two ends of a range.
  private static let joins: Set = [
    " to ", " until ", " till ", " through ", " bis ", " til ", " - ", " – ", " — ", "-", "–", "—", " → ", "→", " -> ",
  ]

  private func ends(_ one: StatedTime, _ two: StatedTime) -> Ends? {
    let zone =
      two.zone.map { (zone: $0, text: two.zoneText ?? "") }
      ?? facts.started?.value.zone.map { (zone: $0, text: facts.started?.value.zoneText ?? "") } ?? zone
    // "Between 9:18 and 14:36 UTC on 18 October": the day of the second is that of both.
    let first = one.completed(
      year: hints.year, day: two.dayNumber ?? facts.day?.value, zone: zone?.zone, zoneText: zone?.text)
    var second = two.completed(year: hints.year, day: first.dayNumber, zone: first.zone, zoneText: first.zoneText)
    if !two.hasDay, let a = first.seconds, let b = second.seconds, b < a, let day = first.dayNumber {
      second = two.completed(year: nil, day: day + 1, zone: first.zone, zoneText: first.zoneText)
    }
    guard first.dayNumber != nil, second.dayNumber != nil else { return nil }
    return (first, second)
  }
}

extension String {
  /// In lower case, without what says that the next time is not exact: ` to approximately `.
  fileprivate var withoutApproximation: String {
    var text = lowercased()
    // "~12:00 (maybe before) to 17:55"
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      text = String(text[..<open]).trimmed + text[text.index(after: close)...]
    }
    let words = ["approximately ", "approx. ", "about ", "around ", "roughly ", "~"]
    guard let word = words.first(where: text.hasSuffix) else { return text }
    return String(text.dropLast(word.count))
  }
}
