extension Document {
  /// A hash of what the document says, without what may change and leave it the same document.
  ///
  /// Of a postmortem that is what its signers signed: status, signatures, the destinations of links and what is added
  /// about the repair are left out. Of a runbook it is what somebody would follow: the dates of its reviews are left out.
  package var substance: UInt64 {
    var hash = Token.seed
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* Token.factor }
      hash = (hash ^ 0) &* Token.factor
    }
    let passing = ByteRanges(
      metadata.entries.lazy.filter { Self.passingFields.contains($0.field) }.flatMap {
        [$0.label.range, $0.value.range]
      })
    for entry in metadata.entries where entry.form == .frontMatter && !Self.passingFields.contains(entry.field) {
      add(entry.label.value.utf8)
      add(source.bytes[entry.value.range])
    }
    for block in blocks {
      guard let prose = block.prose, !prose.isEmpty else { continue }
      if let name = sections[block.section].name, Self.passingSections.contains(name) { continue }
      // In a table the value is a block of its own.
      if passing.overlaps(block.range) { continue }
      add(prose.bytes)
    }
    return hash
  }

  private static let passingFields: Set<Field> = [
    .status, .signOff, .structuralFix, .actionItems, .lastReviewed, .lastDrilled, .reviewAt, .reviewMinutes,
  ]
  private static let passingSections: Set<Section.Name> = [
    .signOff, .structuralFix, .actions, .updatedArtefacts, .deferred,
  ]
}
