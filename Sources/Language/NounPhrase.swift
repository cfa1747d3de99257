package import Documents

extension Sentence {
  /// Whether an element can begin at a token: called for every word, so a person counts only if it is a single noun.
  func begins(_ element: PhrasePart.Element, at start: Int) -> Bool {
    let token = tokens[start]
    switch element {
    case .past: return isPast(token)
    case .possessor: return isPossessor(at: start)
    case .person:
      guard token.isWord, !WordClass.of(token).isDisjoint(with: [.person, .maybePerson, .givenName]) else {
        return false
      }
      return endOfPerson(at: start) == start + 1
    case .determiner, .gerund, .any, .name, .comma: return end(of: element, at: start) != nil
    }
  }

  /// The end of what matches an element at a token; nil if nothing does.
  func end(of element: PhrasePart.Element, at start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    let token = tokens[start]
    switch element {
    case .any: return token.isWord || token.kind == .opaque ? start + 1 : nil
    case .comma: return token.kind == .mark(UInt8(ascii: ",")) ? start + 1 : nil
    case .past: return isPast(token) ? start + 1 : nil
    case .determiner: return WordClass.of(token).contains(.determiner) ? start + 1 : nil
    case .gerund: return isGerund(at: start) ? start + 1 : nil
    case .person: return endOfPerson(at: start)
    case .possessor: return endOfPossessor(at: start)
    case .name: return endOfPersonalName(at: start)
    }
  }

  /// Whether a token is a past form.
  package func isPast(at index: Int) -> Bool { index < tokens.count && isPast(tokens[index]) }

  private func isPast(_ token: Token) -> Bool {
    let classes = WordClass.of(token)
    return classes.contains(.participle) && !classes.contains(.auxiliary)
  }

  /// The end of the person whose noun phrase begins at a token: "the on-call engineer", "@maya", "Thanh Nguyen".
  package func endOfPerson(at start: Int) -> Int? {
    var position = start
    // At most four words come before the noun: "one of our most junior".
    let limit = min(tokens.count, start + 6)
    while position < limit {
      if let end = endOfName(at: position) { return end }
      let token = tokens[position]
      let classes = WordClass.of(token)
      guard token.isWord else { return nil }
      // "A refactoring we introduced": another noun phrase begins.
      if position > start, classes.contains(.pronoun), WordClass.of(tokens[position - 1]).isDisjoint(with: .preposition)
      {
        return nil
      }
      if !classes.isDisjoint(with: [.person, .maybePerson]) {
        if endsNounPhrase(at: position + 1) { return isThing(at: position, from: start) ? nil : position + 1 }
      } else if position > start || !classes.isDisjoint(with: [.determiner, .quantity, .adverb]) || classes.isEmpty {
        // After a preposition comes another noun phrase, unless the first one is only a quantity.
        if classes.contains(.preposition), !(position > start && isQuantity(at: position - 1)) { return nil }
        if !classes.isDisjoint(with: [.clauseStart, .auxiliary, .negation]) { return nil }
      } else {
        return nil
      }
      position += 1
    }
    return nil
  }

  private func isQuantity(at index: Int) -> Bool {
    WordClass.of(tokens[index]).contains(.quantity)
  }

  /// Whether a noun phrase ends at a token: a person's word before another noun is not its head.
  func endsNounPhrase(at position: Int) -> Bool {
    guard position < tokens.count else { return true }
    let token = tokens[position]
    switch token.kind {
    case .mark(let mark): return mark != UInt8(ascii: "'") && mark != UInt8(ascii: "/") && mark != UInt8(ascii: "-")
    case .opaque: return true
    case .word: break
    }
    let classes = WordClass.of(token)
    if classes.contains(.technical) { return false }
    if !classes.isDisjoint(with: [
      .preposition, .clauseStart, .auxiliary, .adverb, .participle, .negation, .determiner, .pronoun, .maybePronoun,
    ]) {
      return true
    }
    return isGerund(at: position) || Self.presentForms.contains(token.hash) || Self.degrees.contains(token.hash)
  }

  func isGerund(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, token.range.count > 5 else { return false }
    return prose.bytes[token.range].suffix(3).elementsEqual("ing".utf8) && !Self.nounsInIng.contains(token.hash)
  }

  /// The end of a possessive that begins at a token: "his", "the new engineer's".
  private func endOfPossessor(at start: Int) -> Int? {
    for position in start..<min(tokens.count, start + 4) {
      if isPossessor(at: position) { return position + 1 }
      guard tokens[position].isWord,
        WordClass.of(tokens[position]).isDisjoint(with: [.auxiliary, .clauseStart, .preposition, .participle])
      else { return nil }
    }
    return nil
  }

  private func isPossessor(at index: Int) -> Bool {
    Self.possessives.contains(tokens[index].hash) || possessor(at: index) == true
  }

  /// Whether the possessive at a token is a person's; nil if it is no possessive.
  package func possessor(at index: Int) -> Bool? {
    let token = tokens[index]
    guard token.isWord else { return nil }
    let bytes = prose.bytes[token.range]
    // Each of them ends so, and few other words do.
    guard bytes.last == UInt8(ascii: "s") else { return nil }
    let stem: ArraySlice<UInt8>
    if bytes.suffix(2).elementsEqual("'s".utf8) {
      stem = bytes.dropLast(2)
    } else if bytes.suffix(4).elementsEqual("’s".utf8) {
      stem = bytes.dropLast(4)
    } else if token.range.upperBound < prose.bytes.count,
      prose.bytes[token.range.upperBound] == UInt8(ascii: "'")
    {
      stem = bytes
    } else {
      return nil
    }
    if token.name != .unknown { return token.name == .person }
    let classes = WordClass.of(wordHash: Token.hash(ofName: stem))
    if !classes.isDisjoint(with: [.person, .maybePerson]) { return true }
    return classes.contains(.givenName) && token.isCapitalised
  }

  private static let possessives = WordSet(
    words: "his her their our my your someone's somebody's whose")

  /// Present-tense verbs that end the noun phrase of a person; they are not read as nouns.
  private static let presentForms = WordSet(
    words: "ignores forgets misses fails neglects thinks assumes believes knows seems keeps always decides makes gets")

  /// "It took the team way too long".
  private static let degrees = WordSet(words: "way far too much so")

  private static let nounsInIng = WordSet(
    words: """
      engineering training meeting monitoring alerting tooling logging warning string building pricing billing routing
      networking onboarding scheduling planning marketing staging streaming caching hosting testing timing finding listing
      setting rating morning evening nothing something anything everything during
      """)
}
