internal import Bytes
internal import Documents

/// A part of a phrase: words, one of which must be there, or a class of words.
package struct PhrasePart: Sendable {
  /// Sorted for binary search, because a part can have a hundred.
  package private(set) var words: [UInt64] = []
  package private(set) var element: Element?
  package private(set) var isOptional = false

  /// An estimate of how often a text has one of the words; short and common words cost the most.
  private(set) var cost = 0

  /// What a part can match besides listed words.
  package enum Element: UInt8, Sendable, CaseIterable {
    /// A past form or a participle.
    case past = 1
    case determiner
    /// A noun phrase whose head is a person, or a handle.
    case person
    /// A person's possessive: `the reviewer's`, `Ana's`, `his`.
    case possessor
    /// A name or a handle, also as a possessive.
    case name
    /// A word that ends in `ing`.
    case gerund
    /// A word of any kind.
    case any
    case comma

    /// The maximum number of words.
    var reach: Int {
      switch self {
      case .person: 6
      case .possessor, .name: 4
      case .past, .determiner, .gerund, .any, .comma: 1
      }
    }

    fileprivate init?(named name: some StringProtocol) {
      guard let element = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
      self = element
    }
  }

  /// Reads alternatives.
  init(_ text: some StringProtocol, _ classes: [UInt64: WordClass]) {
    isOptional = text.last == "?"
    for word in text.dropLast(isOptional ? 1 : 0).split(separator: "|") {
      if word.first == "{" {
        element = Element(named: word.dropFirst().dropLast())
      } else if word.first == "~" {
        words += Inflection.forms(of: Array(word.utf8.dropFirst())[...])
        cost += 2
      } else {
        let hash = Token.hash(of: String(word))
        words.append(hash)
        cost += (classes[hash] ?? []).commonness + (word.utf8.count < 4 ? 20 : 0)
      }
    }
    words.sort()
  }
}

extension WordClass {
  fileprivate var commonness: Int {
    if !isDisjoint(with: [.determiner, .preposition, .auxiliary, .clauseStart, .pronoun]) { return 100 }
    return isDisjoint(with: [.person, .adverb, .quantity, .technical, .participle]) ? 1 : 5
  }
}
