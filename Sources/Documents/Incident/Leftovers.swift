extension Document {
  /// The follow-ups besides the structural fix, and what is put off, from the top.
  package var leftovers: [Action] {
    let deferred = ActionReader(self, cache.hints(of: self), in: [.deferred]).actions()
    return (actions + deferred).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension String {
  /// Whether the text sends something to the retro or to the next postmortem.
  var namesRoute: Bool {
    let bytes = Array(utf8)
    guard Self.routes.first(in: bytes, 0..<bytes.count) != nil else { return false }
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { ["retro", "retrospective"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "next" && $1 == "postmortem" }
      || ["ふりかえり", "振り返り", "复盘", "회고"].contains { contains($0) }
  }

  /// Without one of these a text names no route.
  private static let routes = WordSearch(["retro", "next", "ふりかえり", "振り返り", "复盘", "회고"])

  /// Whether the text calls itself the structural fix.
  var namesStructure: Bool {
    let bytes = Array(utf8)
    return Self.structure.first(in: bytes, 0..<bytes.count) != nil
  }

  private static let structure = WordSearch(["structural"])
}
