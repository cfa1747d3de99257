package import Documents

extension [String] {
  /// Each in backticks, as in messages: "`a`, `b`".
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
  /// "Did you mean" for an unknown word; nil if no known word is near enough.
  package static func question(about word: String, among words: [String], ignoringCase: Bool = true) -> Message? {
    nearest(to: word, among: words, ignoringCase: ignoringCase).map { "did you mean `\($0)`?" }
  }
}
