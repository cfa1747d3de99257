import Documents
import Language

extension Sentence {
  /// The names of people that the sentence gives as a cause.
  ///
  /// To see, to say, to repair and to have access is no cause; neither is a change that nothing is said to follow from,
  /// unless it takes something away.
  var namedCauses: [Range<Int>] {
    var named: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard tokens[index].mayBeginName, let end = endOfPersonalName(at: index) else { continue }
      named.append(index..<end)
      index = end - 1
    }
    guard !named.isEmpty else { return [] }
    let clauses = Clauses(self)
    return named.filter { isCause($0, clauses) }
  }

  private func isCause(_ name: Range<Int>, _ clauses: Clauses) -> Bool {
    if isPossessive(name) { return owns(name) }
    if name.lowerBound > 0, isBlamedBefore(name.lowerBound) { return true }
    let deeds = clauses.all.filter { clause in
      guard clause.verb.modal == nil, !clause.verb.isNegated, clause.verb.form != .infinitive else { return false }
      if let subject = clause.subject { return subject.tokens.overlaps(name) && subject.head >= name.lowerBound }
      return false
    }
    // "Jacob restarted it with the wrong binary, and this caused …".
    return deeds.contains { Self.destructions.contains($0.verb.lemma) && !$0.verb.isPassive && !isRepair($0) }
      || deeds.contains { !Self.neutral.contains($0.verb.lemma) && tellsConsequence(after: $0.verb.verb) }
      || deeds.contains { Self.copulas.contains($0.verb.lemma) && tellsRole(after: $0.verb.verb) }
  }

  /// "Merged the revert" repairs.
  private func isRepair(_ clause: Clause) -> Bool {
    tokens[clause.verb.verb...].prefix(6).contains { Self.cures.contains($0.hash) }
  }

  /// "Marek's change", "Tamsin's idea": what somebody owns that can be a cause.
  private func owns(_ name: Range<Int>) -> Bool {
    let rest = tokens[name.upperBound...].prefix(4)
    guard let end = rest.firstIndex(where: { Self.owned.contains($0.hash) }) else { return false }
    // "Marek's change was rolled back" says how it ended.
    return !tokens[end...].prefix(4).contains { Self.repairs.contains($0.hash) }
  }

  /// "Because of Svetlana", "the trigger was Guillermo running …", "everything was healthy until Chloé".
  private func isBlamedBefore(_ start: Int) -> Bool {
    let before = tokens[max(0, start - 4)..<start]
    guard let last = before.last else { return false }
    if Self.links.contains(last.hash) { return before.contains { Self.causes.contains($0.hash) } }
    return false
  }

  private func tellsConsequence(after verb: Int) -> Bool {
    tokens[verb...].prefix(40).contains { Self.consequences.contains($0.hash) }
  }

  private func tellsRole(after verb: Int) -> Bool {
    tokens[verb...].prefix(6).contains { Self.roles.contains($0.hash) }
  }

  private static let cures = Set(words: "revert reverts rollback fix fixes hotfix workaround mitigation backup")
  private static let copulas = Set(words: "be")
  private static let links = Set(words: "of was is with to by: : because")
  private static let causes = Set(
    words:
      "cause caused because due trigger triggered started began culprit traced fault thanks reason introduced broken")
  private static let consequences = Set(
    words:
      """
      caused causing led leading resulted resulting broke breaking brought took triggering triggered introduced downtime
      outage incident corruption instead wrong accidentally mistakenly wiped
      """)
  private static let roles = Set(words: "one culprit reason cause responsible")
  private static let destructions = Set(
    words:
      """
      delete remove drop wipe merge approve disable revoke destroy overwrite erase truncate purge break misconfigure cause
      deploy push force-push commit land introduce change switch rename configure upgrade edit modify turn
      """)
  private static let neutral = Set(
    words:
      """
      see notice find say note mention propose suggest report confirm fix restore repair recover revert help identify
      investigate discover observe tell ask think believe add explain answer be have try look check debug notify escalate
      respond join start open write diagnose spot point discuss agree share know receive
      """)
  private static let owned = Set(
    words:
      "change changes commit commits pr script decision idea merge pull patch branch fix edit push rebase hotfix mistake error fault config deploy query migration command"
  )
  private static let repairs = Set(words: "reverted fixed restored resolved rolled helped solved")
}

extension Token {
  /// Whether a name can begin here, which is false for nearly all words.
  fileprivate var mayBeginName: Bool {
    if case .mark(UInt8(ascii: "@")) = kind { true } else { isCapitalised }
  }
}
