internal import Bytes

/// A word or a mark of a text, as the rules about language see it.
package struct Token: Hashable, Sendable {
  /// In bytes of the prose.
  package let range: Range<Int>

  /// Equal for equal words, whatever their case; see `Token.hash(of:)`.
  package let hash: UInt64
  package let kind: Kind

  /// Whether it is a word that is read; stored because rules check every token.
  package let isWord: Bool

  /// Whether the first letter is a capital.
  package let isCapitalised: Bool

  /// Whether the word ends in `ed`, as most past forms do.
  package let endsInEd: Bool

  /// Whether the word ends as adverbs do: `vastly`, `extensively`.
  package let endsInLy: Bool

  /// Whether the word, without an `'s` at its end, is a known name.
  package let name: Name

  package enum Name: Hashable, Sendable {
    case unknown, person, nobody
  }

  package enum Kind: Hashable, Sendable {
    case word
    /// A number, a code span or an address: it names a thing, and is not read.
    case opaque
    case mark(UInt8)
  }

  /// The hash of a word in lower case, 64-bit FNV-1a, so that words are compared as numbers.
  package static func hash(of word: String) -> UInt64 {
    ByteHash(word).value
  }

  /// The same for bytes in lower case.
  package static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
    ByteHash(word).value
  }
}

extension Set<UInt64> {
  /// The hashes of words in lower case with spaces between them, as tokens have them.
  package init(words: String) {
    self.init()
    words.forEachWord { insert($0) }
  }
}

/// The words and marks of a sentence, in a prose.
package struct Sentence: Hashable, Sendable {
  package let tokens: [Token]

  /// The topic of the text around the sentence.
  package let section: Section.Name?
  package let prose: Prose

  /// The place in the file of a run of tokens.
  package func source(of tokens: Range<Int>) -> ByteRange {
    guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else { return prose.source }
    return prose.source(of: first.range.lowerBound..<last.range.upperBound)
  }

  package func text(of tokens: Range<Int>) -> String {
    guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else { return "" }
    return prose.text(in: first.range.lowerBound..<last.range.upperBound).replacing("\n", with: " ")
  }

  package var isQuestion: Bool { tokens.last?.kind == .mark(UInt8(ascii: "?")) }
}
