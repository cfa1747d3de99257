package import Documents

extension [String] {
  /// Each in backticks, as messages show what was written or can be: "`a`, `b`".
  package func quoted(separator: String = ", ") -> String {
    map { word in
      let quoted: Message = "`\(word)`"
      return quoted.text
    }.joined(separator: separator)
  }

  /// "`a`, `b` or `c`".
  package var alternatives: String {
    guard count > 1, let last else { return quoted() }
    return Array(dropLast()).quoted() + " or " + [last].quoted()
  }
}

extension EditDistance {
  /// What a help asks about a word that is none of those known; nil where none is near enough.
  package static func question(about word: String, among words: [String], ignoringCase: Bool = true) -> Message? {
    nearest(to: word, among: words, ignoringCase: ignoringCase).map { "did you mean `\($0)`?" }
  }
}
