internal import Bytes
internal import CTables
package import Documents

/// The classes of a word, as far as finding the subject of a clause needs them.
package struct WordClass: OptionSet, Sendable {
  package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) {
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
  /// A past form or a participle.
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

  /// A word for people who act together: team, company, committee.
  package static let group = WordClass(rawValue: 1 << 15)
  /// People outside the response: users, customers, attackers.
  package static let affected = WordClass(rawValue: 1 << 16)
  /// The base form of a verb.
  package static let verb = WordClass(rawValue: 1 << 17)
  package static let noun = WordClass(rawValue: 1 << 18)
  package static let adjective = WordClass(rawValue: 1 << 19)

  package static func of(_ token: Token) -> WordClass {
    guard token.isWord else { return [] }
    var classes = of(wordHash: token.hash)
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
  static func of(wordHash hash: UInt64) -> WordClass { WordClass(rawValue: pmlint_word_classes(hash)) }

  /// The classes of each word that is in a list: what `CTables` is made of.
  package static var listed: [UInt64: WordClass] {
    var table: [UInt64: WordClass] = [:]
    for (wordClass, words) in words + Lexicon.words {
      words.forEachWord { hash in table[hash, default: []].formUnion(wordClass) }
    }
    for (wordClass, nouns) in Lexicon.nounClasses {
      nouns.forEachWord { hash in
        table[hash, default: []].formUnion(wordClass)
        // Plurals in more than an `s` are listed.
        var plural = ByteHash(resuming: hash)
        plural.add(UInt8(ascii: "s"))
        table[plural.value, default: []].formUnion(wordClass)
      }
    }
    IrregularVerb.forEach { inflected, _ in table[inflected, default: []].insert(.participle) }
    return table
  }
}
