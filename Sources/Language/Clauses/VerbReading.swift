internal import Bytes
internal import Documents

/// A word as a form of a verb.
struct VerbReading: Hashable {
  let form: Tag.Form

  /// The hash of the base form; of the word itself if its verb is unknown.
  let lemma: UInt64

  /// Whether the base form is the same word: `put`, `set`, `read`.
  var isUnchanged = false
}

extension Sentence {
  /// What verb a word can be a form of; nil if it can be none.
  func verbReading(at index: Int) -> VerbReading? {
    let token = tokens[index]
    guard token.isWord else { return nil }
    if let irregular = IrregularVerb.of(token.hash) {
      return VerbReading(form: irregular.form, lemma: irregular.base, isUnchanged: irregular.base == token.hash)
    }
    let classes = WordClass.of(token)
    if classes.contains(.verb) { return VerbReading(form: .base, lemma: token.hash) }
    let bytes = prose.bytes[token.range]
    guard bytes.count > 3, let last = bytes.last else { return nil }
    switch last | 0x20 {
    case UInt8(ascii: "g") where bytes.ends(inSmallLetters: "ing"):
      return base(of: bytes.dropLast(3)).map { VerbReading(form: .gerund, lemma: $0) }
    case UInt8(ascii: "d") where bytes.ends(inSmallLetters: "ed"):
      if let base = base(of: bytes.dropLast(2)) { return VerbReading(form: .pastOrParticiple, lemma: base) }
      // "Typo'd" and "cherry-picked" are verbs that no list has; "need" and "seed" are listed nouns.
      return classes.isDisjoint(with: [.noun, .adjective])
        ? VerbReading(form: .pastOrParticiple, lemma: token.hash) : nil
    case UInt8(ascii: "s"):
      return thirdPerson(bytes).map { VerbReading(form: .third, lemma: $0) }
    default:
      return nil
    }
  }

  /// The verb after a stem: `check`, `updat(e)`, `plan(n)`, `deni(y)`.
  private func base(of stem: ArraySlice<UInt8>) -> UInt64? {
    if let base = verb(stem) ?? verb(stem, and: UInt8(ascii: "e")) { return base }
    guard let last = stem.last, stem.count > 2 else { return nil }
    if last == stem.dropLast().last { return verb(stem.dropLast()) }
    return last == UInt8(ascii: "i") ? verb(stem.dropLast(), and: UInt8(ascii: "y")) : nil
  }

  private func thirdPerson(_ bytes: ArraySlice<UInt8>) -> UInt64? {
    if let base = verb(bytes.dropLast()) { return base }
    guard bytes.ends(inSmallLetters: "es") else { return nil }
    if let base = verb(bytes.dropLast(2)) { return base }
    return bytes.ends(inSmallLetters: "ies") ? verb(bytes.dropLast(3), and: UInt8(ascii: "y")) : nil
  }

  private func verb(_ stem: ArraySlice<UInt8>, and letter: UInt8? = nil) -> UInt64? {
    var hash = ByteHash(inSmallLetters: stem)
    if let letter { hash.add(letter) }
    return WordClass.of(wordHash: hash.value).contains(.verb) ? hash.value : nil
  }
}
