package import Documents

extension Sentence {
  /// The subject of the first verb in a run of tokens.
  package func subject(of tokens: Range<Int>, in clauses: Clauses) -> Subject {
    guard let clause = clauses.clause(in: tokens) else { return .other }
    return subject(clause.subject, clauses.tags)
  }

  /// Who or what a noun group stands for.
  package func subject(_ group: NounGroup?, _ tags: [Tag]) -> Subject {
    guard let group else { return .none }
    let head = tokens[group.head]
    let classes = WordClass.of(head)
    // "The customer's administrator", "the users": people outside the response.
    if isOutsider(in: group) { return .other }
    // "Those who reviewed it".
    if group.tokens.upperBound < tokens.count, tokens[group.tokens.upperBound].hash == Function.who {
      return .person(group.tokens)
    }
    if tags[group.head].part == .pronoun { return subject(ofPronoun: group) }
    if isHandleOrName(group) { return .person(group.tokens) }
    if isThing(at: group.head, from: group.tokens.lowerBound) { return .other }
    // "A team member", "one of the staff members", but "a cluster with members".
    if Subject.Word.members.contains(head.hash) {
      let isOfPeople = tokens[group.tokens].contains {
        $0 != head && !WordClass.of($0).isDisjoint(with: [.person, .group])
      }
      return isOfPeople ? .person(group.tokens) : .other
    }
    // "A maintenance worker", but "the queue worker".
    if Subject.Word.workers.contains(head.hash), group.head > group.tokens.lowerBound,
      Subject.Word.trades.contains(tokens[group.head - 1].hash)
    {
      return .person(group.tokens)
    }
    if !classes.isDisjoint(with: [.person, .group]), !classes.contains(.technical) { return .person(group.tokens) }
    if Subject.Word.agents.contains(head.hash) {
      let isHuman = tokens[group.tokens].contains { Subject.Word.human.contains($0.hash) }
      return isHuman ? .ambiguous(group.tokens) : .other
    }
    if classes.contains(.maybePerson) { return .ambiguous(group.tokens) }
    if isNumber(at: group.head), group.head > group.tokens.lowerBound,
      WordClass.of(tokens[group.head - 1]).contains(.person)
    {
      // "Tier 1".
      return .person(group.tokens)
    }
    return .other
  }

  private func subject(ofPronoun group: NounGroup) -> Subject {
    let pronoun = tokens[group.head]
    if pronoun.hash == Subject.Word.you { return .other }
    let classes = WordClass.of(pronoun)
    if classes.contains(.maybePronoun) { return antecedent(ofPronounAt: group.head, until: group.tokens.upperBound) }
    return classes.contains(.person) ? .person(group.tokens) : .other
  }

  /// Users, visitors, attackers, and what is theirs: "the customer's administrator".
  private func isOutsider(in group: NounGroup) -> Bool {
    WordClass.of(tokens[group.head]).contains(.affected)
      || tokens[max(0, group.tokens.lowerBound - 1)..<group.tokens.upperBound].contains {
        Subject.Word.affectedOwners.contains($0.hash) || Subject.Word.hostile.contains($0.hash)
      }
  }

  private func isHandleOrName(_ group: NounGroup) -> Bool {
    var start = group.tokens.lowerBound
    while start < group.tokens.upperBound {
      if let end = endOfName(at: start) { return end >= group.tokens.upperBound }
      start += 1
    }
    return false
  }

  private func isNumber(at index: Int) -> Bool {
    tokens[index].kind == .opaque && prose.bytes[tokens[index].range].allSatisfy { (0x30...0x39).contains($0) }
  }
}
