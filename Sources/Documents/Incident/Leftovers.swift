extension Document {
  /// The follow-ups besides the structural fix, and what is put off, from the top.
  package var leftovers: [Action] {
    let deferred = ActionReader(self, FactReader(self).readHints(), in: [.deferred]).actions()
    return (actions + deferred).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension String {
  /// Whether the text sends something to the retro or to the next postmortem.
  var namesRoute: Bool {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { ["retro", "retrospective"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "next" && $1 == "postmortem" }
      || ["ふりかえり", "振り返り", "复盘", "회고"].contains { contains($0) }
  }
}
