/// Reads the fixes of a "Structural fix" section: rows of a table, items of a list, or plain text.
struct StructuralFixReader {
  private let document: Document
  private let vocabulary: Vocabulary
  private var rows: [StructuralFix] = []
  private var items: [StructuralFix] = []
  private var text: StructuralFix?

  static func fixes(in document: Document, _ vocabulary: Vocabulary) -> [StructuralFix] {
    var reader = StructuralFixReader(document: document, vocabulary: vocabulary)
    reader.read()
    if !reader.rows.isEmpty { return reader.rows }
    guard reader.items.count == 1, let only = reader.text else {
      return reader.items.isEmpty ? [reader.text].compactMap(\.self) : reader.items
    }
    var fix = reader.items[0]
    fix.fields.merge(only.fields) { item, _ in item }
    return [fix]
  }

  private init(document: Document, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
  }

  private mutating func read() {
    let sections = Set(document.sections.indices.filter { document.sections[$0].name == .structuralFix })
    if sections.isEmpty { return }
    for index in document.tables.indices { readTable(index, in: sections) }
    for block in document.blocks where sections.contains(block.section) && !block.isQuoted { read(block) }
  }

  private mutating func readTable(_ index: Int, in sections: Set<Int>) {
    let rows = document.tables[index].rows
    guard let corner = rows.first?.first, sections.contains(document.blocks[corner].section) else { return }
    let cells = rows.map { $0.map { document.blocks[$0] } }
    guard let header = cells.first else { return }
    let parts = header.map { $0.prose.flatMap { vocabulary.part($0.text) } }
    guard parts.contains(where: { $0 != nil }) else {
      // Two columns, a field a row: the table is one fix.
      for row in cells where row.count == 2 { readField(label: row[0].prose, value: row[1].prose, at: row[0].range) }
      return
    }
    for row in cells.dropFirst() where row.contains(where: { $0.prose?.isEmpty == false }) {
      var fix = StructuralFix(range: row[0].range)
      for (part, cell) in zip(parts, row) {
        guard let prose = cell.prose, !prose.isEmpty else { continue }
        let value = Located(prose.text, at: prose.source)
        if let part { fix.fields[part] = value } else { fix.change = fix.change ?? value }
      }
      self.rows.append(fix)
    }
  }

  private mutating func readField(label: Prose?, value: Prose?, at range: ByteRange) {
    guard let label, let value, !value.isEmpty else { return }
    let located = Located(value.text, at: value.source)
    if let part = vocabulary.part(label.text) {
      text = text ?? StructuralFix(range: range)
      text?.fields[part] = located
    } else if ["change", "fix", "action", "what"].contains(HeadingKey(label.text).text) {
      text = text ?? StructuralFix(range: range)
      text?.change = located
    }
  }

  private mutating func read(_ block: Block) {
    guard case .paragraph = block.kind, let prose = block.prose, !prose.isEmpty else { return }
    let labelled = LabelledText(prose, vocabulary)
    guard block.listDepth > 0 else {
      if text == nil { text = StructuralFix(range: labelled.head?.range ?? block.range) }
      text?.add(labelled)
      return
    }
    // "- Check: …" below the change is read by itself, and is no second fix.
    if labelled.head.map({ Self.namesPart($0.value) }) ?? false, text != nil || !items.isEmpty { return }
    // "- Owner: @maya" is a part of the fix above it; any other outer item is a separate fix.
    if labelled.head == nil || block.listDepth > 1 {
      if items.isEmpty {
        if text == nil { text = StructuralFix(range: block.range) }
        text?.add(labelled)
      } else {
        items[items.count - 1].add(labelled)
      }
    } else {
      var fix = StructuralFix(range: labelled.head?.range ?? block.range)
      fix.add(labelled)
      fix.addUnlabelled(in: prose)
      items.append(fix)
    }
  }
}

extension StructuralFixReader {
  /// Whether a text begins with the label of a part that is no field of the fix.
  private static func namesPart(_ text: String) -> Bool {
    guard let colon = text.prefix(32).firstIndex(of: ":") else { return false }
    return ["check", "test", "artefact", "artifact", "kind", "verification", "success criterion", "success criteria"]
      .contains(HeadingKey(String(text[..<colon])).text)
  }
}

extension StructuralFix {
  fileprivate mutating func add(_ labelled: LabelledText) {
    change = change ?? labelled.head
    fields.merge(labelled.fields) { first, _ in first }
  }

  /// `Add the prompt (@maya, 2026-11-24, SHOP-482)`: a handle, a date and an issue need no label.
  fileprivate mutating func addUnlabelled(in prose: Prose) {
    var start = 0
    for word in prose.bytes.split(omittingEmptySubsequences: true, whereSeparator: { " \n(),;[]".utf8.contains($0) }) {
      start = word.startIndex
      let text = String(decoding: word, as: UTF8.self)
      let located = Located(text, at: prose.source(of: start..<word.endIndex))
      if text.hasPrefix("@"), text.count > 1, fields[.owner] == nil { fields[.owner] = located }
      if word.count >= 10, Moment(text) != nil, fields[.due] == nil { fields[.due] = located }
      if IssueReference(text) != nil, fields[.tracking] == nil { fields[.tracking] = located }
    }
  }
}

/// Text with labelled parts in it, such as `Add the prompt. Owner: @maya. Due: 2026-11-24.`.
struct LabelledText {
  /// What is before the first label; nil if the text begins with one.
  let head: Located<String>?
  let fields: [StructuralFix.Part: Located<String>]

  init(_ prose: Prose, _ vocabulary: Vocabulary) {
    let bytes = prose.bytes
    var labels: [(part: StructuralFix.Part, start: Int, value: Int)] = []
    for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
      let earliest = max(0, colon - 24)
      let boundary = bytes[earliest..<colon].lastIndex { ".,;\n(|".utf8.contains($0) || $0 >= 0x80 }
      var start = boundary.map { $0 + 1 } ?? earliest
      while start < colon, " *-".utf8.contains(bytes[start]) { start += 1 }
      guard let part = vocabulary.part(prose.text(in: start..<colon)) else { continue }
      labels.append((part, start, colon + 1))
    }
    var fields: [StructuralFix.Part: Located<String>] = [:]
    for (index, label) in labels.enumerated() {
      let limit = index + 1 < labels.count ? labels[index + 1].start : bytes.count
      let line = bytes[label.value..<limit].firstIndex(of: UInt8(ascii: "\n")) ?? limit
      let value = Self.trimmed(prose, label.value..<(Self.otherLabel(in: bytes[label.value..<line]) ?? line))
      if !value.isEmpty, fields[label.part] == nil {
        fields[label.part] = Located(prose.text(in: value), at: prose.source(of: value))
      }
    }
    self.fields = fields
    let end = labels.first?.start ?? bytes.count
    let head = Self.trimmed(prose, 0..<end)
    self.head = head.isEmpty ? nil : Located(prose.text(in: head), at: prose.source(of: head))
  }

  /// Where another label begins a sentence of its own, whatever it means: `NET-401. Check: …`.
  private static func otherLabel(in value: ArraySlice<UInt8>) -> Int? {
    value.indices.first { place in
      guard value[place] == UInt8(ascii: "."), value[place...].dropFirst().first == UInt8(ascii: " ") else {
        return false
      }
      let rest = value[place...].dropFirst(2)
      guard let first = rest.first, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z"),
        let colon = rest.prefix(24).firstIndex(of: UInt8(ascii: ":"))
      else { return false }
      return !rest[..<colon].contains { ".,;\n".utf8.contains($0) }
    }
  }

  private static func trimmed(_ prose: Prose, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, " \n*".utf8.contains(prose.bytes[start]) { start += 1 }
    while end > start, " \n*.,;(".utf8.contains(prose.bytes[end - 1]) { end -= 1 }
    if prose.bytes[start..<end].last == UInt8(ascii: ")"), !prose.bytes[start..<end].contains(UInt8(ascii: "(")) {
      end -= 1
    }
    return start..<end
  }
}
