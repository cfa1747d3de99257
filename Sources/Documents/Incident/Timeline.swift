internal import Bytes

/// One row of the timeline: when something happened, and what.
package struct TimelineRow: Hashable, Sendable {
  package let time: Located<String>
  package let clock: TimelineClock
  package let event: String

  /// Whether the event is the label before the time: `Fixed: 14:00`.
  var isLabelled = false

  /// Rows of one list follow each other; rows of two tables need not.
  package let list: List

  package enum List: Hashable, Sendable {
    case table(Int)
    case headings(under: Int)
    /// Items or lines at one depth, after the block that introduces them.
    case text(behind: Int, depth: Int)
  }
}

extension Document {
  /// The rows of the timeline in the order of the file, in any form.
  ///
  /// Without a section for it, a table whose first column has the heading of a time is one under any heading, and so is a
  /// list of times.
  func readTimelineRows() -> [TimelineRow] {
    let inside = tables.indices.filter { isInTimeline($0) }
    let texts = rows { $0 == .timeline }
    let told = inside.flatMap { rows(ofTable: $0) } + (texts.isEmpty ? codeRows : texts)
    if !told.isEmpty { return told }
    let tabled = tables.indices.flatMap { rows(ofTable: $0) }
    if !tabled.isEmpty { return tabled }
    return listsTimes ? listedRows : []
  }

  private func isInTimeline(_ table: Int) -> Bool {
    tables[table].rows.first?.first.map { sectionName(of: blocks[$0]) == .timeline } ?? false
  }

  /// The rows of lists with times in a section that tells what happened.
  private var listedRows: [TimelineRow] {
    let telling: Set<Section.Name?> = [nil, .restatement, .impact, .detection, .containment, .rootCause]
    return rows(inItems: true) { telling.contains($0) }
  }

  /// The heading of the times: the header cell of their column, else the section's heading.
  func readTimelineHead() -> ByteRange? {
    // The rows of tables come before all others.
    if case .table(let index) = timelineRows.first?.list, let column = timeColumn(ofTable: index) {
      return blocks[tables[index].rows[0][column]].prose?.source
    }
    return sections(.timeline).first?.title?.range
  }

  /// Whether a list under any heading is a timeline, with a time at the start of each item.
  package var listsTimes: Bool {
    let timed = blocks.lazy.filter { block in
      guard case .paragraph = block.kind, block.item != nil, !block.isQuoted, let prose = block.prose else {
        return false
      }
      return TimelineClock.read(prose.text)?.clock.seconds != nil
    }
    return timed.prefix(2).count == 2
  }

  private static let timeLabels: Set<String> = [
    "time", "timestamp", "when", "date time", "datetime", "date and time", "time utc", "utc", "utc time",
    "approx time", "時刻", "时间", "時間", "시간", "시각", "hora", "tid", "tidspunkt", "klokkeslett", "horário", "uhrzeit",
  ]

  private static let timeKeys = Set(timeLabels.map { HeadingKey($0) })

  private func timeColumn(ofTable index: Int) -> Int? {
    guard let header = tables[index].rows.first, let corner = header.first else { return nil }
    let isTimeline = sectionName(of: blocks[corner]) == .timeline
    // "NZST | UTC | Event": only the first column has the days.
    if isTimeline, zone(ofColumn: 0, in: index) != nil { return 0 }
    let named = header.prefix(4).firstIndex { cell in
      guard let prose = blocks[cell].prose else { return false }
      if Self.timeKeys.contains(HeadingKey(prose)) { return true }
      // "Time (UTC) / Zeit (UTC)": what is before the parenthesis decides.
      return prose.bytes.contains(UInt8(ascii: "("))
        && Self.timeLabels.contains(prose.text.lowercased().prefix { $0 != "(" }.dropLast().description)
    }
    if let named { return named }
    return isTimeline ? 0 : nil
  }

  /// The zone that is the whole heading of a column: where another one is beside it, it holds for this column alone.
  func zone(ofColumn column: Int, in table: Int) -> (zone: StatedZone, text: String)? {
    let heads = (tables[table].rows.first ?? []).prefix(3).map { blocks[$0].prose?.text ?? "" }
    let zones = heads.map { StatedZone(abbreviation: $0) }
    guard zones.count(where: { $0 != nil }) > 1, column < zones.count else { return nil }
    return zones[column].map { ($0, heads[column]) }
  }

  private func rows(ofTable index: Int) -> [TimelineRow] {
    guard let column = timeColumn(ofTable: index) else { return [] }
    let zone = zone(ofColumn: column, in: index)
    return tables[index].rows.dropFirst().compactMap { row in
      guard row.indices.contains(column), let cell = blocks[row[column]].prose else { return nil }
      // "Day | Date | Time | Event": the cells are one time.
      let date = row[..<column].compactMap { blocks[$0].prose?.text }.joined(separator: " ")
      guard let (clock, time, _) = TimelineClock.read(cell.text) else { return nil }
      let dated = date.isEmpty ? nil : TimelineClock.read(date + " " + cell.text)
      // "Event | Time": what happened may be before its time.
      let isLast = column == row.count - 1
      let cells = isLast ? row.prefix(column) : row.dropFirst(column + 1)
      let event = cells.compactMap { blocks[$0].prose?.text }.joined(separator: " | ")
      return TimelineRow(
        time: Located(cell.text(in: time), at: cell.source(of: time)),
        clock: (dated?.clock ?? clock).inZone(zone), event: event,
        isLabelled: isLast && column > 0, list: .table(index))
    }
  }

  /// Rows that are list items, lines of text or headings, in the sections of these names.
  private func rows(inItems isInItems: Bool = false, where isWanted: (Section.Name?) -> Bool) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    var introduction = 0
    for (index, block) in blocks.enumerated() {
      guard isWanted(sectionName(of: block)), !block.isQuoted, let prose = block.prose else { continue }
      switch block.kind {
      case .paragraph where isInItems && block.item == nil: introduction = index
      case .paragraph:
        // The next line of an item continues its event.
        let lines = block.item == nil ? prose.lines : Array(prose.lines.prefix(1))
        let list = TimelineRow.List.text(behind: introduction, depth: block.listDepth)
        let found = lines.compactMap {
          TimelineRow(prose, $0, in: list) ?? TimelineRow(labelled: prose, $0, in: list)
            ?? (block.item == nil ? nil : TimelineRow(ending: prose, $0, in: list))
        }
        let told = found.count > 1 || block.item != nil ? [] : prose.boldRows(in: list)
        rows += told.count > 1 ? told : found
        // A date or a sentence between two lists begins a new sequence.
        if block.listDepth == 0, told.count < 2, !found.contains(where: { $0.clock.seconds != nil }) {
          introduction = index
        }
      case .heading:
        introduction = index
        guard !isInItems, let parent = sections[block.section].parent else { continue }
        rows += [TimelineRow(prose, 0..<prose.bytes.count, in: .headings(under: parent))].compactMap(\.self)
      default: continue
      }
    }
    return rows
  }

  /// A timeline that its author put into a code block; the lines of a log have seconds, and are no events.
  private var codeRows: [TimelineRow] {
    // Nearly no block is code, and a copy of one costs more than a look at it.
    let code = blocks.indices.lazy.filter { if case .code = blocks[$0].kind { true } else { false } }
    return code.flatMap { index -> [TimelineRow] in
      let block = blocks[index]
      guard !block.isQuoted, sectionName(of: block) == .timeline else { return [] }
      var rows: [TimelineRow] = []
      var number = source.position(of: block.range.lowerBound).line
      while let line = source.line(numbered: number), line.lowerBound < block.range.upperBound {
        number += 1
        guard let (clock, time, rest) = TimelineClock.read(source.bytes, line), clock.seconds != nil else { continue }
        if clock.hasSeconds { return [] }
        rows.append(
          TimelineRow(
            time: Located(source.text(in: time), at: time), clock: clock,
            event: source.text(in: rest..<line.upperBound),
            isLabelled: true, list: .text(behind: index, depth: 0)))
      }
      return rows.count > 1 ? rows : []
    }
  }
}

extension Prose {
  /// `At **09:12** the queue stopped, at **09:20** Ada was paged`: bold times in sentences.
  fileprivate func boldRows(in list: TimelineRow.List) -> [TimelineRow] {
    let starts = pieces.filter { $0.isBold && bytes[$0.text.lowerBound].isDigit }
    guard starts.count > 1 else { return [] }
    let ends = starts.dropFirst().map(\.text.lowerBound) + [bytes.count]
    return zip(starts, ends).compactMap { start, end in
      guard let row = TimelineRow(self, start.text.lowerBound..<end, in: list), row.clock.seconds != nil else {
        return nil
      }
      return row
    }
  }
}

extension TimelineRow {
  /// `Fault fixed: 2026-05-01 14:00`: what happened, and then when.
  fileprivate init?(labelled prose: Prose, _ line: Range<Int>, in list: List) {
    guard let (key, value) = MetadataReader.split(prose, line),
      let (clock, time, rest) = TimelineClock.read(prose.bytes, value), clock.seconds != nil,
      value.upperBound - rest <= 4
    else { return nil }
    self.time = Located(prose.text(in: time), at: prose.source(of: time))
    self.clock = clock
    event = prose.text(in: key)
    self.list = list
    isLabelled = true
  }

  /// `Ada was paged (09:20 UTC)`, `Ada was paged at 09:20 UTC`: an item that ends with its time.
  fileprivate init?(ending prose: Prose, _ line: Range<Int>, in list: List) {
    let tail = max(line.lowerBound, line.upperBound - 40)..<line.upperBound
    guard prose.bytes[tail].contains(where: \.isDigit),
      let time = StatedTime.all(in: prose.bytes, tail).last, time.seconds != nil,
      prose.text(in: time.range.upperBound..<tail.upperBound).allSatisfy({ ").".contains($0) })
    else { return nil }
    let before = prose.text(in: line.lowerBound..<time.range.lowerBound)
    guard [" (", " at ", " – ", " — ", " - "].contains(where: before.hasSuffix) else { return nil }
    self.time = Located(prose.text(in: time.range), at: prose.source(of: time.range))
    clock = TimelineClock(time: time, partialDate: nil)
    event = before
    self.list = list
    isLabelled = true
  }

  fileprivate init?(_ prose: Prose, _ line: Range<Int>, in list: List) {
    guard let (clock, time, rest) = TimelineClock.read(prose.text(in: line)) else { return nil }
    let start = line.lowerBound
    let range = start + time.lowerBound..<start + time.upperBound
    self.time = Located(prose.text(in: range), at: prose.source(of: range))
    self.clock = clock
    event = prose.text(in: start + rest..<line.upperBound)
    self.list = list
  }
}
