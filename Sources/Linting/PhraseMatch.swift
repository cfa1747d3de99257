package import Documents
package import Language

/// A phrase in a sentence, with its subject.
package struct PhraseMatch: Sendable {
  package let sentence: Sentence

  /// The tokens of the phrase, without an article at its end.
  package let phrase: Range<Int>

  /// The phrase and its subject.
  package let whole: Range<Int>
  package let gate: PhraseList.Gate

  /// The family of the phrase.
  package let family: String

  /// The clauses of the sentence; read here where the phrase did not ask for them.
  package var clauses: Clauses { known ?? Clauses(sentence) }
  private let known: Clauses?

  init(
    _ sentence: Sentence, phrase: Range<Int>, whole: Range<Int>, _ gate: PhraseList.Gate, family: String,
    _ clauses: Clauses?
  ) {
    (self.sentence, self.phrase, self.whole, self.gate) = (sentence, phrase, whole, gate)
    (self.family, known) = (family, clauses)
  }

  package var section: Section.Name? { sentence.section }

  /// The range of the phrase and its subject in the file.
  package var range: ByteRange { sentence.source(of: whole) }

  /// What a message quotes: the words, at most eight of them.
  package var words: String {
    guard whole.count > 8 else { return sentence.text(of: whole) }
    let (start, end) = (whole.lowerBound..<whole.lowerBound + 4, whole.upperBound - 4..<whole.upperBound)
    return "\(sentence.text(of: start)) … \(sentence.text(of: end))"
  }
}

/// Searches for the phrases of all rules at once, and keeps those whose subject fits.
struct PhraseMatcher: Sendable {
  private let book: PhraseBook

  private let lists: [PhraseList]

  /// The rule of each list, as an index into the linter's rules; nil for a rule that is off.
  private let rules: [Int?]

  /// Searches for the phrases of `all`, which are tables, and judges those of `rules`.
  init(_ rules: [Rule], among all: [Rule]) {
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    lists = all.flatMap(\.check.phrases)
    self.rules = all.flatMap { rule in rule.check.phrases.map { _ in places[rule.id] } }
    book = PhraseBook(lists)
  }

  /// Calls `judge` for every match, from left to right and the longest first, until it accepts one at that token.
  func forEachRemark(in sentences: [Sentence], _ judge: (_ rule: Int, PhraseMatch) -> Bool) {
    var matches: [PhraseBook.Match] = []
    for index in sentences.indices {
      book.forEachMatch(in: sentences[index]) { matches.append($0) }
      guard !matches.isEmpty else { continue }
      guard !sentences[index].isAboutWords else {
        matches.removeAll(keepingCapacity: true)
        continue
      }
      matches.sort { ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count) }
      var reached: [Int: Int] = [:]
      var analysis = SentenceAnalysis(sentences[index])
      for found in matches {
        guard let rule = rules[found.list], found.tokens.lowerBound >= reached[rule, default: 0],
          let match = phraseMatch(found, &analysis), judge(rule, match)
        else { continue }
        reached[rule] = found.tokens.upperBound
      }
      matches.removeAll(keepingCapacity: true)
    }
  }

  private func phraseMatch(_ match: PhraseBook.Match, _ analysis: inout SentenceAnalysis) -> PhraseMatch? {
    // Most phrases blame nobody, so neither the sentence nor the list is copied for them.
    let list = match.list
    if let sections = lists[list].sections, !sections.contains(analysis.sentence.section) { return nil }
    let phrase = analysis.sentence.trimmed(match.tokens)
    guard let whole = analysis.blamed(for: phrase, lists[list].gate) else { return nil }
    return PhraseMatch(
      analysis.sentence, phrase: phrase, whole: whole, lists[list].gate, family: lists[list].family, analysis.clauses)
  }
}
