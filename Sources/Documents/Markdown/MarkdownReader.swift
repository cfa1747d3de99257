/// Turns Markdown into the flat lists that the rest of the program reads.
struct MarkdownReader {
  private(set) var blocks: [Block] = []
  private(set) var tables: [Table] = []
  private(set) var sections: [Section]
  private(set) var links: [Link] = []

  /// HTML inside and between paragraphs, comments included.
  private(set) var tags: [Located<String>] = []

  /// Why the text is not read; then the lists are empty.
  private(set) var unread: UnreadPart?

  /// The parts that could not be taken as text, while the rest is read.
  private(set) var unreadRegions: [UnreadPart] = []

  private let source: SourceFile
  private let firstLine: Int
  private let isRewritten: Bool

  /// The cells of tables in HTML, by the line that the parser gets for their row.
  private let cells: [Int: [ByteRange]]
  private var builder: ProseBuilder?
  private var quoteDepth = 0
  private var imageDepth = 0
  private var linkStarts: [Int] = []
  private var listDepth = 0
  private var items: [Int] = []
  private var row = 0
  private var column = 0
  private var cellStart = 0

  /// The sections around the next heading, the outermost first.
  private var enclosing: [Int] = []

  /// Reads the body that begins at `start`, an offset at the start of a line; `signs` are those of the whole file.
  init(_ source: SourceFile, from start: Int, signs: Prefilter = .dialect) {
    self.source = source
    firstLine = source.position(of: start).line
    sections = [Section(title: nil, level: 0, parent: nil, blocks: 0..<0, range: start..<source.bytes.count)]
    let dialect = signs.contains(.dialect) ? MarkdownDialect(source, from: start) : nil
    isRewritten = dialect != nil
    cells = dialect?.cells ?? [:]
    let body = dialect?.bytes[...] ?? source.bytes[start...]
    unread = Self.limits(dialect, source, from: start)
    guard unread == nil, let tree = MarkdownTree(body) else { return }
    tree.forEach { node, isEntering in
      if isEntering { enter(node) } else { leave(node) }
    }
    closeSection()
    if let fence = dialect?.openFence { unreadRegions.append(.openFence(at: fence, to: source.bytes.count)) }
  }

  /// The exceeded limit of the text that the parser gets, with its line in the file.
  private static func limits(_ dialect: MarkdownDialect?, _ source: SourceFile, from start: Int) -> UnreadPart? {
    guard let dialect else { return MarkdownLimits(source, from: start).unread }
    let rewritten = SourceFile(path: source.path, bytes: dialect.bytes)
    guard let unread = MarkdownLimits(rewritten, from: 0).unread else { return nil }
    let line = rewritten.position(of: unread.range.lowerBound).line + source.position(of: start).line - 1
    return UnreadPart(message: unread.message, help: unread.help, range: source.line(numbered: line) ?? 0..<0)
  }

  private mutating func enter(_ node: MarkdownNode) {
    let kind = node.kind
    switch kind {
    case .quote: quoteDepth += 1
    case .list: listDepth += 1
    case .item:
      add(.item(checked: node.isChecked), range: start(of: node)..<firstLine(of: node).upperBound, prose: nil)
      items.append(blocks.count - 1)
    case .paragraph, .heading:
      builder = ProseBuilder(source: source.bytes, range: lines(of: node), isRewritten: isRewritten)
    case .table:
      tables.append(Table(range: lines(of: node), rows: []))
      row = -1
    case .tableRow:
      row += 1
      column = -1
      tables[tables.count - 1].addRow()
      builder = nil
    case .tableCell:
      column += 1
      builder = ProseBuilder(source: source.bytes, range: cellRange(in: node), isRewritten: isRewritten)
    case .code: add(.code, range: lines(of: node), prose: nil)
    case .html:
      add(.html, range: lines(of: node), prose: nil)
      tags.append(Located(String(decoding: node.literal, as: UTF8.self), at: lines(of: node)))
      links += Link.all(inHTML: lines(of: node), of: source)
      if let region = UnreadPart(html: node.literal, at: lines(of: node)) { unreadRegions.append(region) }
    case .thematicBreak: add(.thematicBreak, range: lines(of: node), prose: nil)
    case .link: linkStarts.append(builder?.length ?? 0)
    case .image:
      linkStarts.append(builder?.length ?? 0)
      imageDepth += 1
    case .text, .inlineCode, .inlineHTML: read(node, kind)
    case .softBreak, .lineBreak: builder?.breakLine()
    case .strong: builder?.isBold = true
    default: break
    }
  }

  private mutating func read(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    guard imageDepth == 0, builder != nil else { return }
    let claim = start(of: node)
    switch kind {
    case .inlineHTML:
      let literal = node.literal
      guard let range = builder?.skip(literal, claimedAt: claim) else { return }
      tags.append(Located(String(decoding: literal, as: UTF8.self), at: range))
      links += Link.all(inHTML: range, of: source)
      if literal.starts(with: "<q".utf8) || literal == Array("</q>".utf8) { builder?.quote(at: range) }
      if Self.parts.contains(where: { literal.starts(with: $0.utf8) }) { builder?.separate() }
    default:
      let style: Prose.Style = kind == .inlineCode ? .code : .plain
      node.withLiteral { builder?.append($0, claimedAt: claim, style: style) }
    }
  }

  /// The tags that begin a new line on the page.
  private static let parts = ["<br", "</li", "</p", "</td", "</tr", "</div"]

  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case .quote: quoteDepth -= 1
    case .list: listDepth -= 1
    case .item: items.removeLast()
    case .image:
      addLink(to: node.destination)
      imageDepth -= 1
      if imageDepth == 0 { builder?.leaveLink() }
    case .link:
      addLink(to: node.destination)
      builder?.leaveLink()
    case .strong: builder?.isBold = false
    case .paragraph: close(.paragraph, lines: lines(of: node))
    case .heading:
      let prose = builder?.prose()
      close(.heading(level: node.headingLevel), lines: lines(of: node))
      // A heading inside a list or a quote opens no section of the document.
      if let prose, quoteDepth == 0, listDepth == 0 { openSection(prose, level: node.headingLevel) }
    case .tableCell:
      close(.cell(table: tables.count - 1, row: row, column: column), lines: lines(of: node))
      tables[tables.count - 1].rows[row].append(blocks.count - 1)
    default: break
    }
  }

  private mutating func addLink(to destination: String) {
    let start = linkStarts.removeLast()
    guard let builder else { return }
    let range = builder.range(ofDestination: destination) ?? builder.source(since: start)
    if let link = Link(Located(destination, at: range)) { links.append(link) }
  }

  private mutating func close(_ kind: Block.Kind, lines: ByteRange) {
    let prose = builder?.prose()
    let range = prose.map { $0.isEmpty ? lines : $0.source } ?? lines
    add(kind, range: range, prose: prose)
    builder = nil
  }

  private mutating func add(_ kind: Block.Kind, range: ByteRange, prose: Prose?) {
    blocks.append(
      Block(
        kind: kind, range: range, prose: prose, item: items.last, listDepth: listDepth, isQuoted: quoteDepth > 0,
        section: sections.count - 1))
  }

  private mutating func openSection(_ title: Prose, level: Int) {
    let heading = blocks.count - 1
    closeSection(before: heading)
    while let last = enclosing.last, sections[last].level >= level { enclosing.removeLast() }
    let parent = enclosing.last
    enclosing.append(sections.count)
    sections.append(
      Section(
        title: title.withoutAttributes, level: level, parent: parent,
        blocks: heading + 1..<heading + 1, range: blocks[heading].range.lowerBound..<source.bytes.count))
    blocks[heading].section = sections.count - 1
  }

  /// Takes sections in place of these, which are at `places` among them.
  mutating func renumber(_ opened: [Section], _ places: [Int]) {
    let old = sections.indices
    sections = opened
    // The parent of a lead-in is already a place in the new list.
    for index in old {
      let place = places[index]
      sections[place].parent = opened[place].parent.map { places[$0] }
    }
    for index in blocks.indices { blocks[index].section = places[blocks[index].section] }
    for (index, section) in sections.enumerated() where section.level == Self.leadInLevel {
      for block in section.blocks { blocks[block].section = index }
    }
  }

  mutating func setName(_ name: Section.Name?, at index: Int) {
    sections[index].name = name
  }

  private mutating func closeSection(before heading: Int? = nil) {
    let last = sections.count - 1
    let end = heading ?? blocks.count
    sections[last].blocks = sections[last].blocks.lowerBound..<max(end, sections[last].blocks.lowerBound)
    guard let heading else { return }
    let start = blocks[heading].range.lowerBound
    sections[last].range = sections[last].range.lowerBound..<max(start, sections[last].range.lowerBound)
  }

  // These three change nothing, and are `mutating` all the same: else they get a copy of the whole reader.

  /// The lines of a block: the start is cmark's, and the end is corrected if cmark's is before it.
  private mutating func lines(of node: MarkdownNode) -> ByteRange {
    let first = firstLine(of: node)
    let last = source.line(numbered: max(node.startLine, node.endLine) + firstLine - 1) ?? first
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  private mutating func firstLine(of node: MarkdownNode) -> ByteRange {
    source.line(numbered: node.startLine + firstLine - 1) ?? 0..<0
  }

  private mutating func start(of node: MarkdownNode) -> Int {
    let line = firstLine(of: node)
    return min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound)
  }

  /// Where the next cell is: GFM (§4.10) splits a row at every pipe that no backslash escapes, in code spans too.
  private mutating func cellRange(in node: MarkdownNode) -> ByteRange {
    let line = firstLine(of: node)
    if let row = cells[line.lowerBound] { return row.indices.contains(column) ? row[column] : line }
    let bytes = source.bytes
    if column == 0 {
      cellStart = line.lowerBound
      while cellStart < line.upperBound, " \t>".utf8.contains(bytes[cellStart]) { cellStart += 1 }
      if cellStart < line.upperBound, bytes[cellStart] == UInt8(ascii: "|") { cellStart += 1 }
    }
    var start = cellStart
    let position = bytes.firstPipe(from: start, until: line.upperBound)
    let end = min(position, line.upperBound)
    // A row may have fewer cells than its table: then its last one represents the missing ones.
    if position < line.upperBound { cellStart = position + 1 }
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    return start..<max(start, end)
  }
}
