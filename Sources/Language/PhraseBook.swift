internal import CTables
package import Documents

/// Phrases that are searched for together.
///
/// Each word of a text is looked up once, among the key words of the phrases. Only near a key word are other words
/// compared, and no more of them than the longest phrase has. So the search is linear in the length of the text,
/// whatever the text and the phrases are.
package struct PhraseBook: Sendable {
  package let lists: [PhraseList]
  private let numbers: PhraseNumbers

  package struct Match: Sendable {
    /// The index of the phrase's list in the book.
    package let list: Int
    package let tokens: Range<Int>
  }

  /// Whether `CTables` has it, so that no pattern was read.
  package var isBuilt: Bool { if case .built = numbers { true } else { false } }

  /// How many adverbs may come between two words of a phrase.
  private static let reach = 3

  package init(_ lists: [PhraseList]) {
    self.lists = lists
    numbers = PhraseNumbers(lists)
  }

  package init(_ gate: PhraseList.Gate, _ patterns: [String]) {
    self.init([PhraseList("", gate, patterns)])
  }

  /// Calls `visit` for every phrase at every place, in the order of their key words.
  package func forEachMatch(in sentence: Sentence, _ visit: (Match) -> Void) {
    var signs = WordSigns()
    for token in sentence.tokens where token.isWord { signs.insert(token.hash) }
    for index in sentence.tokens.indices {
      let token = sentence.tokens[index]
      guard token.isWord, let places = numbers.places(of: token.hash) else { continue }
      for place in places {
        let candidate = numbers.phrase(at: place)
        guard numbers.mayHold(candidate, signs) else { continue }
        let phrase = numbers.phrase(candidate)
        let opening = WordSigns(bits: phrase.opening)
        for start in max(0, index - Int(phrase.reach))...index {
          guard opening.mayHold(sentence.tokens[start].hash), let end = end(of: phrase, in: sentence, from: start),
            end > index
          else { continue }
          visit(Match(list: Int(phrase.list), tokens: start..<end))
        }
      }
    }
  }

  private func end(of phrase: pmlint_phrase, in sentence: Sentence, from start: Int) -> Int? {
    let token = sentence.tokens[start]
    let parts = Int(phrase.parts)..<Int(phrase.parts) + Int(phrase.count)
    let first = numbers.part(parts.lowerBound)
    let isWord = token.isWord && numbers.holds(token.hash, in: first)
    guard isWord || first.matches.map({ sentence.begins($0, at: start) }) ?? false else { return nil }
    return end(of: parts.dropFirst(), in: sentence, at: start + 1, skipped: 0)
  }

  /// The farthest end of some parts, if they begin at `position`.
  private func end(of parts: Range<Int>, in sentence: Sentence, at position: Int, skipped: Int) -> Int? {
    guard let first = parts.first else { return skipped == 0 ? position : nil }
    let part = numbers.part(first)
    var farthest: Int?
    func take(_ end: Int?) {
      if let end, end > farthest ?? -1 { farthest = end }
    }
    if part.isFiller {
      // Several words that may be there are one loop: tried one by one, ten of them would be a thousand ways.
      let behind = parts.drop { numbers.part($0).isFiller }
      for place in position...position + behind.lowerBound - first {
        if place > position, sentence.end(of: .any, at: place - 1) == nil { break }
        take(end(of: behind, in: sentence, at: place, skipped: place > position ? 0 : skipped))
      }
      return farthest
    }
    let behind = parts.dropFirst()
    if part.is_optional { take(end(of: behind, in: sentence, at: position, skipped: skipped)) }
    guard position < sentence.tokens.count else { return farthest }
    let token = sentence.tokens[position]
    if token.isWord, numbers.holds(token.hash, in: part) {
      take(end(of: behind, in: sentence, at: position + 1, skipped: 0))
    }
    if let element = part.matches, let next = sentence.end(of: element, at: position) {
      take(end(of: behind, in: sentence, at: next, skipped: 0))
    }
    if farthest == nil, skipped < Self.reach, token.isWord {
      let classes = WordClass.of(token)
      if classes.contains(.adverb) || sentence.tokens[position].endsInLy && classes.isDisjoint(with: [.noun, .verb]),
        !classes.contains(.negation)
      {
        take(end(of: parts, in: sentence, at: position + 1, skipped: skipped + 1))
      }
    }
    return farthest
  }

  /// The longest phrase at each place where one begins, without overlaps.
  package func matches(in sentence: Sentence) -> [(tokens: Range<Int>, gate: PhraseList.Gate)] {
    var matches: [Match] = []
    forEachMatch(in: sentence) { matches.append($0) }
    matches.sort { ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count) }
    var longest: [Match] = []
    for match in matches where longest.last.map({ $0.tokens.upperBound <= match.tokens.lowerBound }) ?? true {
      longest.append(match)
    }
    return longest.map { (sentence.trimmed($0.tokens), lists[$0.list].gate) }
  }
}

extension Sentence {
  /// A phrase without an article at its end, which is matched but not shown: "missed the".
  package func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    let last = phrase.upperBound - 1
    let isArticle = last > phrase.lowerBound && Self.articles.contains(tokens[last].hash)
    return isArticle ? phrase.lowerBound..<last : phrase
  }

  private static let articles = WordSet(words: "a an the")
}
