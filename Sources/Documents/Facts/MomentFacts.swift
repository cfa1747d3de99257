internal import Bytes

extension FactReader {
  /// The day of the incident: its label, its start, the title, the file's name, the timeline.
  mutating func readDay() {
    // A page's own `date` is when it was published, where the incident has a start or a date of its own.
    if let day = statedDay {
      facts.day = day
      return
    }
    let rowDay = document.timelineRows.first { $0.clock.day != nil }
    if let title = document.title, let day = day(in: title) {
      // A heading that was copied with its date disagrees with both the file's name and the timeline.
      let isCopied = dayInPath != nil && dayInPath != day.value && dayInPath == rowDay?.clock.day
      facts.day = isCopied ? dayInPath.map { Facts.Fact(value: $0, text: "", range: nil) } : day
    } else if let name = document.metadata.text(.title), let day = day(in: name) {
      facts.day = day
    } else if let day = dayInPath, rowDay?.clock.day.map({ abs($0 - day) <= 3 }) ?? true {
      facts.day = Facts.Fact(value: day, text: "", range: nil)
    } else if let row = rowDay, let day = row.clock.day {
      // A file that is named after the day of its publication tells the incident's in its timeline.
      facts.day = Facts.Fact(value: day, text: row.time.value, range: row.time.range)
    } else if let oldest = postings.last, let day = oldest.time.dayNumber {
      facts.day = Facts.Fact(value: day, text: oldest.title.value, range: oldest.title.range)
    } else if let prose = proseOfIncident.first(where: { firstDay(in: $0) != nil }),
      let time = firstDay(in: prose), let day = time.dayNumber
    {
      facts.day = Facts.Fact(value: day, text: prose.text(in: time.range), range: prose.source(of: time.range))
    }
  }

  private var statedDay: Facts.Fact<Int>? {
    let stated = document.metadata.entries.filter { $0.field == .started }
    let own = stated.filter { !$0.isDateOfPage }
    if let day = own.lazy.compactMap({ day(of: $0) }).first { return day }
    // A title that was copied disagrees with the file's name.
    if own.isEmpty, let title = document.title, let day = day(in: title), dayInPath ?? day.value == day.value {
      return day
    }
    return stated.lazy.filter(\.isDateOfPage).compactMap { day(of: $0) }.first
  }

  private func day(of entry: Metadata.Entry) -> Facts.Fact<Int>? {
    guard let text = entry.value.text, let time = StatedTime(text.value, hints: hints)?.completed(year: hints.year),
      let day = time.dayNumber
    else { return nil }
    return Facts.Fact(value: day, text: text.value, range: text.range)
  }

  /// The text about the incident itself: a date under a fix or an action is when that is due.
  private var proseOfIncident: some Sequence<Prose> {
    document.blocks.lazy.filter { block in
      guard !block.isQuoted else { return false }
      switch document.sectionName(of: block) {
      case .structuralFix, .actions, .deferred, .prevention, .signOff, .lessons, .evidence: return false
      default: return true
      }
    }.compactMap(\.prose)
  }

  private func firstDay(in prose: Prose) -> StatedTime? {
    guard !prose.text.hasPrefix("Posted") else { return nil }
    return StatedTime.all(in: prose.bytes, 0..<prose.bytes.count, hints).first { time in
      guard time.dayNumber != nil else { return false }
      let before = prose.text(in: max(0, time.range.lowerBound - 40)..<time.range.lowerBound).lowercased()
      return !Self.otherDates.contains(where: before.contains)
    }
  }

  /// What a date is of that is not the incident's.
  private static let otherDates = [
    "due", "meeting", "review", "edited", "created", "posted", "published", "facilitated", "updated", "scheduled",
    "frist",
  ]

  private func day(in text: Located<String>) -> Facts.Fact<Int>? {
    let bytes = Array(text.value.utf8)
    for time in StatedTime.all(in: bytes, 0..<bytes.count, hints) {
      guard let day = time.completed(year: hints.year).dayNumber else { continue }
      return Facts.Fact(value: day, text: String(decoding: bytes[time.range], as: UTF8.self), range: text.range)
    }
    return nil
  }

  /// The date in the file's name, or in that of its folder.
  private var dayInPath: Int? {
    for part in document.source.path.parts(at: "/").suffix(2).reversed() {
      if let day = StatedTime.all(in: String(part)).lazy.compactMap(\.dayNumber).first { return day }
      if let time = StatedTime(String(part.prefix(10))), let day = time.dayNumber { return day }
    }
    return nil
  }

  mutating func readMoments() {
    facts.started = moment(of: .started, isDateEnough: false)
    facts.detected = moment(of: .detected) ?? moment(of: .detectedBySystem) ?? moment(of: .detectedByPerson)
    facts.contained = moment(of: .contained)
    facts.resolved = moment(of: .resolved)
    if facts.started == nil { facts.started = timeBesideDate }
    if facts.resolved == nil { readRangeOfFields() }
    readEvents()
    if facts.started == nil || facts.resolved == nil { readRange() }
    readSentences()
    readPostings()
    // "Incident from: 2026-05-01": nothing says the hour, but this label is no other date.
    if facts.started == nil { facts.started = moment(of: .started) { $0.saysBeginning } }
  }

  /// `**Time:** 07:24 UTC` beside `**Date:** 2026-05-01`.
  private var timeBesideDate: Facts.Fact<StatedTime>? {
    let places: Set<Section.Name?> = [nil, .metadata, .restatement]
    guard let day = facts.day?.value,
      let line = document.labelledLines.first(where: { $0.key == "time" && places.contains($0.section) }),
      let time = TimelineClock.read(line.value.value, hints: hints)?.clock.time, time.seconds != nil, !time.hasDay
    else { return nil }
    let whole = time.completed(year: hints.year, day: day, zone: zone?.zone, zoneText: zone?.text)
    return Facts.Fact(value: whole, text: line.value.value, range: line.value.range)
  }

  /// The moment under a field's label.
  private func moment(
    of field: Field, isDateEnough: Bool = true, where isMeant: (Metadata.Entry) -> Bool = { _ in true }
  ) -> Facts.Fact<StatedTime>? {
    let entries = document.metadata.entries.filter { $0.field == field && isMeant($0) }
    for entry in entries.filter({ !$0.isDateOfPage }) + entries.filter(\.isDateOfPage) {
      guard let text = entry.value.text,
        let time = TimelineClock.read(text.value, hints: hints)?.clock.time ?? StatedTime(text.value, hints: hints)
      else { continue }
      let labelZone = StatedZone.first(in: entry.label.value) ?? zone
      let whole = time.completed(
        year: hints.year, day: facts.day?.value, zone: labelZone?.zone, zoneText: labelZone?.text)
      guard whole.dayNumber != nil, isDateEnough || whole.seconds != nil else { continue }
      return Facts.Fact(value: whole, text: text.value, range: text.range)
    }
    return nil
  }

  /// The length of the incident: under its label, or in a sentence about it.
  mutating func readDuration() {
    if let text = labelled([.duration]), let span = StatedSpan.all(in: Array(text.value.utf8)).first {
      facts.duration = Facts.Fact(value: span, text: text.value, range: text.range)
      return
    }
    if let range = durationOfRange {
      facts.duration = range
      return
    }
    for block in document.blocks where !block.isQuoted {
      guard let prose = block.prose, case .paragraph = block.kind else { continue }
      let name = document.sectionName(of: block)
      guard name == nil || [.restatement, .impact, .metadata].contains(name) || name == .timeline && block.item == nil
      else { continue }
      for sentence in prose.sentenceRanges {
        let text = prose.text(in: sentence).lowercased()
        guard
          Self.durationWords.contains(where: text.contains)
            || Self.incidentWords.first(in: prose.bytes, sentence) != nil,
          let span = StatedSpan.all(in: prose.bytes, sentence).first(where: {
            $0.bound != .atMost && $0.seconds >= 60 && prose.saysHowLong($0, in: sentence)
          })
        else { continue }
        facts.duration = Facts.Fact(value: span, text: prose.text(in: span.range), range: prose.source(of: span.range))
        return
      }
    }
  }

  private static let durationWords = [
    "lasted", "lasting", "duration", "outage of", "downtime", "varte", "varighet", "unavailable for", "down for",
    "dauerte", "offline for", "halted for", "inaccessible for", "took",
  ]
}

extension Prose {
  /// Whether a span is a length of what happened: "lasted 2 hours", "down for about 2 hours", "an outage of 2 h".
  fileprivate func saysHowLong(_ span: StatedSpan, in sentence: Range<Int>) -> Bool {
    // "From 17:09 to 23:42 (6 hours and 33 minutes)".
    let isBracketed =
      span.range.lowerBound > sentence.lowerBound && bytes[span.range.lowerBound - 1] == UInt8(ascii: "(")
      && span.range.upperBound < sentence.upperBound && bytes[span.range.upperBound] == UInt8(ascii: ")")
    if isBracketed { return true }
    let before = text(in: max(sentence.lowerBound, span.range.lowerBound - 32)..<span.range.lowerBound).lowercased()
    let words = before.split { !$0.isLetter }.suffix(4)
    let after = text(in: span.range.upperBound..<min(span.range.upperBound + 24, sentence.upperBound)).lowercased()
    if ["outage", "failure", "incident", "interruption", "disruption", "downtime", "degradation"].contains(
      where: after.contains)
    {
      return true
    }
    let isLength = words.contains {
      ["for", "lasted", "lasting", "of", "duration", "took", "i", "varte", "total", "downtime"].contains($0)
    }
    return isLength
      && !words.contains {
        [
          "every", "after", "within", "last", "previous", "past", "next", "ago", "undetected", "unnoticed",
        ].contains($0)
      }
  }

  /// The sentences, roughly: between line breaks that end one, and full stops before a space.
  var sentenceRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() {
      let isStop =
        (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")) && offset + 1 < bytes.count
        && " \n".utf8.contains(bytes[offset + 1]) && offset > 1 && bytes[offset - 2] != UInt8(ascii: ".")
      guard isStop else { continue }
      ranges.append(start..<offset + 1)
      start = offset + 1
    }
    ranges.append(start..<bytes.count)
    return ranges
  }
}

extension Metadata.Entry {
  /// Whether this is the `date:` of a page, as site generators have it.
  fileprivate var isDateOfPage: Bool { form == .frontMatter && HeadingKey(label.value) == "date" }

  /// Whether the label says that something begins, and not only when it was.
  fileprivate var saysBeginning: Bool {
    let label = label.value.lowercased()
    return ["start", "beg", "began", "from", "since", "onset"].contains(where: label.holds)
  }
}
