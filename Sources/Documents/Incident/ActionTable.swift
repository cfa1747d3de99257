internal import Bytes

/// Actions in the rows of tables.
extension ActionReader {
  /// A table under a heading for follow-ups, or one with a column of tasks and one for who or until when.
  mutating func readTable(_ index: Int) {
    let rows = document.tables[index].rows
    guard let header = rows.first, let corner = header.first else { return }
    let heads = header.map { document.blocks[$0].prose.map(HeadingKey.init) ?? "" }
    var parts = heads.map { StructuralFix.Part($0) }
    // "Expected date", "Date": in a table of tasks the only date is the one by which they are done.
    if !parts.contains(.due), let date = heads.firstIndex(where: { $0.text == "date" || $0.text.hasSuffix(" date") }) {
      parts[date] = .due
    }
    // "Assign | By": who and until when.
    if parts.count(where: { $0 == .owner }) > 1, let by = heads.firstIndex(of: "by") {
      parts[by] = .due
    }
    let task = heads.firstIndex(where: Self.taskHeads.contains) ?? taskBehindReference(parts, rows)
    if !parts.contains(.status), let outcome = heads.firstIndex(of: "outcome") { parts[outcome] = .status }
    let isInside = sections.contains(document.blocks[corner].section)
    let isTasks = task != nil && parts.contains { $0 == .owner || $0 == .due || $0 == .status }
    // The structural fix is no follow-up beside itself.
    let isFix = document.sectionName(of: document.blocks[corner]) == .structuralFix
    guard isInside || (isTasks && readsFrontMatter), !isFix else { return }
    let column = task ?? Self.widest(rows, parts, document)
    for row in rows.dropFirst() {
      guard row.indices.contains(column), let prose = document.blocks[row[column]].prose, !prose.isEmpty else {
        continue
      }
      let text = Located(prose.text, at: prose.source)
      guard !text.isPlaceholder, text.value.holdsLetter, !text.value.isBlankItem else { continue }
      var action = Action(text: text.value, range: text.range)
      for (part, cell) in zip(parts, row) {
        guard let part, let value = document.blocks[cell].prose, !value.isEmpty else { continue }
        // The address of `[SHOP-482](https://…)` is after its text.
        let link = part == .tracking ? tracking(in: document.source.cell(around: value.source)) : nil
        set(part, link ?? Located(value.text, at: value.source), of: &action)
        if part == .tracking, action.state == .unknown { action.state = Action.State(value.text) ?? .unknown }
      }
      let line = lines(ofRow: row)
      if action.tracking == nil { action.tracking = tracking(in: line) }
      if action.state == .unknown, row.contains(where: { document.blocks[$0].prose?.isDoneMark ?? false }) {
        action.state = .done
      }
      let whole = document.source.text(in: line)
      action.details = line
      (action.isRouted, action.isStructural) = (whole.namesRoute, whole.namesStructure)
      found.append(action)
    }
  }

  /// "#41 — alert on failures that are only logged": a column for issues that says what each is about.
  private func taskBehindReference(_ parts: [StructuralFix.Part?], _ rows: [[Int]]) -> Int? {
    guard let column = parts.firstIndex(of: .tracking) else { return nil }
    let texts = rows.dropFirst().compactMap { $0.indices.contains(column) ? document.blocks[$0[column]].prose : nil }
    return !texts.isEmpty && texts.allSatisfy { $0.bytes.count { $0 == UInt8(ascii: " ") } >= 3 } ? column : nil
  }

  /// The lines of a row: one, but in HTML each cell may have its own.
  private func lines(ofRow row: [Int]) -> ByteRange {
    var (first, last) = (Int.max, Int.min)
    for cell in row {
      guard let prose = document.blocks[cell].prose, !prose.isEmpty else { continue }
      let start = prose.source.lowerBound
      (first, last) = (min(first, start), max(last, start))
    }
    guard first <= last else { return 0..<0 }
    let line = document.source.line(containing: first)
    let end = last <= line.upperBound ? line : document.source.line(containing: last)
    return line.lowerBound..<end.upperBound
  }

  private static func widest(_ rows: [[Int]], _ parts: [StructuralFix.Part?], _ document: Document) -> Int {
    let columns = parts.indices.filter { parts[$0] == nil }
    func width(_ column: Int) -> Int {
      rows.dropFirst().reduce(0) { sum, row in
        sum + (row.indices.contains(column) ? document.blocks[row[column]].prose?.bytes.count ?? 0 : 0)
      }
    }
    return columns.max { width($0) < width($1) } ?? 0
  }

  private static let taskHeads: Set<HeadingKey> = [
    "action", "action item", "task", "item", "what", "description", "follow up", "todo", "aksjon", "tiltak", "maßnahme",
    "aufgabe", "acción", "ação", "アクション", "対応", "行动项", "improvement", "remediation", "change",
  ]
}

extension Prose {
  fileprivate var isDoneMark: Bool {
    // Nearly every text is longer than a mark, and has white space at neither end.
    if bytes.count > 3, let first = bytes.first, let last = bytes.last, first.isInk, last.isInk { return false }
    let text = text.trimmed
    return text == "✅" || text == "✔" || text == "☑" || text == "[x]" || text == "x"
  }
}

extension SourceFile {
  /// The cell of a table's row around a place, with the addresses of its links.
  fileprivate func cell(around range: ByteRange) -> ByteRange {
    let line = line(containing: range.lowerBound)
    var end = range.upperBound
    while end < line.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
    return range.lowerBound..<end
  }
}

extension Document {
  /// Whether a column holds the states of tasks, so that what a template leaves open is a state there.
  package func isStateColumn(_ column: Int, of table: Table) -> Bool {
    guard let head = table.rows.first, head.indices.contains(column), let title = blocks[head[column]].prose else {
      return false
    }
    return StructuralFix.Part(label: title.text) == .status
  }
}
