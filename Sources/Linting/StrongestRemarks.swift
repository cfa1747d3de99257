internal import Documents

extension [(Rule, Problem)] {
  /// The problems without those about language in a sentence that has a stronger one: it is reworded once.
  func keepingStrongestRemarks(in document: Document) -> [(Rule, Problem)] {
    let remarks = indices.filter { self[$0].0.isAboutLanguage }
    guard remarks.count > 1 else { return self }
    let sentences = document.sentences
    var strongest: [Int: Int] = [:]
    var weaker: Set<Int> = []
    for index in remarks {
      let place = self[index].1.range.lowerBound
      // What stands in the front matter is in no sentence.
      guard let sentence = sentences.index(at: place) else { continue }
      guard let other = strongest[sentence] else {
        strongest[sentence] = index
        continue
      }
      let isStronger = Strength(self[other]) < Strength(self[index])
      weaker.insert(isStronger ? other : index)
      if isStronger { strongest[sentence] = index }
    }
    guard !weaker.isEmpty else { return self }
    return indices.filter { !weaker.contains($0) }.map { self[$0] }
  }
}

extension [Sentence] {
  /// The sentence around a place; nil if none is.
  fileprivate func index(at place: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].source(of: 0..<1).lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, self[low - 1].source(of: self[low - 1].tokens.indices).upperBound > place else { return nil }
    return low - 1
  }
}

/// Confidence first: what is certain is worth more than what would be worse.
///
/// Of equals, the one that says what kind of blame it is, and not only who failed; then the first in the text.
private struct Strength: Comparable {
  let confidence: Confidence
  let severity: Severity
  let isSpecific: Bool
  let start: Int

  private static let general: Set<Rule.ID> = ["person-at-fault", "counterfactual", "hindsight"]

  init(_ found: (rule: Rule, problem: Problem)) {
    confidence = found.problem.confidence ?? found.rule.confidence
    severity = found.problem.severity ?? found.rule.severity
    isSpecific = !Self.general.contains(found.rule.id)
    start = found.problem.range.lowerBound
  }

  static func < (left: Strength, right: Strength) -> Bool {
    if left.confidence != right.confidence { return left.confidence < right.confidence }
    if left.isSpecific != right.isSpecific { return right.isSpecific }
    return (left.severity, right.start) < (right.severity, left.start)
  }
}

extension Rule {
  /// Whether the rule asks to reword a sentence.
  fileprivate var isAboutLanguage: Bool { group == .blame || !check.phrases.isEmpty }
}
