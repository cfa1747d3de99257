import Documents

/// Who or what does what a phrase says.
enum Subject: Hashable, Sendable {
  /// The tokens of the noun phrase, determiner included.
  case person(Range<Int>)
  /// A word that is a role as well as a piece of software.
  case ambiguous(Range<Int>)
  /// Software, a document, a process, or something unknown.
  case other
  /// No subject stands there: an imperative, a list item, a passive.
  case none
}

extension Subject {
  /// The subject of the clause in which a phrase begins at a token.
  ///
  /// English puts it to the left of the verb: back to where the clause begins, up to its first preposition, and
  /// the last noun of that is the head. "The Kubernetes operator", "the user agent" end in what they are.
  init(before phrase: Int, in sentence: Sentence) {
    let tokens = sentence.tokens
    var end = phrase
    while end > 0, Self.isPartOfVerb(tokens[end - 1]) { end -= 1 }
    var start = end
    while start > 0, !Self.isBoundary(tokens[start - 1]) { start -= 1 }
    // "The engineer who forgot", "the developer who wrote the worker should have": who is always a person.
    if start > 0, tokens[start - 1].hash == Self.who {
      self = .person(Self.antecedent(of: start - 1, in: sentence)..<end)
      return
    }
    if start == end {
      guard start > 0 else {
        self = .none
        return
      }
      let boundary = tokens[start - 1]
      if Self.continues(boundary) {
        self = Self.subject(ofClauseEndingAt: start - 1, in: sentence)
      } else {
        self = .other
      }
      return
    }
    self = Self.head(of: start..<end, in: sentence)
  }

  /// Where the noun phrase in front of a relative pronoun begins.
  private static func antecedent(of pronoun: Int, in sentence: Sentence) -> Int {
    var start = pronoun
    while start > 0, !isBoundary(sentence.tokens[start - 1]) {
      start -= 1
      if WordClass.of(sentence.tokens[start]).contains(.determiner) { break }
    }
    return start
  }

  /// "The on-call restarted the pod and forgot …": the verb behind `and` has the subject of the one before.
  private static func subject(ofClauseEndingAt end: Int, in sentence: Sentence) -> Subject {
    let tokens = sentence.tokens
    var start = end
    while start > 0, !isBoundary(tokens[start - 1]) || continues(tokens[start - 1]) { start -= 1 }
    let verb = tokens[start..<end].firstIndex { token in
      !WordClass.of(token).isDisjoint(with: [.auxiliary, .participle])
    }
    guard let verb, verb > start else { return .other }
    return head(of: start..<verb, in: sentence)
  }

  private static func head(of range: Range<Int>, in sentence: Sentence) -> Subject {
    let tokens = sentence.tokens
    var start = range.lowerBound
    while start < range.upperBound, WordClass.of(tokens[start]).contains(.adverb) { start += 1 }
    // A verb in front ("we think the team …") belongs to the clause outside.
    if let verb = tokens[start..<range.upperBound].lastIndex(where: { WordClass.of($0).contains(.auxiliary) }) {
      start = verb + 1
    }
    var nouns = start..<range.upperBound
    while let preposition = tokens[nouns].dropFirst().firstIndex(where: { WordClass.of($0).contains(.preposition) }) {
      let isCounted =
        WordClass.of(tokens[preposition - 1]).contains(.quantity)
        && !WordClass.of(tokens[preposition - 1]).contains(.person)
      guard isCounted else {
        nouns = nouns.lowerBound..<preposition
        break
      }
      nouns = preposition + 1..<nouns.upperBound
    }
    guard let last = tokens[nouns].indices.last, tokens[last].isWord else { return .other }
    let classes = WordClass.of(tokens[last])
    // A pronoun is a noun phrase by itself: in "a change we did not catch" the change is no part of the subject.
    let whole = (Self.pronouns.contains(tokens[last].hash) ? last : start)..<range.upperBound
    if classes.contains(.person) { return .person(whole) }
    if us.contains(tokens[last].hash) { return .person(whole) }
    return classes.contains(.maybePerson) ? .ambiguous(whole) : .other
  }

  private static let who = Token.hash(of: "who")
  private static let us = Set(["us", "them"].map(Token.hash(of:)))

  private static let pronouns = Set(["i", "we", "you", "he", "she", "they", "who"].map(Token.hash(of:)))

  /// Adverbs and helping verbs between a subject and its verb: "we had simply *forgotten*".
  private static func isPartOfVerb(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    return !WordClass.of(token).isDisjoint(with: [.adverb, .auxiliary, .negation])
  }

  private static func isBoundary(_ token: Token) -> Bool {
    switch token.kind {
    case .mark(let mark): ",;:()[]".utf8.contains(mark)
    case .word: token.hash == who || WordClass.of(token).contains(.clauseStart)
    case .opaque: false
    }
  }

  private static func continues(_ token: Token) -> Bool {
    token.kind == .mark(UInt8(ascii: ",")) || WordClass.of(token).contains(.continuation)
  }
}

extension Sentence {
  /// Whether words at a place are mentioned or denied rather than used: "human error is never a root cause".
  func isDenied(_ tokens: Range<Int>) -> Bool {
    let before = self.tokens[max(0, tokens.lowerBound - 3)..<tokens.lowerBound]
    if before.contains(where: { WordClass.of($0).contains(.negation) }) { return true }
    let after = self.tokens[tokens.upperBound..<min(self.tokens.count, tokens.upperBound + 2)]
    return after.contains { WordClass.of($0).contains(.negation) }
  }
}
