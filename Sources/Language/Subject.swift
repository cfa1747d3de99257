internal import Bytes
package import Documents

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

extension Subject {
  /// How many words of a clause are read: a subject is near its verb, and a sentence can be a megabyte long.
  private static let reach = 28

  /// The subject of the clause in which a phrase begins at a token.
  ///
  /// In English it comes before the verb: between the beginning of the clause and its first preposition, the last noun
  /// is the head. "The Kubernetes operator", "the user agent" end in what they are.
  package init(before phrase: Int, in sentence: Sentence) {
    let tokens = sentence.tokens
    var end = phrase
    while end > 0, phrase - end < Self.reach, Self.isPartOfVerb(tokens[end - 1]) { end -= 1 }
    let start = Self.startOfClause(endingAt: end, in: sentence)
    // "The engineer who forgot", "the developer who wrote the worker should have": "who" is always a person.
    if start > 0, tokens[start - 1].hash == Word.who {
      // People who were affected did nothing: "customers who had not updated".
      guard start < 2 || !Word.affected.contains(tokens[start - 2].hash) else {
        self = .other
        return
      }
      self = .person(Self.antecedent(of: start - 1, in: sentence)..<max(start, end))
      return
    }
    guard start == end else {
      self = Self.head(of: start..<end, in: sentence)
      return
    }
    guard start > 0 else {
      self = .none
      return
    }
    // "The on-call restarted the pod and forgot …": the verb after `and` has the subject of the verb before it.
    self = Self.continues(tokens[start - 1]) ? Self.subject(ofClauseEndingAt: start - 1, in: sentence) : .none
    if case .none = self, tokens[start - 1].isWord { self = .other }
  }

  private static func startOfClause(endingAt end: Int, in sentence: Sentence) -> Int {
    var start = end
    while start > 0, end - start < reach, !isBoundary(sentence.tokens[start - 1]) { start -= 1 }
    return start
  }

  /// Where the noun phrase before a relative pronoun begins.
  private static func antecedent(of pronoun: Int, in sentence: Sentence) -> Int {
    var start = pronoun
    while start > 0, pronoun - start < 6, !isBoundary(sentence.tokens[start - 1]) {
      start -= 1
      if WordClass.of(sentence.tokens[start]).contains(.determiner) { break }
    }
    return start
  }

  private static func subject(ofClauseEndingAt end: Int, in sentence: Sentence) -> Subject {
    let tokens = sentence.tokens
    var start = end
    while start > 0, end - start < reach, !isBoundary(tokens[start - 1]) || continues(tokens[start - 1]) { start -= 1 }
    if start > 0, tokens[start - 1].hash == Word.who {
      let isAffected = start > 1 && Word.affected.contains(tokens[start - 2].hash)
      return isAffected ? .other : .person(antecedent(of: start - 1, in: sentence)..<start)
    }
    let verb = tokens[start..<end].firstIndex { token in
      !WordClass.of(token).isDisjoint(with: [.auxiliary, .participle])
    }
    guard let verb else { return .other }
    return verb > start ? head(of: start..<verb, in: sentence) : start == 0 ? .none : .other
  }

  private static func head(of range: Range<Int>, in sentence: Sentence) -> Subject {
    let tokens = sentence.tokens
    var start = range.lowerBound
    // "On Tuesday we", "In a hurry he": what comes before a pronoun belongs to the outer clause.
    if let last = range.last {
      let classes = WordClass.of(tokens[last])
      // "You" is the reader.
      if tokens[last].hash == Word.you { return .other }
      if classes.contains(.pronoun) {
        let isCounted = last >= range.lowerBound + 2 && isCounted(last - 1, in: tokens)
        return .person((isCounted ? last - 2 : last)..<range.upperBound)
      }
      if classes.contains(.maybePronoun) { return sentence.antecedent(ofPronounAt: last, until: range.upperBound) }
    }
    while start < range.upperBound, WordClass.of(tokens[start]).contains(.adverb) { start += 1 }
    // "Appointing an incident manager" is an act.
    if start < range.upperBound, sentence.isGerund(at: start) { return .other }
    // A verb before it ("we think the team …") belongs to the outer clause.
    if let verb = tokens[start..<range.upperBound].lastIndex(where: { WordClass.of($0).contains(.auxiliary) }) {
      start = verb + 1
    }
    var index = start
    while index < range.upperBound {
      let classes = WordClass.of(tokens[index])
      // "The customer's administrator" is not responsible for the incident.
      if Word.affected.contains(tokens[index].hash),
        sentence.possessor(at: index) != nil || sentence.endsNounPhrase(at: index + 1)
      {
        return .other
      }
      let endOfName = sentence.endOfName(at: index)
      let isNamed = endOfName != nil
      if isNamed || !classes.isDisjoint(with: [.person, .maybePerson]) {
        let next = endOfName ?? index + 1
        let endsHere =
          next >= range.upperBound || sentence.endsNounPhrase(at: next) || tokens[next].isNumber(in: sentence)
        if endsHere {
          if !isNamed, index > start, Self.isSoftware(tokens[index], behind: tokens[index - 1]) { return .other }
          let isSure = isNamed || classes.contains(.person)
          return isSure ? .person(start..<range.upperBound) : .ambiguous(start..<range.upperBound)
        }
      } else if classes.contains(.determiner), index > start,
        WordClass.of(tokens[index - 1]).isDisjoint(with: [.determiner, .quantity, .preposition, .adverb])
      {
        // "After the page the on-call": another noun phrase begins.
        start = index
      } else if classes.contains(.preposition), index > start, !isCounted(index, in: tokens) {
        // "The notice to the team": the head comes before the preposition.
        return .other
      } else if classes.contains(.preposition), index == start {
        guard let next = behindPrepositionalPhrase(index, range.upperBound, in: sentence) else { return .other }
        start = next
        index = next
        continue
      }
      index += 1
    }
    return .other
  }

  /// "The user agent", "the Kubernetes operator", "the package manager": the words before the noun show what it is.
  private static func isSoftware(_ noun: Token, behind modifier: Token) -> Bool {
    if Word.managers.contains(noun.hash) { return Word.managed.contains(modifier.hash) }
    guard Word.software.contains(noun.hash) else { return false }
    return WordClass.of(modifier).isDisjoint(with: [.determiner, .adverb, .person])
      && !Word.human.contains(modifier.hash)
  }

  /// Where the subject begins after "after the page", "on Tuesday": at the next determiner, person or name.
  private static func behindPrepositionalPhrase(_ start: Int, _ end: Int, in sentence: Sentence) -> Int? {
    guard start + 2 < end else { return nil }
    return (start + 2..<end).first { index in
      let classes = WordClass.of(sentence.tokens[index])
      return classes.contains(.determiner) || sentence.endOfName(at: index) != nil
    }
  }

  /// "One of", "none of": the head comes after the preposition.
  private static func isCounted(_ preposition: Int, in tokens: [Token]) -> Bool {
    let classes = WordClass.of(tokens[preposition - 1])
    return tokens[preposition].hash == Word.of && classes.contains(.quantity)
  }

  /// Adverbs and helping verbs between a subject and its verb: "we had simply *forgotten*".
  private static func isPartOfVerb(_ token: Token) -> Bool {
    guard token.isWord, token.hash != Word.of else { return false }
    return !WordClass.of(token).isDisjoint(with: [.adverb, .auxiliary]) || token.hash == Word.not
      || Word.ofVerbs.contains(token.hash)
  }

  private static func isBoundary(_ token: Token) -> Bool {
    switch token.kind {
    case .mark(let mark): ",;:()[]|".utf8.contains(mark)
    case .word: token.hash == Word.who || WordClass.of(token).contains(.clauseStart)
    case .opaque: false
    }
  }

  private static func continues(_ token: Token) -> Bool {
    token.kind == .mark(UInt8(ascii: ",")) || WordClass.of(token).contains(.continuation)
  }

}

extension Token {
  /// "Tier 1", "team 4": a number that belongs to its noun.
  fileprivate func isNumber(in sentence: Sentence) -> Bool {
    kind == .opaque && sentence.prose.bytes[range].allSatisfy(\.isDigit)
  }
}

extension Sentence {
  /// The people that `they` refers to: those named earlier in the sentence; ambiguous if there are none.
  fileprivate func antecedent(ofPronounAt pronoun: Int, until end: Int) -> Subject {
    let before = tokens[max(0, pronoun - 28)..<pronoun]
    for index in before.indices.reversed() where tokens[index].isWord {
      let classes = WordClass.of(tokens[index])
      if !classes.isDisjoint(with: [.pronoun, .technical]) { continue }
      if classes.contains(.person), endsNounPhrase(at: index + 1) { return .person(pronoun..<end) }
      if isPlural(at: index), classes.isEmpty { return .other }
    }
    return .ambiguous(pronoun..<end)
  }

  private func isPlural(at index: Int) -> Bool {
    let bytes = prose.bytes[tokens[index].range]
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
  }
}
