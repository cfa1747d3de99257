/// What the review has to have before it.
package enum Input: String, Hashable, Sendable, CaseIterable {
  case runbooks, adrs, comms, evidence
}

extension Document {
  /// An input as the front matter gives it: under `inputs`, or under a key of its own.
  package func declared(_ input: Input) -> FrontMatter.Entry? {
    let own = frontMatter?.entries ?? []
    let entries = own.filter { $0.key.value == "inputs" }.flatMap(\.value.value.entries) + own
    return entries.first { $0.key.value.lowercased() == input.rawValue }
  }

  /// The key under which the front matter gives the inputs, where it has one.
  package var inputsKey: ByteRange? {
    frontMatter?.entries.first { $0.key.value == "inputs" }?.key.range
  }
}

extension FrontMatter.Value {
  /// Whether a value says something: an empty list does, an empty scalar does not.
  package var isStated: Bool {
    switch self {
    case .scalar: text != nil
    case .list, .mapping: true
    }
  }
}
