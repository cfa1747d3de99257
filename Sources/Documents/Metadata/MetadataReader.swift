internal import Bytes

/// Finds metadata in front matter and in the forms of a body.
struct MetadataReader {
  private let kind: Document.Kind
  private let markdown: MarkdownReader
  private let vocabulary: Vocabulary
  private var entries: [Metadata.Entry] = []

  static func metadata(
    of kind: Document.Kind, in source: SourceFile, frontMatter: FrontMatter?, markdown: MarkdownReader,
    vocabulary: Vocabulary
  ) -> Metadata {
    var reader = MetadataReader(kind: kind, markdown: markdown, vocabulary: vocabulary)
    for entry in frontMatter?.entries ?? [] { reader.add(entry) }
    for index in markdown.tables.indices { reader.readTable(index) }
    for index in markdown.blocks.indices { reader.readBlock(at: index) }
    return Metadata(
      entries: reader.entries,
      isComplete: frontMatter?.isReadable != false && source.damage?.value != .utf16 && markdown.unread == nil
        && markdown.unreadRegions.isEmpty,
      isDayFirst: vocabulary.isDayFirst)
  }

  private init(kind: Document.Kind, markdown: MarkdownReader, vocabulary: Vocabulary) {
    self.kind = kind
    self.markdown = markdown
    self.vocabulary = vocabulary
  }

  private mutating func add(_ entry: FrontMatter.Entry) {
    guard let field = vocabulary.field(entry.name, in: kind) else { return }
    entries.append(Metadata.Entry(field: field, form: .frontMatter, label: entry.key, value: entry.value))
    // Roles share one key in the schema, but each has its own in most other files.
    for role in field == .roles ? entry.value.value.entries : [] {
      guard let field = vocabulary.field(role.name, in: kind) else { continue }
      entries.append(Metadata.Entry(field: field, form: .frontMatter, label: role.key, value: role.value))
    }
  }

  /// Rows of a label and its value, once or twice a row, or a row of labels over one row of values.
  private mutating func readTable(_ index: Int) {
    let rows = markdown.tables[index].rows.filter { $0.count >= 2 }
    guard let first = rows.first else { return }
    let isAtTop = markdown.holdsFields(markdown.sections[markdown.blocks[first[0]].section])
    var found: [Metadata.Entry] = []
    let isHead = rows.count == 2 && isAtTop && holdsLabels(rows[0]) >= 2 && holdsLabels(rows[1]) == 0
    if isHead {
      entries += zip(rows[0], rows[1]).compactMap { tableEntry(label: $0, value: $1) }
      return
    }
    if first.count == 2 || (first.count == 4 && isAtTop) {
      for row in rows {
        for column in stride(from: 0, to: row.count - 1, by: 2) {
          found += [tableEntry(label: row[column], value: row[column + 1])].compactMap(\.self)
        }
      }
    }
    // "Time | Event" and the like have at most a header that is a field; two rows of fields are no accident.
    if found.count >= 2 || (found.count == 1 && (rows.count <= 2 || isAtTop)) {
      entries += found
    }
  }

  /// How many cells of a row name fields.
  private func holdsLabels(_ row: [Int]) -> Int {
    row.count { cell in
      markdown.blocks[cell].prose.flatMap { vocabulary.field(HeadingKey($0), in: kind) } != nil
    }
  }

  private func tableEntry(label: Int, value: Int) -> Metadata.Entry? {
    guard let key = markdown.blocks[label].prose, let value = markdown.blocks[value].prose, !value.isEmpty,
      let field = vocabulary.field(HeadingKey(key), in: kind)
    else { return nil }
    return Metadata.Entry(
      field: field, form: .table, label: Located(key.text, at: key.source),
      value: Located(.scalar(value.text), at: value.source))
  }

  private mutating func readBlock(at index: Int) {
    let block = markdown.blocks[index]
    guard let prose = block.prose else { return }
    if block.isQuoted {
      if markdown.isBoxOfFields(block) { readLines(of: prose, at: index) }
      return
    }
    switch block.kind {
    case .paragraph where markdown.holdsFields(markdown.sections[block.section]): readLines(of: prose, at: index)
    case .heading where block.listDepth == 0: readHeading(prose, at: index)
    default: return
    }
  }

  private mutating func readLines(of prose: Prose, at index: Int) {
    let block = markdown.blocks[index]
    let lines = prose.lines
    for (number, line) in lines.enumerated() {
      for part in fields(in: prose, line) {
        guard let (key, value) = Self.split(prose, part) ?? splitBold(prose, part),
          let field = vocabulary.field(prose.text(in: key), in: kind)
        else { continue }
        if block.isQuoted, !prose.isBold(key) { continue }
        let form: Metadata.Form = prose.isBold(key) ? .boldField : block.item != nil ? .listField : .plainField
        let label = Located(prose.text(in: key), at: prose.source(of: key))
        var located = Located(prose.text(in: value), at: prose.source(of: value))
        if field == .status, located.value.hasSuffix(".") {
          located = Located(String(located.value.dropLast()), at: located.range)
        }
        if value.isEmpty, let below = valueBelow(prose, lines, number, at: index) { located = below }
        entries.append(
          Metadata.Entry(
            field: field, form: form, label: label, value: Located(.scalar(located.value), at: located.range)))
      }
    }
  }

  /// The value of a label with nothing after it: the next line, or a short paragraph under it.
  private func valueBelow(_ prose: Prose, _ lines: [Range<Int>], _ number: Int, at index: Int) -> Located<String>? {
    if number + 1 < lines.count {
      let next = lines[number + 1]
      guard Self.split(prose, next) == nil, next.count <= 120 else { return nil }
      return Located(prose.text(in: next), at: prose.source(of: next))
    }
    if let nested = onlyItem(below: index) { return nested }
    guard index + 1 < markdown.blocks.count else { return nil }
    let next = markdown.blocks[index + 1]
    guard case .paragraph = next.kind, !next.isQuoted, next.listDepth == 0, let below = next.prose,
      !below.isBold(0..<1),
      below.lines.count == 1, below.bytes.count <= 120, Self.split(below, 0..<below.bytes.count) == nil
    else { return nil }
    return Located(below.text, at: below.source)
  }

  /// The text of the one item under an item: `* Severity:` over `  * SEV-2`.
  private func onlyItem(below index: Int) -> Located<String>? {
    let blocks = markdown.blocks
    guard let outer = blocks[index].item, index + 2 < blocks.count, case .item = blocks[index + 1].kind,
      blocks[index + 1].item == outer, let value = blocks[index + 2].prose, value.lines.count == 1,
      value.bytes.count <= 120, Self.split(value, 0..<value.bytes.count) == nil,
      index + 3 == blocks.count || blocks[index + 3].item != outer
    else { return nil }
    return Located(value.text, at: value.source)
  }

  /// The stretches of a line that each begin with the label of a field: `**Owner:** Ada | **Severity:** P2`.
  private func fields(in prose: Prose, _ line: Range<Int>) -> [Range<Int>] {
    let bytes = prose.bytes
    guard bytes[line].count(where: { $0 == UInt8(ascii: ":") }) > 1 else { return [line] }
    var starts = [line.lowerBound]
    var offset = line.lowerBound + 1
    while offset < line.upperBound {
      defer { offset += 1 }
      guard bytes[offset] > UInt8(ascii: " "), !"|*".utf8.contains(bytes[offset]), !bytes[offset].isDigit else {
        continue
      }
      let before = bytes[line.lowerBound..<offset].suffix(4)
      let isAfterMark =
        before.last == UInt8(ascii: " ") && before.dropLast().last.map { "|;".utf8.contains($0) } ?? false
      let isAfterDot =
        before.elementsEqual(" · ".utf8.suffix(4)) || String(decoding: before, as: UTF8.self).hasSuffix("· ")
      let isAfterGap = before.suffix(2).elementsEqual("  ".utf8)
      let isNewlyBold = prose.isBold(offset..<offset + 1) && !prose.isBold(offset - 1..<offset)
      guard isAfterMark || isAfterDot || isAfterGap || isNewlyBold || before.last == UInt8(ascii: "|"),
        let (key, _) = Self.split(prose, offset..<line.upperBound),
        vocabulary.field(prose.text(in: key), in: kind) != nil
      else { continue }
      starts.append(offset)
    }
    return zip(starts, starts.dropFirst() + [line.upperBound]).map { start, end in
      var end = end
      while end > start, " |·;,\u{C2}\u{B7}".utf8.contains(bytes[end - 1]) || bytes[end - 1] == 0xC2 { end -= 1 }
      return start..<end
    }
  }

  /// `**Status** Closed`: bold and without a colon.
  private func splitBold(_ prose: Prose, _ line: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
    guard prose.isBold(line.lowerBound..<line.lowerBound + 1), let end = prose.endOfBold(from: line.lowerBound),
      end <= line.upperBound
    else { return nil }
    var value = end
    while value < line.upperBound, " \t-–".utf8.contains(prose.bytes[value]) { value += 1 }
    return (line.lowerBound..<end, value..<line.upperBound)
  }

  /// The colon of Chinese and Japanese.
  private static let fullWidthColon = WordSearch(["："])

  /// Splits `Key: value`; a key that is bold needs no colon.
  static func split(_ prose: Prose, _ line: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
    let bytes = prose.bytes[line]
    // A label is a few words; a sentence with a colon is not a label.
    let label = bytes.prefix(49)
    var end: Int
    var valueStart: Int
    if let colon = label.firstIndex(of: UInt8(ascii: ":")) {
      (end, valueStart) = (colon, colon + 1)
    } else if label.contains(0xEF), !bytes.contains(UInt8(ascii: ":")),
      let wide = Self.fullWidthColon.first(in: prose.bytes, line)?.range
    {
      (end, valueStart) = (wide.lowerBound, wide.upperBound)
    } else {
      return nil
    }
    guard end - line.lowerBound <= 48 else { return nil }
    let isSpace: (UInt8) -> Bool = { " \t*".utf8.contains($0) }
    while end > line.lowerBound, isSpace(prose.bytes[end - 1]) { end -= 1 }
    var valueEnd = line.upperBound
    while valueStart < valueEnd, isSpace(prose.bytes[valueStart]) { valueStart += 1 }
    while valueEnd > valueStart, isSpace(prose.bytes[valueEnd - 1]) { valueEnd -= 1 }
    return end > line.lowerBound ? (line.lowerBound..<end, valueStart..<valueEnd) : nil
  }

  /// `### Date` with one short line under it.
  private mutating func readHeading(_ title: Prose, at index: Int) {
    if readLabel(in: title, at: index) { return }
    guard markdown.blocks.indices.contains(index + 1), title.bytes.count <= 48 else { return }
    let next = markdown.blocks[index + 1]
    guard case .paragraph = next.kind, let value = next.prose, value.bytes.count <= 120, value.lines.count == 1,
      let field = vocabulary.field(title.text, in: kind), vocabulary.section(title.text) == nil
    else { return }
    // "## Resolved" is a field if a time follows, otherwise a section; "Posted …" is an entry of a status page.
    if value.text.hasPrefix("Posted") { return }
    if field.isMoment, Moment(value.text) == nil { return }
    entries.append(
      Metadata.Entry(
        field: field, form: .headingField, label: Located(title.text, at: title.source),
        value: Located(.scalar(value.text), at: value.source)))
  }
}

extension MetadataReader {
  /// `## Owner: @ada`: a heading of the document that is a field with its value.
  private mutating func readLabel(in title: Prose, at index: Int) -> Bool {
    guard case .heading(level: 2) = markdown.blocks[index].kind, title.bytes.count <= 80,
      let (key, value) = Self.split(title, 0..<title.bytes.count), !value.isEmpty,
      let field = vocabulary.field(title.text(in: key), in: kind),
      [.owner, .authors, .incidentCommander, .severity, .status, .duration].contains(field)
        || (field.isMoment && Moment(title.text(in: value)) != nil)
    else { return false }
    entries.append(
      Metadata.Entry(
        field: field, form: .headingField, label: Located(title.text(in: key), at: title.source(of: key)),
        value: Located(.scalar(title.text(in: value)), at: title.source(of: value))))
    return true
  }
}
