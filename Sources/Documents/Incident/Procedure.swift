internal import Bytes

extension Document {
  /// What a reader of a runbook can follow: code, a numbered list, or a list or table where steps are expected.
  package var steps: [Block] {
    blocks.filter { block in
      switch block.kind {
      case .code: true
      case .item: isNumbered(block) || !(isBeside(block) || isLink(block))
      case .cell(_, let row, _): row > 0 && isProcedure(block)
      default: false
      }
    }
  }

  /// The first section that changes something, if it has steps: "find the cause and fix it" needs no rollback.
  package var changingSection: Section? {
    let steps = steps.map(\.section)
    return sections.indices.first { index in
      [.mitigation, .containment].contains(sections[index].name) && steps.contains(index)
    }.map { sections[$0] }
  }

  /// Whether the runbook is for something obsolete, as its title or its only paragraph says.
  package var isDeprecated: Bool {
    if let title, title.value.lowercased().holds("deprecated") { return true }
    return blocks.count(where: { $0.prose != nil }) <= 4 && mentions(Self.endings)
  }

  /// Whether the runbook refers to another one for its steps: "See [the node runbook](node.md)".
  package var isReferral: Bool {
    guard steps.isEmpty else { return false }
    return blocks.contains { block in
      guard let prose = block.prose, case .paragraph = block.kind, isProcedure(block) || sections.count <= 2 else {
        return false
      }
      let start = source.line(containing: block.range.lowerBound).lowerBound
      let text = source.text(in: start..<source.line(containing: block.range.upperBound).upperBound)
      // The steps are on the page of a link that begins a paragraph, or that leads to another page of the repository.
      if text.hasPrefix("[") || text.holds(".md)") { return true }
      return text.utf8.contains(UInt8(ascii: "[")) && prose.bytes.mentions(Self.referrals)
    }
  }

  /// Whether one of these phrases, in lower case, is in the text or in the code, at the start of a word.
  package func mentions(_ phrases: WordSearch) -> Bool {
    blocks.contains { block in
      if let prose = block.prose { return prose.bytes.mentions(phrases) }
      if case .code = block.kind { return Array(source.bytes[block.range]).mentions(phrases) }
      return false
    }
  }

  private static let referrals = WordSearch(["see", "refer", "follow", "same", "moved"])
  private static let endings = WordSearch(["deprecated", "obsolete", "no longer used"])

  private func isNumbered(_ item: Block) -> Bool {
    let text = source.bytes[item.range].drop { " \t>".utf8.contains($0) }
    return text.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }

  private func isProcedure(_ block: Block) -> Bool {
    [.diagnosis, .mitigation, .containment, .verification, .rollback].contains(sectionName(of: block))
  }

  private func isLink(_ item: Block) -> Bool {
    let text = source.text(in: item.range).drop { " \t-*+".contains($0) }
    return text.hasPrefix("[") && !text.hasPrefix("[ ]") && (text.hasSuffix(")") || text.hasSuffix("]"))
  }

  /// Lists of links, contacts and conditions are not steps.
  private func isBeside(_ block: Block) -> Bool {
    switch sectionName(of: block) {
    case .metadata, .impact, .evidence, .prerequisites, .related, .escalation, .whenToUse, .lessons, .prevention: true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func mentions(_ phrases: WordSearch) -> Bool {
    phrases.matches(in: self, 0..<count).contains { _, range in
      let before = range.lowerBound > 0 ? self[range.lowerBound - 1] | 0x20 : UInt8(ascii: " ")
      // In languages without spaces, words begin anywhere.
      return self[range.lowerBound] >= 0x80 || before < 0x61 || before > 0x7A
    }
  }
}
