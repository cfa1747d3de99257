extension Located<FrontMatter.Value> {
  /// The text, with its place; nil for a list, a map and an empty scalar.
  package var text: Located<String>? {
    value.text.map { Located<String>($0, at: range) }
  }

  /// The text of `key` in a map.
  package func text(at key: String) -> Located<String>? {
    value.entries.first { $0.key.value == key }?.value.text
  }

  /// The text of the first of these keys that has one.
  package func text(of keys: Set<String>) -> Located<String>? {
    value.entries.lazy.filter { keys.contains($0.key.value) }.compactMap(\.value.text).first
  }
}
