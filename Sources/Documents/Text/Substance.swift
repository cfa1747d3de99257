internal import Bytes

extension Document {
  /// A hash of what the document says, without the parts that may change later.
  ///
  /// For a postmortem, that is what its signers signed: status, signatures, link destinations and later notes
  /// about the repair do not count. For a runbook, that is what somebody would follow: review dates do not count.
  /// How the metadata is spelled does not count either, because a fix may respell it: its keys, its dates, its words.
  package var substance: UInt64 {
    var hash = ByteHash()
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash.add(byte) }
      hash.add(0)
    }
    let passing = ByteRanges(
      metadata.entries.filter { Self.passingFields.contains($0.field) }.flatMap {
        [$0.label.range, $0.value.range]
      })
    for entry in metadata.entries where entry.form == .frontMatter && !Self.passingFields.contains(entry.field) {
      add(entry.field.key.utf8)
      if entry.field.isMoment, let moment = entry.value.value.text.flatMap({ Moment($0) }) {
        // A minute and its first second are one time.
        add("\(moment.earliest)".utf8)
      } else {
        entry.value.value.forEachWord(add)
      }
    }
    let fields = ByteRanges(metadata.entries.filter { $0.form != .frontMatter }.map(\.value.range))
    for block in blocks {
      guard let prose = block.prose, !prose.isEmpty else { continue }
      if let name = sections[block.section].name, Self.passingSections.contains(name) { continue }
      // In a table the value is a block of its own.
      if passing.overlaps(block.range) { continue }
      if fields.overlaps(block.range) { add(prose.text.wordsAlone) } else { add(prose.bytes) }
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

extension FrontMatter.Value {
  /// Visits all keys and texts, whatever their quotes, brackets and order of writing.
  fileprivate func forEachWord(_ visit: ([UInt8]) -> Void) {
    switch self {
    case .scalar(let text): visit(text.wordsAlone)
    case .list(let items): for item in items { item.value.forEachWord(visit) }
    case .mapping(let entries):
      for entry in entries {
        visit(entry.key.value.wordsAlone)
        entry.value.value.forEachWord(visit)
      }
    }
  }
}

extension String {
  /// The letters and digits in lower case: `Scenario Gap` and `scenario-gap` are one label.
  fileprivate var wordsAlone: [UInt8] {
    lowercased().utf8.filter { $0 >= 0x80 || $0.isLetter || $0.isDigit }
  }
}
