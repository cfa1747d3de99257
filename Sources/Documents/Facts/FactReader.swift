internal import Bytes

/// Reads the facts of one document from all its parts.
struct FactReader {
  let document: Document
  var facts = Facts()

  /// What the file's name, the title and the dates of the document show about the numbers in it.
  var hints = StatedTime.Hints()

  /// The zone of times without one: "all times in JST".
  var zone: (zone: StatedZone, text: String)?

  /// The events of the timeline, each with its day.
  var events: [TimelineEvent] = []

  init(_ document: Document) {
    self.document = document
  }

  mutating func read() -> Facts {
    facts.severity = severity.map(Facts.Fact.init)
    facts.status = (labelled([.status]) ?? postings.first?.title).map(Facts.Fact.init)
    facts.language = Language.code(of: document)
    if document.kind == .runbook {
      readProcedure()
    } else {
      hints = document.cache.hints(of: document)
      zone = readZone() ?? zoneOfFields
      readDay()
      readTimeline()
      readMoments()
      readDuration()
      readPresence()
      facts.actions = document.actions
    }
    facts.owners = readOwners()
    return facts
  }

  /// Only when the incident began and ended, for rules that ask whether that is said: zones do not matter for it.
  mutating func readMomentsAlone() -> Facts {
    hints = document.cache.hints(of: document)
    readDay()
    readTimeline()
    readMoments()
    return facts
  }

  var severity: Located<String>? { labelled([.severity]) ?? impactLevel }

  /// The first value under one of these fields that is no template text.
  func labelled(_ fields: [Field]) -> Located<String>? {
    for field in fields {
      guard let text = document.metadata.text(field), !text.isPlaceholder, !text.value.isEmpty else { continue }
      return text
    }
    // A bold label in the summary or the impact is the incident's too.
    return document.labelledLines.first { line in
      switch line.section {
      case .actions, .structuralFix, .lessons, .whys, .prevention, .deferred, .signOff: return false
      default: break
      }
      guard !line.value.isPlaceholder, !line.value.value.isEmpty else { return false }
      return Field(label: line.label.value, in: document.kind).map(fields.contains) ?? false
    }?.value
  }

  /// `impact: minor` in the front matter of an export of a status page, whose impacts are levels.
  private var impactLevel: Located<String>? {
    let entry = document.frontMatter?.entries.first { $0.key.value.lowercased() == "impact" }
    guard let text = entry?.value.text,
      ["none", "minor", "major", "critical", "maintenance", "low", "medium", "high"].contains(text.value.lowercased())
    else { return nil }
    return text
  }

  func readHints() -> StatedTime.Hints {
    var hints = StatedTime.Hints()
    let starts = document.metadata.entries.lazy.filter { $0.field == .started }.compactMap(\.value.value.text)
    if let time = Self.firstYear(in: document.source.path) ?? Self.firstYear(in: document.title?.value ?? "")
      ?? starts.compactMap(Self.firstYear).first
    {
      (hints.year, hints.month) = (time.year, time.month)
    }
    let numbers = numbersOfDates
    hints.isDayFirst = document.isDayFirst ?? numbers.isDayFirst
    if numbers.haveShortYear, hints.year == nil { hints.yearOfDates = yearOfDates }
    return hints
  }

  /// The first time with a year.
  private static func firstYear(in text: String) -> StatedTime? {
    StatedTime.all(in: text).first { $0.year != nil }
  }

  /// The year of all whole dates in the text, if they have one.
  private var yearOfDates: Int? {
    let years = document.blocks.reduce(into: Set<Int>()) { years, block in
      guard let bytes = block.prose?.bytes else { return }
      years.formUnion(StatedTime.all(in: bytes, 0..<bytes.count).compactMap(\.year))
    }
    return years.count == 1 ? years.first : nil
  }

  /// Whether numbers of dates in the document can only be read with the day first, or only with the month first.
  var numbersOfDates: (isDayFirst: Bool?, haveShortYear: Bool) {
    var (dayFirst, monthFirst, haveShortYear) = (false, false, false)
    for index in document.blocks.indices {
      // A copy of a block costs more than a look at it.
      guard let prose = document.blocks[index].prose else { continue }
      Self.forEachRun(ofDateIn: prose.bytes) { run in
        guard let date = NumericDate(run) else { return }
        if date.yearLength == 2 { haveShortYear = true }
        guard date.yearLength == 4 else { return }
        if date.first > 12 { dayFirst = true }
        if date.second > 12 { monthFirst = true }
      }
    }
    return (dayFirst == monthFirst ? nil : dayFirst, haveShortYear)
  }

  /// The only zone among the fields, where `Started` has none and `Resolved` has one.
  private var zoneOfFields: (zone: StatedZone, text: String)? {
    let zones = document.metadata.entries.filter { $0.field.isMoment && $0.field != .lastReviewed }.compactMap {
      entry in
      entry.value.text.flatMap { StatedTime($0.value, hints: hints) }.flatMap { time in
        time.zone.map { (zone: $0, text: time.zoneText ?? "") }
      }
    }
    return zones.allSatisfy { $0.zone == zones[0].zone } ? zones.first : nil
  }

  /// Calls `visit` for the runs of digits and separators that are long enough for a date with its year.
  private static func forEachRun(ofDateIn bytes: [UInt8], _ visit: (ArraySlice<UInt8>) -> Void) {
    let length = 8
    var start = 0
    // The last byte of a possible run is looked at first: nearly always it shows that none begins before it.
    while start + length <= bytes.count {
      let last = start + length - 1
      var other = last
      while other >= start, bytes[other].isPartOfDate { other -= 1 }
      guard other < start else {
        start = other + 1
        continue
      }
      let end = bytes[last...].firstIndex { !$0.isPartOfDate } ?? bytes.count
      visit(bytes[start..<end])
      start = end + 1
    }
  }

  /// Whether the timeline is a table with a column for each of two zones.
  private var hasZonesOfColumns: Bool {
    guard case .table(let index) = document.timelineRows.first?.list else { return false }
    return document.zone(ofColumn: 0, in: index) != nil
  }

  /// The zone that a heading, a column or a sentence gives for all times.
  private func readZone() -> (zone: StatedZone, text: String)? {
    if let head = document.timelineHead, !hasZonesOfColumns,
      let zone = StatedZone.first(in: document.source.text(in: head))
    {
      return zone
    }
    for block in document.blocks {
      guard let prose = block.prose, prose.bytes.count < 600 else { continue }
      let text = prose.text.lowercased()
      let isHeading = if case .heading = block.kind { text.contains("time") || text.contains("tid") } else { false }
      let isAboutTimes = [
        "all times", "times are", "times in", "timestamps", "timezone", "time zone", "times below", "alle tid",
        "alle zeiten", "時刻は", "所有时间",
      ].contains(where: text.contains)
      let isLabel = prose.bytes.count < 40 && text.hasPrefix("times")
      // "May 2, times in CEST" is about that day alone.
      let isOfDay =
        prose.bytes.count <= 60 && !text.contains("all ")
        && StatedTime(startOf: prose.bytes, 0..<prose.bytes.count)?.hasDay ?? false
      guard isHeading || isAboutTimes || isLabel, !isOfDay, let zone = StatedZone.first(in: prose.text) else {
        continue
      }
      return zone
    }
    return nil
  }
}

/// A date of three numbers with slashes or dashes between them, the year last.
private struct NumericDate {
  private(set) var first = 0
  private(set) var second = 0
  private(set) var yearLength = 0

  init?(_ run: ArraySlice<UInt8>) {
    var (number, length) = (0, 0)
    for byte in run {
      guard byte.isDigit else {
        length = 0
        continue
      }
      if length == 0 { number += 1 }
      length += 1
      switch number {
      case 1 where length <= 2: first = first * 10 + Int(byte - UInt8(ascii: "0"))
      case 2 where length <= 8: second = second * 10 + Int(byte - UInt8(ascii: "0"))
      case 3: yearLength = length
      default: return nil
      }
    }
    guard number == 3 else { return nil }
  }
}

extension UInt8 {
  /// Whether the byte is a digit, a slash or a dash.
  fileprivate var isPartOfDate: Bool { isDigit || self == UInt8(ascii: "/") || self == UInt8(ascii: "-") }
}
