internal import Bytes

extension Document {
  /// A hash of what the document says, without the parts that may change later.
  ///
  /// For a postmortem, that is what its signers signed: status, signatures, link destinations and later notes
  /// about the repair do not count. For a runbook, that is what somebody would follow: review dates do not count.
  package var substance: UInt64 {
    var hash = ByteHash()
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash.add(byte) }
      hash.add(0)
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
    return hash.value
  }

  private static let passingFields: Set<Field> = [
    .status, .signOff, .structuralFix, .actionItems, .lastReviewed, .lastDrilled, .reviewAt, .reviewMinutes,
  ]
  private static let passingSections: Set<Section.Name> = [
    .signOff, .structuralFix, .actions, .updatedArtefacts, .deferred,
  ]
}
