extension MarkdownReader {
  /// Fields are at the top of a document, or in a section made for them; further down `Owner:` is a task's.
  func holdsFields(_ section: Section) -> Bool {
    if section.name == .metadata { return true }
    if section.level == MarkdownReader.leadInLevel {
      return section.parent.map { holdsFields(sections[$0]) } ?? false
    }
    guard section.title != nil else { return true }
    // A subtitle: a heading right below the title, which has no text of its own.
    if section.level == 2, section.name == nil, sections.count > 2, section.range == sections[2].range,
      section.parent == 1, sections[1].blocks.isEmpty
    {
      return true
    }
    return section.level == 1 && sections.count > 1 && section.range == sections[1].range
  }

  /// Whether a quote is a box of labels and no quotation: lines that each begin in bold, where fields are.
  func isBoxOfFields(_ block: Block) -> Bool {
    guard case .paragraph = block.kind, let prose = block.prose, holdsFields(sections[block.section]) else {
      return false
    }
    let lines = prose.lines
    return lines.count > 1 && lines.allSatisfy { prose.isBold($0.lowerBound..<$0.lowerBound + 1) }
  }
}
