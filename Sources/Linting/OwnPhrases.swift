internal import Bytes
package import Documents
internal import Language

extension Document {
  /// Whether the rules about language read the document, by their own phrases or by those of a team.
  package func isRead(with phrases: OwnPhrases) -> Bool { !isForeign || phrases.hold(for: self) }
}

/// A team's own words for what the rules about language look for, in languages that these rules do not read.
package struct OwnPhrases: Hashable, Sendable {
  /// The codes of the languages, such as `ja`.
  package var languages: [String] = []

  /// Words for those who act: 担当者, vakthavende.
  package var people: [String] = []

  /// What is a lapse of theirs: 忘れた, glemte.
  package var lapses: [String] = []

  /// What is no fix: 気をつける, være mer forsiktig.
  package var feelings: [String] = []

  package init() {}

  /// Whether the words are for the language of a document.
  package func hold(for document: Document) -> Bool {
    guard !languages.isEmpty, let code = document.facts.language else { return false }
    return languages.contains(code)
  }

  /// The statements of a sentence, which also end at full stops of Chinese and Japanese, with their places.
  package func statements(in document: Document) -> [Statement] {
    document.sentences.flatMap { sentence -> [Statement] in
      guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return [] }
      let end = last.range.upperBound
      var statements: [Statement] = []
      var start = first.range.lowerBound
      while start < end {
        let stop = sentence.prose.bytes[start..<end].firstRange(of: "。".utf8)
        let range = start..<(stop?.upperBound ?? end)
        statements.append(Statement(sentence, range))
        start = range.upperBound
      }
      return statements
    }
  }

  package struct Statement {
    package let section: Section.Name?
    private let sentence: Sentence
    private let start: Int
    private let bytes: [UInt8]

    fileprivate init(_ sentence: Sentence, _ range: Range<Int>) {
      (self.sentence, section, start) = (sentence, sentence.section, range.lowerBound)
      bytes = sentence.prose.bytes[range].map(\.lowercased)
    }

    /// The first of some words in the statement, with its place in the file.
    package func first(of words: [String]) -> (word: String, range: ByteRange)? {
      for word in words where !word.isEmpty {
        let letters = word.utf8.map(\.lowercased)
        guard let found = bytes.firstRange(of: letters), isWhole(found) else { continue }
        return (word, sentence.prose.source(of: start + found.lowerBound..<start + found.upperBound))
      }
      return nil
    }

    /// Whether a range is no part of a longer word; where words have no spaces between them, every range is whole.
    private func isWhole(_ range: Range<Int>) -> Bool {
      func joins(_ place: Int) -> Bool { bytes.indices.contains(place) && bytes[place].isLetter }
      guard bytes[range.lowerBound].isLetter else { return true }
      return !joins(range.lowerBound - 1) && !joins(range.upperBound)
    }
  }
}
