/// The word of a list that a text was meant to be.
package struct Respelling: Hashable, Sendable {
  /// The part of the text that is spelled otherwise.
  package let written: String

  /// The word of the list.
  package let word: String

  /// Whether nothing but case, spaces and hyphens differs; else a letter does.
  package let isCertain: Bool

  /// Compares a text with the words; nil where it is none of them, or near to more than one.
  package init?(_ text: String, among words: [String]) {
    let core = text.trimmingPrefix { !$0.isLetter && !$0.isNumber }
    let end = core.lastIndex { $0.isLetter || $0.isNumber }
    guard let end else { return nil }
    let written = String(core[...end])
    let letters = written.lettersAndDigits
    let same = words.filter { $0.lettersAndDigits == letters }
    let near = Spelling(letters).slips(among: words.map { Spelling($0.lettersAndDigits) })
    // `P4` and `SEV-4` are no slips of `P3` and `SEV-3`: another number is another level.
    let slips = words.filter {
      near.contains($0.lettersAndDigits) && $0.filter(\.isNumber) == letters.filter(\.isNumber)
    }
    guard let word = same.isEmpty ? slips.only : same.only, word != written else { return nil }
    self.written = written
    self.word = word
    isCertain = !same.isEmpty
  }
}

extension [String] {
  /// The one word that there is.
  fileprivate var only: String? { count == 1 ? first : nil }
}

extension String {
  /// What two spellings of a word have in common.
  fileprivate var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
