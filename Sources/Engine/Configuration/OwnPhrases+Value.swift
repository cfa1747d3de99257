internal import Documents
internal import Linting

extension OwnPhrases {
  /// Takes the words of a configuration; the schema has checked them.
  mutating func add(_ value: FrontMatter.Value) {
    people = value.texts(of: "people")
    lapses = value.texts(of: "lapses")
    feelings = value.texts(of: "feelings")
  }
}

extension FrontMatter.Value {
  /// The texts at a key; none if it is not there.
  func texts(of key: String) -> [String] { entries.first { $0.key.value == key }?.value.value.texts ?? [] }
}
