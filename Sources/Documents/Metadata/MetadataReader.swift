/// Finds metadata in front matter and in the five forms of a body.
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
      isComplete: frontMatter?.isReadable != false && source.damage?.value != .utf16 && markdown.unread == nil)
  }

  private init(kind: Document.Kind, markdown: MarkdownReader, vocabulary: Vocabulary) {
    self.kind = kind
    self.markdown = markdown
    self.vocabulary = vocabulary
  }

  private mutating func add(_ entry: FrontMatter.Entry) {
    guard let field = vocabulary.field(entry.key.value, in: kind) else { return }
    entries.append(Metadata.Entry(field: field, form: .frontMatter, label: entry.key, value: entry.value))
    // Roles share one key in the schema, but each has its own in most other files.
    for role in field == .roles ? entry.value.value.entries : [] {
      guard let field = vocabulary.field(role.key.value, in: kind) else { continue }
      entries.append(Metadata.Entry(field: field, form: .frontMatter, label: role.key, value: role.value))
    }
  }

  /// A table of two columns whose first column names fields; the header row may be empty or a field itself.
  private mutating func readTable(_ index: Int) {
    let rows = markdown.tables[index].rows.filter { $0.count >= 2 }
    guard let first = rows.first, first.count == 2 else { return }
    var found: [Metadata.Entry] = []
    for row in rows {
      guard let key = markdown.blocks[row[0]].prose, let value = markdown.blocks[row[1]].prose,
        let field = vocabulary.field(key.text, in: kind), !value.isEmpty
      else { continue }
      found.append(
        Metadata.Entry(
          field: field, form: .table, label: Located(key.text, at: key.source),
          value: Located(.scalar(value.text), at: value.source)))
    }
    // "Time | Event" and the like have at most a header that is a field; two rows of fields are no accident.
    if found.count >= 2 || (found.count == 1 && rows.count <= 2) { entries += found }
  }

  private mutating func readBlock(at index: Int) {
    let block = markdown.blocks[index]
    guard !block.isQuoted, let prose = block.prose else { return }
    switch block.kind {
    case .paragraph where holdsFields(markdown.sections[block.section]): readLines(of: prose, in: block)
    case .heading where block.listDepth == 0: readHeading(prose, at: index)
    default: return
    }
  }

  /// Fields are at the top of a document, or in a section made for them; further down `Owner:` is a task's.
  private func holdsFields(_ section: Section) -> Bool {
    if section.name == .metadata { return true }
    guard section.title != nil else { return true }
    let firstHeading = markdown.sections.indices.contains(1) ? markdown.sections[1] : nil
    return section.level == 1 && section.range == firstHeading?.range
  }

  private mutating func readLines(of prose: Prose, in block: Block) {
    for line in prose.lines {
      guard let (key, value) = Self.split(prose, line), let field = vocabulary.field(prose.text(in: key), in: kind)
      else { continue }
      let source = prose.source(of: key)
      let isBold = prose.isBold(key)
      let form: Metadata.Form = isBold ? .boldField : block.item != nil ? .listField : .plainField
      entries.append(
        Metadata.Entry(
          field: field, form: form, label: Located(prose.text(in: key), at: source),
          value: Located(.scalar(prose.text(in: value)), at: prose.source(of: value))))
    }
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
    guard markdown.blocks.indices.contains(index + 1), title.bytes.count <= 48 else { return }
    let next = markdown.blocks[index + 1]
    guard case .paragraph = next.kind, let value = next.prose, value.bytes.count <= 120, value.lines.count == 1,
      let field = vocabulary.field(title.text, in: kind), vocabulary.section(title.text) == nil
    else { return }
    // "## Resolved" is a field if a time follows, otherwise a section.
    if field.isMoment, Moment(value.text) == nil { return }
    entries.append(
      Metadata.Entry(
        field: field, form: .headingField, label: Located(title.text, at: title.source),
        value: Located(.scalar(value.text), at: value.source)))
  }
}
