extension Document {
  /// Whether a section is a template's own list of boxes: "Sections above are filled out".
  func isChecklistOfItself(_ index: Int) -> Bool {
    blocks[sections[index].blocks].contains { block in
      guard let prose = block.prose, block.item != nil else { return false }
      return Self.signsOfChecklist.first(in: prose.bytes, 0..<prose.bytes.count) != nil
    }
  }

  /// Whether a paragraph in italics says what belongs here: `*List any tasks that we should complete*`.
  func isPrompt(_ block: Block) -> Bool {
    guard isEmphasised(block), let text = block.prose?.text else { return false }
    return ["list ", "describe ", "explain ", "include ", "write ", "outline ", "document "].contains(
      where: text.lowercased().hasPrefix)
  }

  /// Whether a mark of emphasis is directly before a paragraph's text.
  func isEmphasised(_ block: Block) -> Bool {
    let start = block.range.lowerBound
    return start > 0 && "_*".utf8.contains(source.bytes[start - 1])
  }

  private static let signsOfChecklist = WordSearch([
    "sections above", "filled out", "incident has been dealt with", "report is cleaned up", "have linked github issues",
    "postmortem is published", "this document", "this template",
  ])
}
