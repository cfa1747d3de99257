/// What a text may contain, by words that this needs: most texts have none of them, and are skipped.
package struct Prefilter: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A comment to pmlint.
  package static let comment = Prefilter(rawValue: 1 << 0)
  /// Template text that the author has to replace.
  package static let templateText = Prefilter(rawValue: 1 << 1)
  /// A detection gap, or its two times.
  package static let detectionGap = Prefilter(rawValue: 1 << 2)
  /// A chain-aware label.
  package static let label = Prefilter(rawValue: 1 << 3)
  /// What a site generator adds to Markdown.
  package static let dialect = Prefilter(rawValue: 1 << 4)
  /// The beginning of a conflict that git left.
  package static let conflict = Prefilter(rawValue: 1 << 5)
}

/// Finds all of them in one pass over a text.
struct PrefilterSearch: Sendable {
  private let search: WordSearch
  private let signs: [Prefilter]
  private let all: Prefilter

  init(labels: [String]) {
    let words: [(Prefilter, [String])] = [
      (.comment, ["pmlint-"]), (.templateText, TemplateText.signs), (.detectionGap, Detection.gapSigns),
      (.label, labels), (.dialect, MarkdownDialect.signs), (.conflict, ["<<<<<<<"]),
    ]
    search = WordSearch(words.flatMap(\.1))
    signs = words.flatMap { sign, words in words.map { _ in sign } }
    all = signs.reduce([]) { $0.union($1) }
  }

  func signs(in bytes: [UInt8]) -> Prefilter {
    var found: Prefilter = []
    search.forEach(in: bytes, 0..<bytes.count) { word, _ in
      found.formUnion(signs[word])
      return found != all
    }
    return found
  }
}
