/// Looks for a few words of two bytes or more in a text at once, in one plain pass over its bytes; ASCII letters match in either case.
///
/// The generic search of the standard library costs some fifty times as much a byte, and every text is gone through.
package struct WordSearch: Sendable {
  private let words: [[UInt8]]

  /// For each byte, the words that can begin with it.
  private let candidates: [[Int]]

  /// Whether a word can begin with these two bytes: nearly all places of a text are passed over at this one look.
  private let isStart: [Bool]

  package init(_ words: [String]) {
    self.words = words.map { $0.utf8.map(Self.lowercased) }
    var candidates = [[Int]](repeating: [], count: 256)
    for (index, word) in self.words.enumerated() {
      guard let first = word.first else { continue }
      candidates[Int(first)].append(index)
      if first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") { candidates[Int(first & ~0x20)].append(index) }
    }
    self.candidates = candidates
    var isStart = [Bool](repeating: false, count: 1 << 16)
    for word in self.words where word.count >= 2 {
      for first in Self.cases(of: word[0]) {
        for second in Self.cases(of: word[1]) { isStart[Int(first) << 8 | Int(second)] = true }
      }
    }
    self.isStart = isStart
  }

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
    guard range.count >= 2 else { return nil }
    var pair = Int(bytes[range.lowerBound])
    for next in range.lowerBound + 1..<range.upperBound {
      pair = (pair & 0xFF) << 8 | Int(bytes[next])
      guard isStart[pair] else { continue }
      let start = next - 1
      for index in candidates[pair >> 8] where matches(words[index], in: bytes, at: start, range.upperBound) {
        return (index, start..<start + words[index].count)
      }
    }
    return nil
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
