import Documents

/// A pattern of words, written for a reader: `should|could have {participle}`.
///
/// Words that may stand for each other have a `|` between them, a word in braces stands for its class, and a `?`
/// makes a part optional. Adverbs may stand between any two parts.
struct Phrase: Sendable {
  let gate: Gate
  fileprivate let parts: [Part]

  /// Who has to be the subject for the words to count.
  enum Gate: Hashable, Sendable {
    /// The words say it all.
    case anyone
    /// A person is the subject.
    case person
    /// Only people can do what the words say, so a role that is also software's name counts as a person.
    case peopleOnly
  }

  fileprivate struct Part: Sendable {
    var words: Set<UInt64> = []
    var wordClass: WordClass = []
    var isOptional = false
  }

  init(_ pattern: String, _ gate: Gate) {
    self.gate = gate
    parts = pattern.split(separator: " ").map { text in
      var part = Part()
      var text = text
      if text.hasSuffix("?") {
        part.isOptional = true
        text = text.dropLast()
      }
      if let wordClass = Self.classes[String(text)] {
        part.wordClass = wordClass
      } else {
        part.words = Set(text.split(separator: "|").map { Token.hash(of: String($0)) })
      }
      return part
    }
  }

  private static let classes: [String: WordClass] = [
    "{participle}": .participle, "{determiner}": .determiner, "{person}": .person,
  ]

  /// The words that the phrase can begin with; a phrase begins with words, not with a class.
  var firstWords: Set<UInt64> { parts.first?.words ?? [] }

  /// The tokens that the phrase takes up, if it begins at `start`.
  func match(_ sentence: Sentence, at start: Int) -> Range<Int>? {
    let tokens = sentence.tokens
    var position = start
    for (index, part) in parts.enumerated() {
      var next = position
      if index > 0 {
        while next < tokens.count, !part.matches(tokens[next]), WordClass.of(tokens[next]).contains(.adverb) {
          next += 1
        }
      }
      if next < tokens.count, part.matches(tokens[next]) {
        position = next + 1
      } else if !part.isOptional {
        return nil
      }
    }
    return position > start ? start..<position : nil
  }
}

extension Phrase.Part {
  fileprivate func matches(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    return words.contains(token.hash) || !WordClass.of(token).isDisjoint(with: wordClass)
  }
}

/// Phrases that are looked for together.
struct PhraseBook: Sendable {
  private let phrases: [Phrase]
  private let byFirstWord: WordTable<[Phrase]>

  init(_ gate: Phrase.Gate, _ patterns: [String]) {
    self.init(patterns.map { Phrase($0, gate) })
  }

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    var byFirstWord: [UInt64: [Phrase]] = [:]
    for phrase in phrases {
      for word in phrase.firstWords { byFirstWord[word, default: []].append(phrase) }
    }
    self.byFirstWord = WordTable(byFirstWord)
  }

  static func + (left: PhraseBook, right: PhraseBook) -> PhraseBook {
    PhraseBook(left.phrases + right.phrases)
  }

  /// Where phrases stand in a sentence, from left to right, the longest where several begin.
  func matches(in sentence: Sentence) -> [(tokens: Range<Int>, gate: Phrase.Gate)] {
    var matches: [(Range<Int>, Phrase.Gate)] = []
    var position = 0
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      guard token.isWord, let phrases = byFirstWord[token.hash] else {
        position += 1
        continue
      }
      let found = phrases.compactMap { phrase in phrase.match(sentence, at: position).map { ($0, phrase.gate) } }
      guard let longest = found.max(by: { $0.0.count < $1.0.count }) else {
        position += 1
        continue
      }
      // "missed the" needs its article to be found, and not to be shown.
      let last = longest.0.upperBound - 1
      let isArticle = last > position && WordClass.of(sentence.tokens[last]).contains(.determiner)
      matches.append((isArticle ? position..<last : longest.0, longest.1))
      position = longest.0.upperBound
    }
    return matches
  }
}
