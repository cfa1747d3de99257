internal import Bytes
package import Documents

/// A pattern of words: `should|could have {past}`.
///
/// Alternatives have a `|` between them, `~check` is any form of a verb, a word in braces is a class of words, and a `?`
/// makes a part optional. Adverbs may come between any two parts.
package struct Phrase: Sendable {
  package let gate: Gate

  /// The phrases that say the same kind of thing, and are right equally often.
  package let family: String

  /// The sections in which the words count, nil among them for text in none; nil for everywhere.
  package let sections: [Section.Name?]?
  let parts: [Part]

  /// The part that is searched for first: the one with the rarest words.
  let key: Int

  /// How many words can come before the key.
  let reach: Int

  /// The subject that the words must have.
  package enum Gate: Hashable, Sendable {
    /// Any subject, or none.
    case anyone
    /// Anything but a thing as the subject: a gerund whose doer is left out.
    case notThing
    /// Somebody else than the author did not do it: "the reviewer did not see".
    case othersDoNot
    /// Somebody else than the author did it.
    case othersDo
    /// A person is the subject.
    case person
    /// Only people can do this, so a role that is also the name of a thing counts as a person.
    case peopleOnly
    /// The same, and it is said to have happened: not denied, not asked, not only wanted.
    case does
    /// The same, and it is said not to have happened.
    case doesNot
    /// An order, or what people should, must or need to do.
    case promise
    /// The same; without a subject, as in "Forgot the flag", the author is the subject.
    case unsaid
    /// The sentence begins with the words, as an order does.
    case imperative
  }

  struct Part: Sendable {
    /// Sorted for binary search, because a part can have a hundred.
    var words: [UInt64] = []
    var element: Element?
    var isOptional = false

    /// An estimate of how often a text has one of the words; short and common words cost the most.
    var cost = 0

    /// Whether it is any word that may be there: `{any}?`.
    var isFiller: Bool { isOptional && element == .any && words.isEmpty }

    /// Reads alternatives.
    init(_ text: ArraySlice<UInt8>) {
      isOptional = text.last == UInt8(ascii: "?")
      text.dropLast(isOptional ? 1 : 0).forEachPart(between: UInt8(ascii: "|")) { word in
        if word.first == UInt8(ascii: "{") {
          element = Element(rawValue: String(decoding: word.dropFirst().dropLast(), as: UTF8.self))
        } else if word.first == UInt8(ascii: "~") {
          words += Inflection.forms(of: word.dropFirst())
          cost += 2
        } else {
          let hash = Token.hash(of: word)
          words.append(hash)
          cost += Phrase.commonness(of: hash) + (word.count < 4 ? 20 : 0)
        }
      }
      words.sort()
    }

    func holds(_ hash: UInt64) -> Bool {
      var (low, high) = (0, words.count)
      while low < high {
        let middle = (low + high) / 2
        if words[middle] < hash { low = middle + 1 } else { high = middle }
      }
      return low < words.count && words[low] == hash
    }
  }

  /// What a part can match besides listed words.
  enum Element: String, Sendable, CaseIterable {
    /// A past form or a participle.
    case past
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

    /// The maximum number of words.
    var reach: Int {
      switch self {
      case .person: 6
      case .possessor, .name: 4
      case .past, .determiner, .gerund, .any: 1
      }
    }
  }

  /// A phrase; `known` has the parts of other patterns, by the hash of their text, and gets those of this one.
  init(
    _ pattern: String, _ gate: Gate, family: String, in sections: [Section.Name?]?, _ known: inout [UInt64: Part]
  ) {
    (self.gate, self.family, self.sections) = (gate, family, sections)
    // On bytes, because every start of the program reads some thousand words.
    var parts: [Part] = []
    Array(pattern.utf8)[...].forEachPart(between: UInt8(ascii: " ")) { text in
      // A hundred verbs stand in a dozen patterns.
      let hash = ByteHash(text).value
      let part = known[hash] ?? Part(text)
      known[hash] = part
      parts.append(part)
    }
    let keys = parts.indices.filter { !parts[$0].isOptional && parts[$0].element == nil }
    let key = keys.min { parts[$0].cost < parts[$1].cost } ?? 0
    (self.parts, self.key) = (parts, key)
    // Adverbs can come after each part.
    reach = parts[..<key].reduce(0) { $0 + ($1.element?.reach ?? 1) + 1 }
  }

  fileprivate static func commonness(of word: UInt64) -> Int {
    let classes = WordClass.of(wordHash: word)
    if !classes.isDisjoint(with: [.determiner, .preposition, .auxiliary, .clauseStart, .pronoun]) { return 100 }
    return classes.isDisjoint(with: [.person, .adverb, .quantity, .technical, .participle]) ? 1 : 5
  }
}

extension ArraySlice<UInt8> {
  /// Calls `body` with each part that is not empty; without an array of them, which costs more than reading them.
  fileprivate func forEachPart(between separator: UInt8, _ body: (ArraySlice<UInt8>) -> Void) {
    var start = startIndex
    while start < endIndex {
      let end = self[start...].firstIndex(of: separator) ?? endIndex
      if start < end { body(self[start..<end]) }
      start = end + 1
    }
  }
}

extension [Phrase] {
  /// Patterns of a family with the same gate.
  package static func phrases(
    _ family: String, _ gate: Phrase.Gate, in sections: [Section.Name?]? = nil, _ patterns: [String]
  ) -> [Phrase] {
    var known: [UInt64: Phrase.Part] = [:]
    return patterns.map { Phrase($0, gate, family: family, in: sections, &known) }
  }
}
