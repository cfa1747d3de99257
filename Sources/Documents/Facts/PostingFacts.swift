/// The log of a status page: headings such as "Resolved" over `*Posted Feb 21, 2026 - 02:22 UTC*`.
extension FactReader {
  /// The entries from the top, which is the newest.
  var postings: [(title: Located<String>, time: StatedTime)] {
    document.sections.compactMap { section in
      guard let title = section.title, Self.postedStates.contains(HeadingKey(title.value)),
        let first = document.blocks[section.blocks].first?.prose,
        let time = StatedTime(startOf: first.bytes, 0..<first.bytes.count, hints), time.seconds != nil
      else { return nil }
      return (title, time)
    }
  }

  /// Where nothing else says when: the oldest entry's day, and the time of the entry that resolves it.
  mutating func readPostings() {
    guard facts.resolved == nil,
      let posting = postings.first(where: { Self.lastStates.contains(HeadingKey($0.title.value)) }),
      posting.time.dayNumber != nil
    else { return }
    facts.resolved = Facts.Fact(value: posting.time, text: posting.title.value, range: posting.title.range)
  }

  private static let lastStates: [HeadingKey] = ["resolved", "completed"]
  private static let postedStates: Set<HeadingKey> = [
    "resolved", "investigating", "identified", "monitoring", "closed", "completed", "in progress", "update",
  ]
}
