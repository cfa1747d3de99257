internal import Bytes

/// Searches a text for a few words of two bytes or more, in one pass over its bytes, ignoring the case of ASCII.
///
/// The generic search of the standard library costs some fifty times as much, and every text is searched.
package struct WordSearch: Sendable {
  private let words: [[UInt8]]

  /// The places of the words by the words and their lengths; empty if they are few enough to look at each.
  private let byWord: [ArraySlice<UInt8>: [Int]]
  private let lengths: [Int]

  /// For each byte, the words with it as their first, second or third: each third of the number has a bit for them.
  private let places: [UInt64]

  /// The words of each bit of a third.
  private let wordsByBit: [[Int]]

  /// In bits.
  private static let third = 21

  package init(_ words: [String]) {
    let spelled = words.map { $0.utf8.map(\.lowercased) }
    self.words = spelled
    let found = spelled.indices.filter { Self.countsThatAreFound.contains(spelled[$0].count) }
    // Words that begin alike share a bit, so that little else looks like one of them.
    let ordered = found.sorted { spelled[$0].lexicographicallyPrecedes(spelled[$1]) }
    var places = [UInt64](repeating: 0, count: 256)
    var wordsByBit = [[Int]](repeating: [], count: Self.third)
    for (rank, index) in ordered.enumerated() {
      let (bit, word) = (rank * Self.third / max(ordered.count, Self.third), spelled[index])
      wordsByBit[bit].append(index)
      for place in 0..<3 {
        // Any byte can follow a word of two bytes.
        for byte in place < word.count ? Self.cases(of: word[place]) : Array(0...UInt8.max) {
          places[Int(byte)] |= 1 << UInt64(bit + place * Self.third)
        }
      }
    }
    (self.places, self.wordsByBit) = (places, wordsByBit)
    // To compare a few words costs less than to look a text up by its length.
    let areMany = words.count > 16 * Self.third
    lengths = areMany ? Set(spelled.map(\.count)).filter(Self.countsThatAreFound.contains).sorted() : []
    byWord = areMany ? Dictionary(grouping: spelled.indices) { spelled[$0][...] } : [:]
  }

  /// Longer words would be too costly to compare at every place, and do not occur.
  private static let countsThatAreFound = 2...256

  private static func cases(of byte: UInt8) -> [UInt8] {
    byte.isSmallLetter ? [byte, byte & ~0x20] : [byte]
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
      for word in wordsByBit[rest.trailingZeroBitCount] where matches(self.words[word], in: bytes, at: start, limit) {
        found.append(word)
      }
      rest &= rest - 1
    }
    return found.count > 1 ? found.sorted() : found
  }

  /// The same for many words, which can all begin alike.
  private func many(in bytes: [UInt8], at start: Int, _ limit: Int) -> [Int] {
    let longest = min(lengths.last ?? 0, limit - start)
    let text = bytes[start..<start + longest].map(\.lowercased)
    return lengths.prefix { $0 <= longest }.flatMap { byWord[text[..<$0]] ?? [] }.sorted()
  }

  /// The next place with the first three bytes of a word, and the words: nearly all of a text is skipped here.
  private func candidates(in bytes: [UInt8], _ range: Range<Int>) -> (start: Int, words: UInt64)? {
    // A range that starts after the end of the text is empty, like one that starts at its end.
    let range = range.clamped(to: 0..<bytes.count)
    let (text, places) = (bytes.span.extracting(range), places.span)
    // Said once here, it is not asked for each byte.
    precondition(places.count == 256)
    // Each byte moves the words that go on by a third: what reaches the last one has three bytes that fit.
    let (first, last): (UInt64, UInt64) = (1 << UInt64(Self.third) - 1, UInt64(2 * Self.third))
    let least: UInt64 = 1 << last
    var state: UInt64 = 0
    var next = 0
    while next < text.count {
      state = (state &<< UInt64(Self.third) | first) & places[Int(text[next])]
      next &+= 1
      if state >= least { return (range.lowerBound + next - 3, state >> last) }
    }
    // A word of two bytes can be at the end.
    let words = state >> UInt64(Self.third)
    return words == 0 ? nil : (range.upperBound - 2, words)
  }

  private func matches(_ word: [UInt8], in bytes: [UInt8], at start: Int, _ limit: Int) -> Bool {
    guard start + word.count <= limit else { return false }
    for index in word.indices where bytes[start + index].lowercased != word[index] { return false }
    return true
  }
}
