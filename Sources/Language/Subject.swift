internal import Documents

/// The subject of a phrase.
package enum Subject: Hashable, Sendable {
  /// The tokens of the noun phrase, determiner included.
  case person(Range<Int>)
  /// A word that is both a role and a thing, or a pronoun that may mean either.
  case ambiguous(Range<Int>)
  /// Software, a document, a process, or something unknown.
  case other
  /// No subject: an imperative, a list item.
  case none
}

extension Sentence {
  /// Whether a word that can be a role or a department names a thing here: "the user agent", "the NVMe driver", "our
  /// platform".
  ///
  /// The word before it shows that; some words hardly ever are people. `start` is where the noun phrase begins.
  func isThing(at head: Int, from start: Int) -> Bool {
    let noun = tokens[head].hash
    guard head > start else { return Subject.Word.things.contains(noun) || isPartOfCode(at: head) }
    let modifier = tokens[head - 1]
    if Subject.Word.managers.contains(noun) { return Subject.Word.managed.contains(modifier.hash) }
    let classes = WordClass.of(modifier)
    if Subject.Word.software.contains(noun) {
      return classes.isDisjoint(with: [.determiner, .adverb, .person]) && !Subject.Word.human.contains(modifier.hash)
    }
    if Subject.Word.human.contains(modifier.hash) || Subject.Word.offices.contains(modifier.hash) { return false }
    if Subject.Word.things.contains(noun) || Subject.Word.departments.contains(noun) { return true }
    return isPartOfCode(at: head) || Subject.Word.programs.contains(noun) && isPartOfSystem(modifier, classes)
  }

  /// Whether a word is a part of code, of a disk or of a stack: "the caller", but not "the head of engineering".
  private func isPartOfCode(at head: Int) -> Bool {
    if Subject.Word.heads.contains(tokens[head].hash) {
      return head + 1 == tokens.count || tokens[head + 1].hash != Subject.Word.of
    }
    return Subject.Word.code.contains(tokens[head].hash)
  }

  /// Whether a word before a noun is about systems: one of their parts, or an abbreviation that is no role.
  private func isPartOfSystem(_ word: Token, _ classes: WordClass) -> Bool {
    if classes.contains(.technical) || Subject.Word.managed.contains(word.hash)
      || Subject.Word.parts.contains(word.hash)
    {
      return true
    }
    let capitals = prose.bytes[word.range].count { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    return capitals >= 2 && classes.isDisjoint(with: [.person, .maybePerson, .group])
  }

  /// The people that `they` refers to: those named earlier in the sentence; ambiguous if there are none.
  func antecedent(ofPronounAt pronoun: Int, until end: Int) -> Subject {
    let before = tokens[max(0, pronoun - 28)..<pronoun]
    for index in before.indices.reversed() where tokens[index].isWord {
      let classes = WordClass.of(tokens[index])
      if !classes.isDisjoint(with: [.pronoun, .technical]) { continue }
      if classes.contains(.person), endsNounPhrase(at: index + 1) { return .person(pronoun..<end) }
      if isPlural(at: index), classes.isEmpty { return .other }
    }
    return .ambiguous(pronoun..<end)
  }
}
