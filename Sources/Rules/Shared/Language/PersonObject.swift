import Documents
import Language

extension Sentence {
  /// The phrases that ask to change a person: `train Bob`, `remind the developers`, `should be coached`.
  var fixesOfPeople: [Range<Int>] {
    let active = PhraseBook.changesPeople.matches(in: self).compactMap { verb, _ in
      isAsked(verb) && !isDenied(verb) ? person(after: verb.upperBound).map { verb.lowerBound..<$0 } : nil
    }
    let passive = PhraseBook.changedPeople.matches(in: self).compactMap { verb, _ -> Range<Int>? in
      guard !isDenied(verb), case .person(let subject) = subject(of: verb, in: Clauses(self)) else { return nil }
      return min(subject.lowerBound, verb.lowerBound)..<verb.upperBound
    }
    return active + passive
  }

  /// Whether the fix asks for this verb: "add a prompt that reminds …" asks for a prompt.
  private func isAsked(_ verb: Range<Int>) -> Bool {
    guard verb.lowerBound > 0 else { return true }
    let before = tokens[verb.lowerBound - 1]
    if case .mark = before.kind { return true }
    if Self.demands.contains(before.hash) { return true }
    let isTo = before.hash == Self.to && verb.lowerBound > 1
    return isTo && Self.plans.contains(tokens[verb.lowerBound - 2].hash)
  }

  /// The end of the person who is the object of a verb.
  private func person(after verb: Int) -> Int? {
    var position = verb
    while position < tokens.count, isBeforeNoun(tokens[position]) { position += 1 }
    guard position < tokens.count else { return nil }
    let token = tokens[position]
    if token.kind == .mark(UInt8(ascii: "@")), position + 1 < tokens.count { return position + 2 }
    guard token.isWord else { return nil }
    let isPerson = WordClass.of(token).contains(.person) && !Self.notObjects.contains(token.hash)
    if isPerson { return isEndOfNoun(position + 1) ? position + 1 : nil }
    // A name has one capital: `BERT` and `OAuth` are not people.
    guard position == verb, token.isCapitalised,
      WordClass.of(token).isSubset(of: [.givenName, .noun, .verb, .adjective])
    else { return nil }
    guard text(of: position..<position + 1).dropFirst().allSatisfy(\.isLowercase) else { return nil }
    var end = position + 1
    while end < min(tokens.count, position + 8), tokens[end].isWord, tokens[end].isCapitalised { end += 1 }
    return isEndOfNoun(end) ? end : nil
  }

  private func isBeforeNoun(_ token: Token) -> Bool {
    guard token.isWord, !WordClass.of(token).contains(.person) else { return false }
    return !WordClass.of(token).isDisjoint(with: [.determiner, .adverb, .quantity])
      || Self.adjectives.contains(token.hash)
  }

  /// "Coach the on-call" ends in a person, "the on-call rotation" in a thing.
  private func isEndOfNoun(_ position: Int) -> Bool {
    guard position < tokens.count else { return true }
    if case .mark = tokens[position].kind { return true }
    return !WordClass.of(tokens[position]).isDisjoint(with: [
      .preposition, .clauseStart, .adverb, .auxiliary, .negation,
    ])
  }

  private static let to = Token.hash(of: "to")
  private static let demands = Set(words: "and or then also please will shall must should we'll i'll let's just by")
  private static let plans = Set(words: "need needs have has going want plan agreed decided intend remember")
  private static let adjectives = Set(words: "new junior senior other affected whole entire of involved responsible")

  /// "Remind everyone" is reported as a vague fix; the other words are subjects.
  private static let notObjects = Set(
    words:
      "everyone everybody people folks anyone nobody somebody i we you he she who whoever us me")
}
