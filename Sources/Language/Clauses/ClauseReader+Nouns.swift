internal import Documents

/// What stands around a noun decides which verb it belongs to.
extension ClauseReader {
  /// "The command we ran": a pronoun directly after a noun that is no time.
  func isRelative(_ noun: NounGroup, at index: Int) -> Bool {
    tags[noun.head].part == .pronoun && before == .noun && index > 0 && tags[index - 1].part == .noun
      && !Self.times.contains(tags[index - 1].lemma)
  }

  /// Whether a noun stands beside another: "Ada, an engineer, removed it" has a comma before the second one too.
  func isAfterApposition(_ index: Int) -> Bool {
    tags[..<index].suffix(8).dropLast().contains { $0.part == .mark(UInt8(ascii: ",")) }
  }

  /// Whether a finite verb comes next, after adverbs and what belongs to the noun before: "the team in Berlin forgot".
  func startsFiniteVerb(at index: Int) -> Bool {
    var index = index
    for _ in 0..<2 where index < tags.count {
      guard tags[index].part == .preposition || tags[index].part == .verb && tags[index].form == .gerund,
        let noun = NounGroup(at: index + 1, in: sentence, tags)
      else { break }
      index = noun.tokens.upperBound
    }
    guard index < tags.count, let verb = VerbGroup(at: index, in: sentence, tags, hasSubject: true) else {
      return false
    }
    return verb.form == .finite
  }
}
