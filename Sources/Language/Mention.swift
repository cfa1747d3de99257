package import Documents

extension Sentence {
  /// Whether the sentence is about wording: "do not write that someone should have …".
  package var isAboutWords: Bool {
    guard tokens.count > 2 else { return false }
    return tokens.prefix(2).contains { WordClass.of($0).contains(.negation) && !Self.told.contains($0.hash) }
      && tokens.prefix(4).contains { Self.saying.contains($0.hash) }
  }

  /// "We didn't ask" tells what happened.
  private static let told = WordSet(words: "didn't hadn't haven't hasn't")

  private static let saying = WordSet(words: "write writing say saying phrase blame ask accuse")

  /// Whether words are mentioned or denied rather than used: "human error is never a root cause".
  package func isDenied(_ tokens: Range<Int>) -> Bool {
    let before = self.tokens[max(0, tokens.lowerBound - 3)..<tokens.lowerBound]
    if before.contains(where: { WordClass.of($0).contains(.negation) || Self.suspicions.contains($0.hash) }) {
      return true
    }
    // "No member of staff is disciplined".
    if self.tokens[max(0, tokens.lowerBound - 6)..<tokens.lowerBound].contains(where: { Self.nobody.contains($0.hash) })
    {
      return true
    }
    // "… is never the cause", "… was not": a denial directly follows what it denies.
    let after = self.tokens[tokens.upperBound..<min(self.tokens.count, tokens.upperBound + 2)]
    guard let next = after.first else { return false }
    guard WordClass.of(next).contains(.auxiliary) else { return next.hash == Self.never }
    return after.contains { WordClass.of($0).contains(.negation) && !Self.goesOn.contains($0.hash) }
  }

  private static let never = Token.hash(of: "never")
  private static let nobody = WordSet(words: "nobody no-one no")
  private static let suspicions = WordSet(
    words: "assumed suspected suspecting ruled assuming excluded returned returns threw raised")
  private static let goesOn = WordSet(words: "no neither nor without")

  /// Whether the next noun makes the words the name of a thing: "user error rate".
  package func isCompound(after tokens: Range<Int>) -> Bool {
    guard tokens.upperBound < self.tokens.count else { return false }
    return WordClass.of(self.tokens[tokens.upperBound]).contains(.technical)
  }
}
