package import Documents

/// The clauses of a sentence: each verb with its subject.
///
/// One pass over the tags. A parenthesis, a relative clause and a clause with a conjunction each open a frame, and close
/// it at their end, so that "an engineer, who was new, while debugging (see below), removed it" has one removing engineer.
package struct Clauses: Sendable {
  package let tags: [Tag]
  package private(set) var all: [Clause] = []

  /// For each token the clause whose verb group it is in, as an index of `all`; -1 for none.
  private var clauseAt: [Int32]

  /// The clause whose verb has a token in a range; the first one.
  package func clause(in tokens: Range<Int>) -> Clause? {
    for index in tokens {
      if clauseAt.indices.contains(index), clauseAt[index] >= 0 { return all[Int(clauseAt[index])] }
    }
    return nil
  }

  /// The clause that a phrase says something about: that of its verb, or if it begins with a preposition or an adverb
  /// and has none, that of the verb before it.
  package func clause(of phrase: Range<Int>) -> Clause? {
    if let clause = clause(in: phrase) { return clause }
    guard phrase.lowerBound < tags.count, [.preposition, .adverb, .subordinator].contains(tags[phrase.lowerBound].part)
    else {
      return nil
    }
    return clause(before: phrase.lowerBound)
  }

  /// The clause of the last verb before a token, if it is near.
  package func clause(before token: Int) -> Clause? {
    for index in (max(0, token - 8)..<max(0, token)).reversed() {
      if clauseAt.indices.contains(index), clauseAt[index] >= 0 { return all[Int(clauseAt[index])] }
    }
    return nil
  }

  package init(_ sentence: Sentence) {
    tags = Tagger(sentence).tags
    clauseAt = [Int32](repeating: -1, count: tags.count)
    var reader = ClauseReader(sentence, tags)
    reader.read()
    all = reader.clauses
    for (index, clause) in all.enumerated() {
      for token in clause.verb.tokens where clauseAt[token] < 0 { clauseAt[token] = Int32(index) }
    }
  }
}
