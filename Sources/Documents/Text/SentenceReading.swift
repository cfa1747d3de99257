extension Document {
  func readSentences() -> [Sentence] {
    guard kind == .postmortem else { return [] }
    var tokenizer = Tokenizer(people: people)
    for block in blocks where !block.isQuoted {
      guard let prose = block.prose, !prose.isEmpty else { continue }
      if case .heading = block.kind { continue }
      tokenizer.read(prose, in: sections[block.section].name)
    }
    let changes = structuralFixes.compactMap(\.change).filter { change in
      frontMatter?.range.contains(change.range.lowerBound) == true
    }
    return tokenizer.sentences + changes.flatMap { sentences(of: $0, in: .structuralFix) }
  }

  /// The sentences of a value of the metadata.
  package func sentences(of value: Located<String>, in section: Section.Name?) -> [Sentence] {
    let bytes = Array(value.value.utf8)
    // A quoted or folded value is longer in the file: then only its ends are known.
    var source = value.range
    if let start = self.source.bytes[value.range].firstRange(of: bytes)?.lowerBound {
      source = start..<start + bytes.count
    }
    let piece = Prose.Piece(text: 0..<bytes.count, source: source, style: .plain, isBold: false)
    return Tokenizer.sentences(of: Prose(bytes: bytes, pieces: ProsePieces([piece])), in: section)
  }
}
