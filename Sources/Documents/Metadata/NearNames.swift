internal import Bytes

extension Section.Name {
  /// The topic that a heading without one comes near to; nil if it is near to none, or to two.
  ///
  /// It is a guess, for a person to confirm: "Corrective and Preventative Measures" is near to the actions.
  package init?(near heading: String) {
    guard let name = NearName(HeadingKey(heading), among: Self.known).value else { return nil }
    self = name
  }

  private static let known = KnownNames(labels)
}

extension Field {
  /// The field that a label without one comes near to, in a document of a kind; nil if it is near to none, or to two.
  package init?(near label: String, in kind: Document.Kind) {
    guard let field = NearName(HeadingKey(label), among: kind == .runbook ? Self.knownInRunbooks : Self.known).value
    else { return nil }
    self = field
  }

  private static let known = KnownNames(ofPostmortems)
  private static let knownInRunbooks = KnownNames(ofRunbooks)
}

/// The names that a label can be near to, with their words.
private struct KnownNames<Value: Hashable & Sendable>: Sendable {
  let names: [(text: String, words: [Substring], value: Value)]

  init(_ labels: LabelTable<Value>) {
    names = labels.all.compactMap { key, value in
      let text = key.text
      return text.utf8.count < 5 ? nil : (text, text.split(separator: " "), value)
    }
  }
}

/// What a label nearly is: a longer form of a known one of several words, or a misspelt one.
private struct NearName<Value: Hashable & Sendable> {
  let value: Value?

  /// In words: a longer heading is a sentence.
  private static var longest: Int { 6 }

  init(_ key: HeadingKey, among known: KnownNames<Value>) {
    let text = key.text
    let words = text.split(separator: " ")
    guard words.count <= Self.longest, text.utf8.count >= 5 else {
      value = nil
      return
    }
    var values: Set<Value> = []
    for other in known.names {
      let isWithin = other.words.count >= 2 && words.contains(run: other.words)
      if isWithin || Self.isMisspelt(text, other.text) { values.insert(other.value) }
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
