internal import Bytes

/// One step from the incident to its cause: a question, its answer, or both.
package struct Why: Hashable, Sendable {
  /// The smallest place for findings about the step.
  package let range: ByteRange

  /// Whether the step begins with the word.
  package let asksWhy: Bool

  /// The whole visible text, with code spans.
  package fileprivate(set) var text: String
  package fileprivate(set) var sentences: [Sentence]

  /// Steps of one chain have the same number; a document can have several chains.
  package let chain: Int

  /// The text of the step without its questions.
  package var answers: [Sentence] { sentences.filter { !$0.isQuestion } }
}

extension Document {
  /// The last why of each chain, at which its trace ends.
  package var lastWhys: [Why] {
    Dictionary(grouping: whys, by: \.chain).values.compactMap(\.last)
  }

  /// The whys in the order of the file.
  ///
  /// They are in a section of that name, or in one about the root cause if two of its parts begin with the
  /// word.
  func readWhys() -> [Why] {
    var reader = WhyReader(document: self)
    for (index, isAboutWhys) in sectionsAboutWhys.enumerated() where isAboutWhys {
      reader.read(sections[index], at: index)
    }
    if !reader.whys.isEmpty { return reader.whys }
    for index in sections.indices where sections[index].name == .rootCause {
      let range = sections[index].range
      // Nearly all sections about the cause have no questions.
      if WhyReader.questions.first(in: source.bytes, range) != nil { reader.read(sections[index], at: index) }
    }
    let asked = reader.whys.filter { $0.asksWhy && $0.text.isQuestionOrLabel }
    return asked.count >= 2 ? asked : []
  }

  /// The first heading for whys.
  package var whysSection: Section? {
    zip(sections, sectionsAboutWhys).first { $0.title != nil && $1 }?.0
  }

  /// For each section, whether it or an enclosing one is about whys.
  private var sectionsAboutWhys: [Bool] {
    var areAboutWhys: [Bool] = []
    for section in sections {
      areAboutWhys.append(section.isAboutWhys || section.parent.map { areAboutWhys[$0] } ?? false)
    }
    return areAboutWhys
  }
}

extension Section {
  fileprivate var isAboutWhys: Bool {
    if name == .whys { return true }
    // "Root cause (5 whys)" is named after its first words.
    guard name == .rootCause, let title = title?.value.utf8 else { return false }
    return WhyReader.titles.first(in: Array(title), 0..<title.count) != nil
  }
}

/// Reads the whys of one section after the other: headings, rows, items or paragraphs.
private struct WhyReader {
  let document: Document
  private(set) var whys: [Why] = []
  static let titles = WordSearch(["whys", "5 why"])

  /// "Why" in the languages that postmortems are written in.
  static let words = ["why", "なぜ", "为什么", "왜", "por que", "por quê", "porquê", "hvorfor", "pourquoi", "warum"]
  static let questions = WordSearch(words)
  private var isOpen = false
  private var chain = 0
  private let tables: [Int: [Table]]

  init(document: Document) {
    self.document = document
    tables = Dictionary(grouping: document.tables) { table in
      table.rows.first?.first.map { document.blocks[$0].section } ?? -1
    }
  }

  mutating func read(_ section: Section, at index: Int) {
    chain = index
    isOpen = false
    let blocks = section.blocks.map { document.blocks[$0] }.filter { !$0.isQuoted }
    if let title = section.title, let parent = section.parent, document.sections[parent].name == section.name,
      title.value.asksWhy
    {
      chain = parent
      readHeading(of: section, holding: blocks)
      return
    }
    if let tables = tables[index] {
      for table in tables { read(table) }
      return
    }
    let lines = blocks.filter { $0.listDepth == 0 }.flatMap {
      $0.prose.map { prose in prose.parts(at: prose.lines) } ?? []
    }
    let hasItems = blocks.contains { $0.listDepth > 0 }
    if lines.count(where: { $0.text.asksWhy }) >= 2 || !hasItems {
      for block in blocks { readParagraph(block) }
    } else {
      readItems(of: section)
    }
  }

  private mutating func readHeading(of section: Section, holding blocks: [Block]) {
    guard let heading = document.blocks[section.blocks.lowerBound - 1].prose else { return }
    open(heading)
    for prose in blocks.compactMap(\.prose) { append(prose) }
  }

  private mutating func read(_ table: Table) {
    for row in table.rows.dropFirst() {
      let cells = row.compactMap { document.blocks[$0].prose }.filter { !$0.isEmpty }
      // A row with only its number was not filled in.
      guard let first = cells.first(where: { $0.text.contains(where: \.isLetter) }) else { continue }
      open(first)
      for cell in cells where cell != first { append(cell) }
    }
  }

  private mutating func readItems(of section: Section) {
    let items = section.blocks.filter { document.blocks[$0].isItem && !document.blocks[$0].isQuoted }
    let outer = items.count { document.blocks[$0].listDepth == 1 }
    let asksInside = items.contains { document.blocks[$0].listDepth > 1 && text(ofItem: $0)?.text.asksWhy == true }
    for index in section.blocks where !document.blocks[index].isQuoted {
      let block = document.blocks[index]
      if block.isItem, let text = text(ofItem: index) {
        // Nested whys count one by one.
        let begins = block.listDepth == 1 || text.text.asksWhy || (outer == 1 && !asksInside)
        if begins { open(text) } else { append(text) }
      } else if case .paragraph = block.kind, let prose = block.prose,
        block.item.map({ text(ofItem: $0) != prose }) ?? isOpen
      {
        append(prose)
      }
    }
  }

  private mutating func readParagraph(_ block: Block) {
    guard let prose = block.prose else { return }
    guard block.listDepth == 0 else {
      append(prose)
      return
    }
    for line in prose.parts(at: prose.lines) {
      if line.text.asksWhy || !isOpen { open(line) } else { append(line) }
    }
  }

  private func text(ofItem index: Int) -> Prose? {
    guard document.blocks.indices.contains(index + 1), document.blocks[index + 1].item == index else { return nil }
    return document.blocks[index + 1].prose
  }

  /// Begins a why; one text can contain several, as in "Why did it fail? … Why was it so? …".
  private mutating func open(_ prose: Prose) {
    guard !prose.isEmpty else { return }
    isOpen = true
    var rest = Tokenizer.sentences(of: prose, in: .whys)[...]
    var starts: [Int] = []
    var isAnswered = false
    for (index, sentence) in rest.enumerated() {
      guard sentence.isQuestion else {
        isAnswered = true
        continue
      }
      // "**Why 1?** Why did it fail?" asks once.
      if isAnswered, sentence.tokens.first?.hash == Self.why {
        starts.append(index)
        isAnswered = false
      }
    }
    let bounds = [0] + starts + [rest.count]
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let part = Array(rest.prefix(end - start))
      rest = rest.dropFirst(end - start)
      let from = start == 0 ? 0 : part.first?.tokens.first?.range.lowerBound ?? 0
      let to = end == bounds.last ? prose.bytes.count : rest.first?.tokens.first?.range.lowerBound ?? prose.bytes.count
      let text = prose.text(in: from..<max(from, to))
      whys.append(
        Why(
          range: prose.source(of: from..<max(from, to)), asksWhy: text.asksWhy, text: text, sentences: part,
          chain: chain))
    }
  }

  private mutating func append(_ prose: Prose) {
    guard isOpen, let last = whys.indices.last else { return }
    whys[last].text += "\n" + prose.text
    // The number of a row has no content.
    whys[last].sentences += Tokenizer.sentences(of: prose, in: .whys).filter { $0.tokens.contains(where: \.isWord) }
  }

  private static let why = Token.hash(of: "why")
}

extension Block {
  fileprivate var isItem: Bool {
    if case .item = kind { true } else { false }
  }
}

extension String {
  /// Whether a text begins with "why" in one of the languages that postmortems are written in, after any number.
  fileprivate var asksWhy: Bool {
    // Nearly no text holds the word; beyond ASCII a capital can hide it.
    guard !isASCII || WhyReader.questions.first(in: Array(utf8), 0..<utf8.count) != nil else { return false }
    let start = drop { !$0.isLetter }.prefix(24).lowercased()
    if WhyReader.words.contains(where: start.hasPrefix) { return true }
    return ["st why", "nd why", "rd why", "th why", "first why", "second why", "third why", "fourth why", "fifth why"]
      .contains(where: start.hasPrefix)
  }

  /// Whether a text asks, or begins with "Why:" or "Why 2": "Why monitoring was late: …" only explains.
  fileprivate var isQuestionOrLabel: Bool {
    if contains("?") || contains("？") { return true }
    let next = drop { !$0.isLetter }.drop(while: \.isLetter).first { $0 != " " && $0 != "*" }
    return next.map { !$0.isLetter } ?? true
  }
}

extension Prose {
  /// Parts of the text, each with its mapping to the file.
  fileprivate func parts(at ranges: [Range<Int>]) -> [Prose] {
    let all = pieces
    return ranges.filter { !$0.isEmpty }.map { range in
      let first = all.firstPlace { $0.text.upperBound > range.lowerBound }
      let pieces = all[first...].prefix { $0.text.lowerBound < range.upperBound }.compactMap { piece -> Piece? in
        let text = piece.text.clamped(to: range)
        guard !text.isEmpty else { return nil }
        return Piece(
          text: text.lowerBound - range.lowerBound..<text.upperBound - range.lowerBound, source: source(of: text),
          style: piece.style, isBold: piece.isBold)
      }
      return Prose(bytes: Array(bytes[range]), pieces: ProsePieces(pieces))
    }
  }
}
