extension Document {
  /// The first word of the restatement: the severity, in `P1. 09:12 to 11:05 UTC`.
  package var restatedWord: Located<String>? {
    let prose = sections(.restatement).lazy.compactMap { section in
      blocks[section.blocks].first { $0.prose?.isEmpty == false }?.prose
    }.first
    guard let prose else { return nil }
    let word = prose.bytes.prefix { $0 != UInt8(ascii: ".") && $0 > UInt8(ascii: " ") && $0 < 0x80 }.indices
    return word.isEmpty ? nil : Located(prose.text(in: word), at: prose.source(of: word))
  }

  /// The only word of a set in the sections of a name; nil if they discuss several.
  package func onlyWord(of words: WordList, in name: Section.Name) -> Located<String>? {
    let known = Dictionary(zip(words.keys, words.words)) { first, _ in first }
    var found: [Located<String>] = []
    for prose in sections(name).flatMap({ blocks[$0.blocks].compactMap(\.prose) }) {
      for word in prose.bytes.split(whereSeparator: { !Self.isPartOfWord($0) }) {
        guard let word = known[prose.text(in: word.indices).lowercased()].map({ ($0, word.indices) }),
          !found.contains(where: { $0.value == word.0 })
        else { continue }
        found.append(Located(word.0, at: prose.source(of: word.1)))
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
