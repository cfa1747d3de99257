internal import Bytes

extension Section.Name {
  /// The topic that a heading without one comes near to; nil if it is near to none, or to two.
  ///
  /// It is a guess, for a person to confirm: "Corrective and Preventative Measures" is near to the actions.
  package init?(near heading: String) {
    guard let name = NearName(HeadingKey(heading), among: Self.byKey).value else { return nil }
    self = name
  }
}

extension Field {
  /// The field that a label without one comes near to, in a document of a kind; nil if it is near to none, or to two.
  package init?(near label: String, in kind: Document.Kind) {
    guard let field = NearName(HeadingKey(label), among: kind == .runbook ? Self.ofRunbooks : Self.ofPostmortems).value
    else { return nil }
    self = field
  }
}

/// What a label nearly is: a longer form of a known one of several words, or a misspelt one.
private struct NearName<Value: Hashable> {
  let value: Value?

  /// In words: a longer heading is a sentence.
  private static var longest: Int { 6 }

  init(_ key: HeadingKey, among known: [HeadingKey: Value]) {
    let words = key.text.split(separator: " ")
    guard words.count <= Self.longest, key.text.utf8.count >= 5 else {
      value = nil
      return
    }
    var values: Set<Value> = []
    for (other, value) in known where other.text.utf8.count >= 5 {
      let otherWords = other.text.split(separator: " ")
      let isWithin = otherWords.count >= 2 && words.contains(run: otherWords)
      if isWithin || Self.isMisspelt(key.text, other.text) { values.insert(value) }
    }
    value = values.count == 1 ? values.first : nil
  }

  /// Whether two texts of some length differ in few letters: one in eight.
  private static func isMisspelt(_ one: String, _ two: String) -> Bool {
    let (one, two) = (Array(one.utf8), Array(two.utf8))
    let limit = min(one.count, two.count) / 8
    guard limit > 0, abs(one.count - two.count) <= limit else { return false }
    let start = zip(one, two).prefix { $0 == $1 }.count
    let end = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    return max(one.count, two.count) - start - end <= limit
  }
}

extension [Substring] {
  /// Whether some words follow each other in the list.
  fileprivate func contains(run words: [Substring]) -> Bool {
    guard !words.isEmpty, count >= words.count else { return false }
    return (0...(count - words.count)).contains { self[$0..<($0 + words.count)].elementsEqual(words) }
  }
}
