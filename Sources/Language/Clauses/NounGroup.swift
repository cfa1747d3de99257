internal import Bytes
internal import Documents

/// A noun with what belongs to it: "the new on-call engineer", "one of our providers", "Thanh Nguyen", "we".
package struct NounGroup: Hashable, Sendable {
  package let tokens: Range<Int>

  /// The noun that says what it is.
  package let head: Int

  /// In words: a run of articles without a noun must not be read again from each of them.
  private static let reach = 32

  /// A pronoun that has its verb in the same word: "we've".
  init(contraction token: Int) {
    (tokens, head) = (token..<token + 1, token)
  }

  /// The group that begins at a token; nil if none does.
  init?(at start: Int, in sentence: Sentence, _ tags: [Tag]) {
    var index = start
    var head: Int?
    var isCounting = false
    scan: while index < min(tags.count, start + Self.reach) {
      switch tags[index].part {
      case .pronoun:
        // A pronoun stands alone: "the command we ran" are two groups.
        if head != nil || index > start, !isCounting { break scan }
        isCounting = false
        head = index
        index += 1
        if !sentence.isCount(at: index - 1, before: index, tags) { break scan }
      case .determiner:
        if head != nil, !isCounting { break scan }
        if sentence.isCount(at: index, before: index + 1, tags) { head = index }
        index += 1
      case .adjective:
        if head != nil, !isCounting { break scan }
        index += 1
      case .adverb where head == nil && index + 1 < tags.count && tags[index + 1].part == .adjective: index += 1
      case .thing where head == nil && sentence.isClock(at: index):
        // "At 10:05 UTC ops deleted it".
        head = index
        index += 1
        if index < tags.count, sentence.isZone(at: index) { index += 1 }
        break scan
      case .name, .noun, .thing:
        if isCounting { head = nil }
        isCounting = false
        // A noun after a name or a number belongs to it, and a new name after a noun too.
        head = index
        index += 1
      case .mark(UInt8(ascii: "@")), .mark(UInt8(ascii: "#")):
        guard index + 1 < tags.count, head == nil else { break scan }
        index += 1
      case .mark(UInt8(ascii: "'")), .mark(UInt8(ascii: "/")), .mark(UInt8(ascii: "-")):
        // "Test - release": a dash with spaces around parts.
        guard head != nil, sentence.tokens[index].range.lowerBound == sentence.tokens[index - 1].range.upperBound,
          index + 1 < tags.count, tags[index + 1].isNominal || tags[index].part == .mark(0x27)
        else {
          break scan
        }
        index += 1
      case .preposition where tags[index].lemma == Function.of && head != nil && sentence.counts(head ?? start):
        // "One of the engineers", "members of the team".
        isCounting = true
        index += 1
        continue scan
      default: break scan
      }
    }
    guard let head, index > start else { return nil }
    self.head = head
    tokens = start..<max(index, head + 1)
  }
}

extension Sentence {
  /// Whether a token is a time of day: `10:05`.
  fileprivate func isClock(at index: Int) -> Bool {
    let bytes = prose.bytes[tokens[index].range]
    return bytes.contains(UInt8(ascii: ":")) && bytes.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
  }

  fileprivate func isZone(at index: Int) -> Bool {
    StatedZone(abbreviation: String(decoding: prose.bytes[tokens[index].range], as: UTF8.self)) != nil
  }

  fileprivate func isCount(at index: Int, before next: Int, _ tags: [Tag]) -> Bool {
    next < tags.count && tags[next].lemma == Function.of && WordClass.of(tokens[index]).contains(.quantity)
  }

  /// Whether a word only counts or gathers what comes after "of".
  fileprivate func counts(_ index: Int) -> Bool {
    WordClass.of(tokens[index]).contains(.quantity)
  }
}
