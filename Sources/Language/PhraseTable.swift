internal import Bytes
package import CTables

/// The patterns of some lists, read: numbers that `PhraseBook` searches with.
///
/// `CTables` has those of the rules, so that a start reads none.
package struct PhraseTable: Sendable {
  /// The key words of the phrases: of each phrase, the words of the part that is rarest.
  package private(set) var keys = WordTable([])

  /// The first of the phrases in `places` of each key, and at the end how many there are.
  package private(set) var starts: [UInt16] = []
  package private(set) var places: [UInt16] = []
  package private(set) var phrases: [pmlint_phrase] = []
  package private(set) var parts: [pmlint_part] = []
  package private(set) var words: [UInt64] = []

  package init(_ lists: [PhraseList]) {
    guard !lists.isEmpty else { return }
    let classes = WordClass.listed
    // A hundred verbs stand in a dozen patterns, and are kept once.
    var known: [Substring: (part: PhrasePart, words: UInt32)] = [:]
    var phrasesByKey: [UInt64: [UInt16]] = [:]
    for (list, patterns) in lists.map(\.patterns).enumerated() {
      for pattern in patterns {
        let read = pattern.split(separator: " ").map { text in
          if let part = known[text] { return part }
          let part = (PhrasePart(text, classes), UInt32(words.count))
          words += part.0.words
          known[text] = part
          return part
        }
        let key = add(read, of: list)
        for word in read[key].part.words { phrasesByKey[word, default: []].append(UInt16(phrases.count - 1)) }
      }
    }
    keys = WordTable(phrasesByKey.keys)
    for (_, found) in phrasesByKey.sorted(by: { $0.key < $1.key }) {
      starts.append(UInt16(places.count))
      places += found
    }
    starts.append(UInt16(places.count))
  }

  /// Adds a phrase; the index of the part that is searched for first.
  private mutating func add(_ read: [(part: PhrasePart, words: UInt32)], of list: Int) -> Int {
    let listed = read.indices.filter { !read[$0].part.isOptional && read[$0].part.element == nil }
    let key = listed.min { read[$0].part.cost < read[$1].part.cost } ?? 0
    // The parts with the fewest words exclude the most sentences.
    let signs = listed.filter { $0 != key }.map { WordSigns(read[$0].part.words) }.sorted { $0.count < $1.count }
    let opening = read[0].part.element == nil ? WordSigns(read[0].part.words) : .all
    phrases.append(
      pmlint_phrase(
        parts: UInt32(parts.count), count: UInt16(read.count), list: UInt16(list),
        // Adverbs can come after each part.
        reach: UInt32(read[..<key].reduce(0) { $0 + ($1.part.element?.reach ?? 1) + 1 }),
        first: (signs.first ?? .all).bits, second: (signs.dropFirst().first ?? .all).bits, opening: opening.bits))
    for (part, words) in read {
      parts.append(
        pmlint_part(
          words: words, count: UInt16(part.words.count), element: part.element?.rawValue ?? 0,
          is_optional: part.isOptional))
    }
    return key
  }

  /// What tells whether lists are those that a table was made of.
  package static func source(of lists: [PhraseList]) -> UInt64 {
    var text: [UInt8] = []
    text.reserveCapacity(lists.reduce(0) { $1.patterns.reduce($0 + 1) { $0 + $1.utf8.count + 1 } })
    for list in lists {
      for pattern in list.patterns {
        text += pattern.utf8
        text.append(UInt8(ascii: "\n"))
      }
      text.append(UInt8(ascii: "\n"))
    }
    var hash = ByteHash()
    hash.add(blocksOf: text.span)
    return hash.value
  }
}

/// A bit for each of some words: a sentence with none of the bits has none of the words.
struct WordSigns: Sendable {
  private(set) var bits: UInt64 = 0

  static let all = WordSigns(bits: .max)

  init() {}

  init(bits: UInt64) {
    self.bits = bits
  }

  init(_ words: [UInt64]) {
    for word in words { insert(word) }
  }

  var count: Int { bits.nonzeroBitCount }

  mutating func insert(_ word: UInt64) {
    bits |= 1 << (word >> 32 & 63)
  }

  func mayHold(_ others: WordSigns) -> Bool { bits & others.bits != 0 }

  func mayHold(_ word: UInt64) -> Bool { bits & 1 << (word >> 32 & 63) != 0 }
}
