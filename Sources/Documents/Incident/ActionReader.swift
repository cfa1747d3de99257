internal import Bytes

/// Reads the follow-ups of a document: rows of tables, items of lists, headings and sentences.
struct ActionReader {
  let document: Document
  let hints: StatedTime.Hints

  /// The sections for follow-ups, with those inside them.
  let sections: Set<Int>
  let readsFrontMatter: Bool

  /// The sections with sections in them, and those with tables.
  private let parents: Set<Int>
  private let tabled: Set<Int>
  var found: [Action] = []

  /// What the group line or the heading above says of all items under it.
  private var group = Group()

  /// The section whose heading is an action, so that its text only says more of it.
  private var headed: Int?

  /// The names of people, once a heading asks for them.
  var knownNames: Set<String>?

  /// The initials of those who speak in the timeline, once a group asks for them.
  var speakers: Set<String>?

  struct Group {
    var owner: Located<String>?
    var state: Action.State?
    var tracking: Located<String>?

    /// "Follow-ups for the retro" routes all of its items.
    var isRouted = false
  }

  init(_ document: Document, _ hints: StatedTime.Hints, in names: [Section.Name] = [.actions, .prevention]) {
    (self.document, self.hints) = (document, hints)
    readsFrontMatter = names.contains(.actions)
    parents = Set(document.sections.compactMap(\.parent))
    tabled = Set(document.tables.compactMap { $0.rows.first?.first }.map { document.blocks[$0].section })
    sections = Set(
      document.sections.indices.filter { index in
        document.sections[index].name.map(names.contains) ?? false && !document.isChecklistOfItself(index)
      })
  }

  func actions() -> [Action] {
    var reader = self
    reader.read()
    return reader.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read() {
    if readsFrontMatter { readFrontMatter() }
    for index in document.tables.indices { readTable(index) }
    // A document has many more blocks than sections.
    let isWanted = document.sections.indices.map(sections.contains)
    var index = 0
    while index < document.blocks.count {
      let block = document.blocks[index]
      guard isWanted[block.section], !block.isQuoted else {
        index += 1
        continue
      }
      switch block.kind {
      case .heading: readHeading(at: index)
      case .item where block.listDepth == 1:
        let end = self.end(ofItem: index)
        readItem(index, until: end)
        index = end
        continue
      case .paragraph where block.item == nil && block.section != headed: readParagraph(block)
      default: break
      }
      index += 1
    }
    completeStates()
  }

  /// Where the blocks of an item end.
  private func end(ofItem index: Int) -> Int {
    let blocks = document.blocks
    var end = index + 1
    while end < blocks.count, let item = blocks[end].item, item >= index { end += 1 }
    return end
  }

  private mutating func readFrontMatter() {
    let declared = document.metadata.entries.first { $0.field == .actionItems && $0.form == .frontMatter }
    for item in declared?.value.value.list ?? [] {
      if let text = item.text {
        add(Action(text: text.value, range: text.range), details: text.range)
        continue
      }
      guard let first = item.value.entries.first(where: { $0.value.value.text != nil }) else { continue }
      let text = item.text(of: ["action", "title", "what", "description", "change", "item"]) ?? first.value.text
      var action = Action(text: text?.value ?? "", range: first.value.range)
      let texts = item.value.entries.compactMap(\.value.value.text)
      action.isRouted = item.text(of: ["route"]) != nil || texts.contains(where: \.namesRoute)
      action.isStructural = item.text(of: ["structural"])?.value == "true"
      for entry in item.value.entries {
        guard let value = entry.value.text, let part = StructuralFix.Part(label: entry.key.value) else { continue }
        set(part, value, of: &action)
      }
      found.append(action)
    }
  }

  /// A heading is an action of its own if it names who does it, or is numbered like an item; else a group.
  private mutating func readHeading(at index: Int) {
    let block = document.blocks[index]
    guard let prose = block.prose else { return }
    group = Group()
    let section = document.sections[block.section]
    let isNested = section.parent.map { sections.contains($0) } ?? false
    let holdsItems = document.blocks[section.blocks].contains { if case .item = $0.kind { true } else { false } }
    let holdsBoxes = document.blocks[section.blocks].contains {
      if case .item(checked: .some) = $0.kind { true } else { false }
    }
    let text = prose.text
    let hasHandle = text.utf8.contains(UInt8(ascii: "@"))
    let isTask =
      (hasHandle && !(holdsItems && text.hasPrefix("@"))) || (text.isNumberedItem && !holdsBoxes)
      || (!holdsItems && text.parts(at: " ").count >= 4)
    if isNested, isTask, !parents.contains(block.section), !section.blocks.isEmpty || hasHandle,
      Section.Name(heading: text) == nil, !tabled.contains(block.section)
    {
      add(Action(text: text, range: prose.source), details: prose.source.lowerBound..<section.range.upperBound)
      headed = block.section
      return
    }
    group.isRouted = text.namesRoute
    group.state = Action.State(text) ?? text.stateInParentheses
    group.tracking = tracking(in: document.source.line(containing: block.range.lowerBound))
    if namesOwner(text) { group.owner = Located(text, at: prose.source) }
  }

  private mutating func readItem(_ index: Int, until end: Int) {
    let blocks = document.blocks
    guard case .item(let box) = blocks[index].kind else { return }
    let texts = blocks[index + 1..<end].filter { $0.prose?.isEmpty == false }
    guard let first = texts.first, let prose = first.prose, let line = prose.lines.first else { return }
    let head = prose.text(in: line)
    let nested = (index + 1..<end).filter {
      if case .item = blocks[$0].kind { blocks[$0].listDepth == 2 } else { false }
    }
    if !nested.isEmpty, head.isGroupLine, box == nil {
      let outer = group
      group.state = Action.State(head) ?? outer.state
      group.tracking = tracking(in: first.range) ?? outer.tracking
      for (position, item) in nested.enumerated() {
        readNested(item, until: position + 1 < nested.count ? nested[position + 1] : end)
      }
      group = outer
      return
    }
    read(prose, line, box: box, details: details(from: first, to: blocks[end - 1]))
  }

  private mutating func readNested(_ index: Int, until end: Int) {
    let blocks = document.blocks
    guard case .item(let box) = blocks[index].kind,
      let first = blocks[index + 1..<end].first(where: { $0.prose?.isEmpty == false }), let prose = first.prose,
      let line = prose.lines.first
    else { return }
    read(prose, line, box: box, details: details(from: first, to: blocks[end - 1]))
  }

  /// From the start of an item's text to the end of its last line, with the addresses of its links.
  private func details(from first: Block, to last: Block) -> ByteRange {
    first.range
      .lowerBound..<document.source.line(containing: max(last.range.upperBound, first.range.upperBound)).upperBound
  }

  private mutating func read(_ prose: Prose, _ line: Range<Int>, box: Bool?, details: ByteRange) {
    let text = prose.text(in: line).withoutBraces
    guard !text.isLegend, !text.isBlankItem, text.contains(where: \.isLetter) || text.contains(where: \.isNumber),
      !Located(text, at: details).isPlaceholder
    else { return }
    var action = Action(text: text, range: prose.source(of: line))
    action.state = box.map { $0 ? .done : .open } ?? .unknown
    add(action, details: details)
  }

  /// A paragraph names a group, or promises something in each of its sentences.
  private mutating func readParagraph(_ block: Block) {
    guard let prose = block.prose, !prose.isEmpty, !document.isPrompt(block) else { return }
    let text = prose.text
    if text.utf8.count <= 60, prose.isBold(0..<1) || text.hasSuffix(":"), !text.contains("\n") {
      // What the heading says holds for the groups under it.
      group = Group(tracking: group.tracking, isRouted: group.isRouted)
      let name = text.filter { $0 != ":" }
      group.state = Action.State(name)
      if group.state == nil, prose.isBold(0..<1), name.looksLikeNames || speaksInTimeline(name) {
        group.owner = Located(name, at: prose.source)
      }
      return
    }
    if let label = MetadataReader.split(prose, prose.lines[0]),
      ["action item", "action", "todo", "follow up"].contains(HeadingKey(prose.text(in: label.key)).text)
    {
      add(Action(text: prose.text(in: label.value), range: prose.source), details: details(from: block, to: block))
      return
    }
    // Lines that are sentences are a list without marks.
    let lines = prose.lines
    let isList = lines.count > 1 && lines.allSatisfy { $0.count > 20 && prose.bytes[$0].last == UInt8(ascii: ".") }
    for sentence in isList ? lines : prose.sentenceRanges where isList || prose.promises(in: sentence) {
      let start = sentence.first { !" \n".utf8.contains(prose.bytes[$0]) } ?? sentence.lowerBound
      let place = prose.source(of: start..<sentence.upperBound)
      add(Action(text: prose.text(in: start..<sentence.upperBound), range: place), details: place)
    }
  }

  /// Adds an action with what its lines and its group say.
  mutating func add(_ action: Action, details: ByteRange) {
    var action = action
    action.details = details
    readDetails(details, of: &action)
    let whole = document.source.text(in: details)
    action.isRouted = whole.namesRoute || group.isRouted
    action.isStructural = whole.namesStructure
    action.owner = action.owner ?? group.owner
    action.tracking = action.tracking ?? group.tracking
    if action.state == .unknown { action.state = group.state ?? .unknown }
    found.append(action)
  }

  /// In a list that marks what is done, the rest is open.
  private mutating func completeStates() {
    let bySection = Dictionary(grouping: found.indices) { document.sectionIndex(at: found[$0].range.lowerBound) }
    for indices in bySection.values where indices.contains(where: { found[$0].state == .done }) {
      for index in indices where found[index].state == .unknown { found[index].state = .open }
    }
  }
}
