import Documents
import Language

extension Sentence {
  /// Each "why" with its verb and the person that it asks about.
  var questionsToPeople: [Range<Int>] {
    tokens.indices.compactMap { start in
      guard tokens[start].hash == Word.why, start + 2 < tokens.count,
        WordClass.of(tokens[start + 1]).contains(.auxiliary)
      else { return nil }
      var next = start + 2
      while next < tokens.count, !WordClass.of(tokens[next]).isDisjoint(with: [.negation, .adverb, .determiner]) {
        next += 1
      }
      let handle = tokens[next...].first?.kind == .mark(UInt8(ascii: "@"))
      let first = next
      // The noun phrase ends with its head: at most two words come before the person.
      while next < tokens.count, next - first < 3, !isPerson(at: next) {
        guard !handle, tokens[next].isWord, WordClass.of(tokens[next]).isEmpty else {
          return handle ? start..<next + 2 : nil
        }
        next += 1
      }
      while next < tokens.count, isPerson(at: next) { next += 1 }
      guard next > first, isPerson(at: next - 1) else { return nil }
      let follows = next < tokens.count ? tokens[next] : nil
      if let follows, follows.isWord {
        // "Why did the developer console hang" asks about a console, "why do we have no test" about the chain.
        if WordClass.of(follows).contains(.technical) || Word.things.contains(follows.hash) { return nil }
        if tokens[next - 1].hash == Word.we, Word.owning.contains(follows.hash) { return nil }
      }
      return start..<next
    }
  }

  private func isPerson(at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isWord else { return false }
    return WordClass.of(tokens[index]).contains(.person) && !Word.impersonal.contains(tokens[index].hash)
  }
}

private enum Word {
  static let why = Token.hash(of: "why")
  static let we = Token.hash(of: "we")
  static let owning = Set(words: "have has lack need use rely depend run keep own")
  static let impersonal = Set(
    words: "operations shift human humans management vendor vendors supplier member members they")
  static let things = Set(
    words:
      """
      console portal guide tool tools tooling docs documentation environment environments account page branch key token \
      workflow machine session rotation schedule handbook runbook queue service api interface dashboard phone pager \
      channel calendar build image cluster script database
      """)
}
