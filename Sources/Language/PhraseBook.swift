package import Documents

/// Phrases that are searched for together.
///
/// Each word of a text is looked up once, among the key words of the phrases. Only near a key word are other words
/// compared, and no more of them than the longest phrase has. So the search is linear in the length of the text,
/// whatever the text and the phrases are.
package struct PhraseBook: Sendable {
  package let phrases: [Phrase]

  /// The phrases that have a word as their key, as ranges of `known`.
  private let keys: WordTable<Range<Int32>>
  private let known: [Known]

  /// A phrase, and words that a sentence must have to contain it: nearly always they are enough to skip it.
  private struct Known: Sendable {
    let phrase: Int32
    let reach: Int32
    let first: WordSigns
    let second: WordSigns

    /// The words that the phrase can begin with.
    let opening: WordSigns

    init(_ index: Int, _ phrase: Phrase) {
      self.phrase = Int32(index)
      reach = Int32(phrase.reach)
      let needed = phrase.parts.indices.filter {
        $0 != phrase.key && !phrase.parts[$0].isOptional && phrase.parts[$0].element == nil
      }
      // The parts with the fewest words exclude the most sentences.
      let signs = needed.map { WordSigns(phrase.parts[$0].words) }.sorted { $0.count < $1.count }
      first = signs.first ?? .all
      second = signs.dropFirst().first ?? .all
      opening = phrase.parts[0].element == nil ? WordSigns(phrase.parts[0].words) : .all
    }
  }

  package struct Match: Sendable {
    /// The index of the phrase in the book.
    package let phrase: Int
    package let tokens: Range<Int>
  }

  /// How many adverbs may come between two words of a phrase.
  private static let reach = 3

  package init(_ phrases: [Phrase]) {
    self.phrases = phrases
    var byKey: [UInt64: [Known]] = [:]
    for (index, phrase) in phrases.enumerated() {
      let entry = Known(index, phrase)
      for word in phrase.parts[phrase.key].words { byKey[word, default: []].append(entry) }
    }
    var known: [Known] = []
    keys = WordTable(
      byKey.mapValues { phrases in
        known += phrases
        return Int32(known.count - phrases.count)..<Int32(known.count)
      }, none: 0..<0)
    self.known = known
  }

  package init(_ gate: Phrase.Gate, _ patterns: [String]) {
    self.init(.phrases("", gate, patterns))
  }

  /// Calls `visit` for every phrase at every place, in the order of their key words.
  package func forEachMatch(in sentence: Sentence, _ visit: (Match) -> Void) {
    var signs = WordSigns()
    for token in sentence.tokens where token.isWord { signs.insert(token.hash) }
    for index in sentence.tokens.indices {
      guard sentence.tokens[index].isWord, let range = keys[sentence.tokens[index].hash] else { continue }
      for place in range {
        let entry = known[Int(place)]
        guard signs.mayHold(entry.first), signs.mayHold(entry.second) else { continue }
        let phrase = Int(entry.phrase)
        for start in max(0, index - Int(entry.reach))...index {
          guard entry.opening.mayHold(sentence.tokens[start].hash),
            let end = end(of: phrase, in: sentence, from: start), end > index
          else { continue }
          visit(Match(phrase: phrase, tokens: start..<end))
        }
      }
    }
  }

  private func end(of phrase: Int, in sentence: Sentence, from start: Int) -> Int? {
    let token = sentence.tokens[start]
    let first = phrases[phrase].parts[0]
    let isWord = token.isWord && first.holds(token.hash)
    guard isWord || first.element.map({ sentence.begins($0, at: start) }) ?? false else { return nil }
    return end(of: phrase, behind: 1, in: sentence, at: start + 1, skipped: 0)
  }

  /// The farthest end of the parts from `part` on, if they begin at `position`.
  private func end(of phrase: Int, behind part: Int, in sentence: Sentence, at position: Int, skipped: Int) -> Int? {
    guard part < phrases[phrase].parts.count else { return skipped == 0 ? position : nil }
    var farthest: Int?
    func take(_ end: Int?) {
      if let end, end > farthest ?? -1 { farthest = end }
    }
    if phrases[phrase].parts[part].isFiller {
      // Several words that may be there are one loop: tried one by one, ten of them would be a thousand ways.
      var behind = part
      while behind < phrases[phrase].parts.count, phrases[phrase].parts[behind].isFiller { behind += 1 }
      for place in position...position + behind - part {
        if place > position, sentence.end(of: .any, at: place - 1) == nil { break }
        take(end(of: phrase, behind: behind, in: sentence, at: place, skipped: place > position ? 0 : skipped))
      }
      return farthest
    }
    if phrases[phrase].parts[part].isOptional {
      take(end(of: phrase, behind: part + 1, in: sentence, at: position, skipped: skipped))
    }
    guard position < sentence.tokens.count else { return farthest }
    let token = sentence.tokens[position]
    if token.isWord, phrases[phrase].parts[part].holds(token.hash) {
      take(end(of: phrase, behind: part + 1, in: sentence, at: position + 1, skipped: 0))
    }
    if let element = phrases[phrase].parts[part].element, let next = sentence.end(of: element, at: position) {
      take(end(of: phrase, behind: part + 1, in: sentence, at: next, skipped: 0))
    }
    if farthest == nil, skipped < Self.reach, token.isWord {
      let classes = WordClass.of(token)
      if classes.contains(.adverb) || sentence.endsInLy(at: position) && classes.isDisjoint(with: [.noun, .verb]),
        !classes.contains(.negation)
      {
        take(end(of: phrase, behind: part, in: sentence, at: position + 1, skipped: skipped + 1))
      }
    }
    return farthest
  }

  /// The longest phrase at each place where one begins, without overlaps.
  package func matches(in sentence: Sentence) -> [(tokens: Range<Int>, gate: Phrase.Gate)] {
    var matches: [Match] = []
    forEachMatch(in: sentence) { matches.append($0) }
    matches.sort { ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count) }
    var longest: [Match] = []
    for match in matches where longest.last.map({ $0.tokens.upperBound <= match.tokens.lowerBound }) ?? true {
      longest.append(match)
    }
    return longest.map { (sentence.trimmed($0.tokens), phrases[$0.phrase].gate) }
  }
}

/// A bit for each of some words: a sentence with none of the bits has none of the words.
private struct WordSigns: Sendable {
  private var bits: UInt64 = 0

  static let all = WordSigns(bits: .max)

  init() {}

  private init(bits: UInt64) {
    self.bits = bits
  }

  init(_ words: [UInt64]) {
    for word in words { insert(word) }
  }

  var count: Int { bits.nonzeroBitCount }

  mutating func insert(_ word: UInt64) {
    bits |= 1 << (word >> 32 & 63)
  }

  func mayHold(_ others: WordSigns) -> Bool { bits & others.bits != 0 }

  func mayHold(_ word: UInt64) -> Bool { bits & 1 << (word >> 32 & 63) != 0 }
}

extension Sentence {
  /// A phrase without an article at its end, which is matched but not shown: "missed the".
  package func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    let last = phrase.upperBound - 1
    let isArticle = last > phrase.lowerBound && Self.articles.contains(tokens[last].hash)
    return isArticle ? phrase.lowerBound..<last : phrase
  }

  private static let articles = Set(words: "a an the")
}
