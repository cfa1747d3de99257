/// What a review needs as input.
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

  /// Where a reader expects an input: at its key, else at `section`, at the key of all inputs, or at the top.
  package func place(of input: Input, orIn section: ByteRange? = nil) -> ByteRange {
    let inputs = frontMatter?.entries.first { $0.key.value == "inputs" }
    return declared(input)?.key.range ?? section ?? inputs?.key.range ?? anchor
  }
}

extension FrontMatter.Value {
  /// Whether a value has a meaning: an empty list has, an empty scalar has not.
  package var isStated: Bool {
    switch self {
    case .scalar: text != nil
    case .list, .mapping: true
    }
  }
}
