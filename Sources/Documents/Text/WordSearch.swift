/// Searches a text for a few words of two bytes or more, in one pass over its bytes, ignoring the case of ASCII.
///
/// The generic search of the standard library costs some fifty times as much, and every text is searched.
package struct WordSearch: Sendable {
  private let words: [[UInt8]]

  /// The places of the words by the words and their lengths; empty if they are few enough to look at each.
  private let byWord: [ArraySlice<UInt8>: [Int]]
  private let lengths: [Int]

  /// For each byte, the words with it as their first, second or third.
  private let places: [Places]

  /// A bit for each word; the 65th word shares the bit of the first.
  private struct Places: Sendable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
  }

  package init(_ words: [String]) {
    let spelled = words.map { $0.utf8.map(Self.lowercased) }
    self.words = spelled
    var places = [Places](repeating: Places(), count: 256)
    for (index, word) in spelled.enumerated() where Self.countsThatAreFound.contains(word.count) {
      let bit: UInt64 = 1 << UInt64(index % 64)
      for first in Self.cases(of: word[0]) { places[Int(first)].first |= bit }
      for second in Self.cases(of: word[1]) { places[Int(second)].second |= bit }
      // Any byte can follow a word of two bytes.
      for third in word.count > 2 ? Self.cases(of: word[2]) : Array(0...UInt8.max) { places[Int(third)].third |= bit }
    }
    self.places = places
    let areMany = words.count > 64
    lengths = areMany ? Set(spelled.map(\.count)).filter(Self.countsThatAreFound.contains).sorted() : []
    byWord = areMany ? Dictionary(grouping: spelled.indices) { spelled[$0][...] } : [:]
  }

  /// Longer words would be too costly to compare at every place, and do not occur.
  private static let countsThatAreFound = 2...256

  private static func cases(of byte: UInt8) -> [UInt8] {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? [byte, byte & ~0x20] : [byte]
  }

  /// Every place of every word, from left to right.
  package func matches(in bytes: [UInt8], _ range: Range<Int>) -> [(word: Int, range: Range<Int>)] {
    var matches: [(Int, Range<Int>)] = []
    var offset = range.lowerBound
    while let match = first(in: bytes, offset..<range.upperBound) {
      matches.append(match)
      offset = match.range.lowerBound + 1
    }
    return matches
  }

  /// The first place of any of the words.
  package func first(in bytes: [UInt8], _ range: Range<Int>) -> (word: Int, range: Range<Int>)? {
    var found: (Int, Range<Int>)?
    forEach(in: bytes, range) { word, place in
      found = (word, place)
      return false
    }
    return found
  }

  /// Calls `visit` for every word at every place, from left to right, until it ends the search.
  func forEach(in bytes: [UInt8], _ range: Range<Int>, _ visit: (_ word: Int, _ place: Range<Int>) -> Bool) {
    var next = range.lowerBound
    while let (start, words) = candidates(in: bytes, next..<range.upperBound) {
      let found =
        byWord.isEmpty
        ? few(words, in: bytes, at: start, range.upperBound) : many(in: bytes, at: start, range.upperBound)
      for word in found { guard visit(word, start..<start + self.words[word].count) else { return } }
      next = start + 1
    }
  }

  /// The words at a place, among those whose first three bytes match.
  private func few(_ words: UInt64, in bytes: [UInt8], at start: Int, _ limit: Int) -> [Int] {
    var found: [Int] = []
    var rest = words
    while rest != 0 {
      let word = rest.trailingZeroBitCount
      if matches(self.words[word], in: bytes, at: start, limit) { found.append(word) }
      rest &= rest - 1
    }
    return found
  }

  /// The same for many words, which can all begin alike.
  private func many(in bytes: [UInt8], at start: Int, _ limit: Int) -> [Int] {
    let longest = min(lengths.last ?? 0, limit - start)
    let text = bytes[start..<start + longest].map(Self.lowercased)
    return lengths.prefix { $0 <= longest }.flatMap { byWord[text[..<$0]] ?? [] }.sorted()
  }

  /// The next place with the first three bytes of a word, and the words: nearly all of a text is skipped here.
  private func candidates(in bytes: [UInt8], _ range: Range<Int>) -> (start: Int, words: UInt64)? {
    let (text, places) = (bytes.span, places.span)
    var (begun, goingOn): (UInt64, UInt64) = (0, 0)
    var next = range.lowerBound
    while next < range.upperBound {
      let byte = places[Int(text[next])]
      let words = goingOn & byte.third
      if words != 0 { return (next - 2, words) }
      goingOn = begun & byte.second
      begun = byte.first
      next += 1
    }
    // A word of two bytes can be at the end.
    return goingOn == 0 ? nil : (next - 2, goingOn)
  }

  private func matches(_ word: [UInt8], in bytes: [UInt8], at start: Int, _ limit: Int) -> Bool {
    guard start + word.count <= limit else { return false }
    for index in word.indices where Self.lowercased(bytes[start + index]) != word[index] { return false }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
