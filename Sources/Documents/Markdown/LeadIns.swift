/// Bold lead-ins and bare labels that head a section without being headings: `**Detection:** PagerDuty paged …`.
extension MarkdownReader {
  /// The level of a section that a lead-in opens: below every heading.
  static let leadInLevel = 7

  /// Opens a section for each lead-in that names a topic, where the text around it has none of its own.
  mutating func openLeadIns(in vocabulary: Vocabulary) {
    let leads = leadIns(in: vocabulary)
    guard !leads.isEmpty else { return }
    var opened: [Section] = []
    var places: [Int] = []
    var next = 0
    for index in sections.indices {
      var section = sections[index]
      places.append(opened.count)
      let outer = opened.count
      let end = section.blocks.upperBound
      var inner: [Section] = []
      while next < leads.count, leads[next].block < end, section.blocks.contains(leads[next].block) {
        let lead = leads[next]
        next += 1
        let isSame = next < leads.count && section.blocks.contains(leads[next].block)
        let last = isSame ? leads[next].block : end
        let start = blocks[lead.block].range.lowerBound
        let limit = isSame ? blocks[leads[next].block].range.lowerBound : section.range.upperBound
        var part = Section(
          title: lead.title, level: Self.leadInLevel, parent: outer, blocks: lead.block..<last, range: start..<limit)
        part.name = lead.name
        inner.append(part)
      }
      if let first = inner.first {
        section.blocks = section.blocks.lowerBound..<first.blocks.lowerBound
        section.range = section.range.lowerBound..<first.range.lowerBound
      }
      opened.append(section)
      opened += inner
    }
    renumber(opened, places)
  }

  private struct LeadIn {
    let block: Int
    let title: Located<String>
    let name: Section.Name?
  }

  /// From the first lead-in with a topic on, each bold label ends the section before it.
  private func leadIns(in vocabulary: Vocabulary) -> [LeadIn] {
    var leads: [LeadIn] = []
    var last: Int?
    for (index, block) in blocks.enumerated() {
      guard case .paragraph = block.kind, block.listDepth == 0, !block.isQuoted, let prose = block.prose,
        prose.bytes.first != nil, mayHoldLeadIns(sections[block.section]), let label = prose.leadIn
      else { continue }
      let title = Located(prose.text(in: label.range), at: prose.source(of: label.range))
      let name = vocabulary.section(title.value)
      if name == nil, vocabulary.field(title.value, in: .postmortem) != nil, last != block.section { continue }
      guard name != nil || (last == block.section && prose.isBold(label.range)) else { continue }
      guard label.isBold || (name != nil && label.isAlone) else { continue }
      last = block.section
      leads.append(LeadIn(block: index, title: title, name: name))
    }
    return leads
  }

  /// A lead-in under a heading for a topic is a part of that topic: `**Detection:**` in a list of actions.
  private func mayHoldLeadIns(_ section: Section) -> Bool {
    switch section.name {
    case nil, .restatement, .metadata: true
    default: false
    }
  }
}

extension Prose {
  /// The label at the start of a paragraph that may head a section.
  fileprivate var leadIn: (range: Range<Int>, isBold: Bool, isAlone: Bool)? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let isBold = isBold(0..<1)
    if let colon = line.prefix(61).firstIndex(of: UInt8(ascii: ":")), colon > 0 {
      let isAlone = line[(colon + 1)...].allSatisfy { $0 == UInt8(ascii: " ") }
      guard isBold || (isAlone && line.count == bytes.count) else { return nil }
      guard !isBold || isBoldThrough(colon) else { return nil }
      return (0..<colon, isBold, isAlone)
    }
    // A bold line by itself, and `**Impact** None.`.
    guard isBold, let end = endOfBold(from: 0), end <= 60 else { return nil }
    return (0..<end, true, end == bytes.count)
  }

  private func isBoldThrough(_ end: Int) -> Bool { self.isBold(max(0, end - 1)..<end) }

  /// Where the bold text that begins at a place ends.
  func endOfBold(from start: Int) -> Int? {
    var end = start
    for piece in pieces[pieces.firstPlace { $0.text.upperBound > start }...] {
      guard piece.isBold, piece.text.lowerBound <= end else { break }
      end = piece.text.upperBound
    }
    return end > start ? end : nil
  }
}
