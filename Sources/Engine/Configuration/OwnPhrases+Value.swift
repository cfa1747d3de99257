internal import Documents
internal import Linting

extension OwnPhrases {
  /// Takes the words of a configuration; the schema has checked them.
  mutating func add(_ value: FrontMatter.Value) {
    people = value.texts(of: "people") ?? people
    lapses = value.texts(of: "lapses") ?? lapses
    feelings = value.texts(of: "feelings") ?? feelings
  }
}
