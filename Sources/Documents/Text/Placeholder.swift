extension Located<String> {
  /// Whether the text is only a placeholder: `TBD`, `-`, `n/a`.
  package var isPlaceholder: Bool {
    // Placeholders are short, and this check runs for nearly every value.
    guard value.utf8.count <= 16 || value.hasPrefix("<") || value.hasPrefix("{{") else { return false }
    let word = value.lowercased().utf8.filter { !" \t\r\n.@_".utf8.contains($0) }
    return placeholders.contains(String(decoding: word, as: UTF8.self)) || value.hasPrefix("<") || value.hasPrefix("{{")
  }
}

private let placeholders: Set<String> = [
  "", "-", "--", "–", "—", "?", "??", "tbd", "tba", "todo", "n/a", "na", "none", "unassigned", "unowned", "nobody",
  "pending", "noresponse", "unknown", "xxx", "handle", "owner", "name",
]
