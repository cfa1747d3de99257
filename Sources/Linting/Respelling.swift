internal import Bytes

/// The word in a list that a text probably means.
package struct Respelling: Hashable, Sendable {
  /// The part of the text that is spelled differently.
  package let written: String

  /// The word of the list.
  package let word: String

  /// Whether only case, spaces and hyphens differ; otherwise a letter does.
  package let isCertain: Bool

  /// Compares a text with the words; nil if it is near to none, or to more than one.
  package init?(_ text: String, among words: [String]) {
    let core = text.trimmingPrefix { !$0.isLetter && !$0.isNumber }
    let end = core.lastIndex { $0.isLetter || $0.isNumber }
    guard let end else { return nil }
    let written = String(core[...end])
    let letters = written.lettersAndDigits
    let spelled = words.map { (word: $0, letters: $0.lettersAndDigits) }
    let same = spelled.filter { $0.letters == letters }.map(\.word)
    let near = Spelling(letters).slips(among: spelled.map { Spelling($0.letters) })
    // `P4` is no misspelling of `P3`, nor `SEV-4` of `SEV-3`: another number is another severity.
    let slips = spelled.filter {
      near.contains($0.letters) && $0.word.filter(\.isNumber) == letters.filter(\.isNumber)
    }.map(\.word)
    guard let word = same.isEmpty ? slips.only : same.only, word != written else { return nil }
    self.written = written
    self.word = word
    isCertain = !same.isEmpty
  }
}

extension [String] {
  /// The word, if it is the only one.
  fileprivate var only: String? { count == 1 ? first : nil }
}

extension String {
  /// A spelling without case, spaces and hyphens.
  fileprivate var lettersAndDigits: String {
    guard isASCII else { return lowercased().filter { $0.isLetter || $0.isNumber } }
    let bytes = utf8.lazy.filter { $0.isLetter || $0.isDigit }.map(\.lowercased)
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
