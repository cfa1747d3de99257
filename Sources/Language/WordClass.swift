package import Documents

/// The classes of a word, as far as finding the subject of a clause needs them.
package struct WordClass: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A role, a pronoun or a group of people.
  package static let person = WordClass(rawValue: 1 << 0)
  /// A role or a department that is also the name of a thing: operator, agent, support, platform.
  package static let maybePerson = WordClass(rawValue: 1 << 1)
  package static let determiner = WordClass(rawValue: 1 << 2)
  package static let preposition = WordClass(rawValue: 1 << 3)
  /// A word at which a clause begins.
  package static let clauseStart = WordClass(rawValue: 1 << 4)
  package static let auxiliary = WordClass(rawValue: 1 << 5)
  package static let adverb = WordClass(rawValue: 1 << 6)
  /// A past form or participle that does not end in `ed`.
  package static let participle = WordClass(rawValue: 1 << 7)
  package static let negation = WordClass(rawValue: 1 << 8)
  /// `one of`, `none of`, `members of`: the head comes after the preposition.
  package static let quantity = WordClass(rawValue: 1 << 9)
  /// A clause start that keeps the subject of the previous clause: `and`, `but`, `then`.
  package static let continuation = WordClass(rawValue: 1 << 10)
  /// A noun that makes the person's word before it a thing: `error page`, `user agent`, `developer console`.
  package static let technical = WordClass(rawValue: 1 << 11)
  /// A given name that is rarely anything else.
  package static let givenName = WordClass(rawValue: 1 << 12)
  package static let pronoun = WordClass(rawValue: 1 << 13)
  /// A pronoun that means people only if they were named before: `they`.
  package static let maybePronoun = WordClass(rawValue: 1 << 14)

  package static func of(_ token: Token) -> WordClass {
    guard token.isWord else { return [] }
    var classes = byHash[token.hash] ?? []
    if token.endsInEd { classes.insert(.participle) }
    switch token.name {
    case .person: classes.insert(.givenName)
    case .nobody: classes.subtract([.givenName, .person, .maybePerson])
    case .unknown: break
    }
    // "grant" and "Grant" are two words.
    if !token.isCapitalised { classes.remove(.givenName) }
    return classes
  }

  /// The classes of a word by its hash, whatever its case.
  static func of(wordHash hash: UInt64) -> WordClass { byHash[hash] ?? [] }

  private static let byHash: WordTable<WordClass> = {
    var byHash: [UInt64: WordClass] = [:]
    for (wordClass, words) in words {
      for word in Array(words.utf8).split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        byHash[Token.hash(of: word), default: []].insert(wordClass)
      }
    }
    return WordTable(byHash, none: [])
  }()
}
