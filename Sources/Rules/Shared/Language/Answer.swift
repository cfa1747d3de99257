import Documents
import Language

extension Sentence {
  /// A range of the file and its words.
  typealias Found = (range: ByteRange, words: String)

  /// "Human error" or one of its synonyms.
  var errorLabel: Found? {
    let labels = PhraseBook.labels.matches(in: self) + PhraseBook.carelessness.matches(in: self)
    let found = labels.first { !isDenied($0.tokens) && !isCompound(after: $0.tokens) }
    return found.map { (source(of: $0.tokens), text(of: $0.tokens)) }
  }

  /// The person who is the subject of an answer, with the verb.
  var personAsSubject: Found? {
    guard let verb = firstVerb, case .person(let subject) = subject(of: verb..<verb + 1, in: Clauses(self)) else {
      return nil
    }
    // "We have no test for overrides" is about the chain, not about people.
    let rest = tokens[verb...].drop { $0.isWord && !WordClass.of($0).isDisjoint(with: [.negation, .adverb]) }
    let main = rest.dropFirst(rest.first.map { WordClass.of($0).contains(.auxiliary) && !$0.isOwning } == true ? 1 : 0)
    let owner = main.first { !$0.isWord || WordClass.of($0).isDisjoint(with: [.negation, .adverb]) }
    if let owner, owner.isOwning, tokens[subject].contains(where: \.isPlural) {
      let next = tokens[verb...].drop { $0 != owner }.dropFirst().first
      // In "we have forgotten it", "have" does not mean that we own something.
      if next.map({ !WordClass.of($0).contains(.participle) }) ?? true { return nil }
    }
    var end = max(subject.upperBound, verb + 1)
    while end < tokens.count, tokens[end].isWord,
      !WordClass.of(tokens[end]).isDisjoint(with: [.auxiliary, .negation])
        || WordClass.of(tokens[end - 1]).contains(.negation)
    {
      end += 1
    }
    let shown = subject.lowerBound..<end
    return (source(of: shown), text(of: shown))
  }

  /// The first word that can only be the verb after a subject.
  private var firstVerb: Int? {
    tokens.indices.dropFirst().first { index in
      let token = tokens[index]
      guard token.isWord, !WordClass.of(tokens[index - 1]).contains(.determiner) else { return false }
      return !WordClass.of(token).isDisjoint(with: [.auxiliary, .participle, .negation]) || token.isPastForm
    }
  }
}

extension Token {
  fileprivate var isOwning: Bool { Self.owning.contains(hash) }
  fileprivate var isPlural: Bool { Self.plural.contains(hash) }
  fileprivate var isPastForm: Bool { Self.pastForms.contains(hash) }

  private static let owning = Set(
    words:
      "have had has lack lacked lacks use used need needed rely relied depend depended run")
  private static let plural = Set(words: "we team teams organisation organization company engineering")
  private static let pastForms = Set(
    words:
      """
      forgot ran knew took went made saw broke chose gave wrote came left let put set sent told kept got felt began spoke \
      drove threw overrode misread lost met paid brought understood misunderstood overlooked thought failed merges runs \
      believes assume assumes think thinks know knows lack lacks have has forget forgets
      """)
}
