/// A verb and who or what does it.
package struct Clause: Hashable, Sendable {
  package let verb: VerbGroup

  /// What stands in the place of the subject; nil if nothing does, as in an order or in notes.
  package internal(set) var subject: NounGroup?

  /// What the verb is done to: the first noun after it without a preposition.
  package internal(set) var object: NounGroup?

  /// Whether the clause says only what could be or when: after "if", "unless", "in case".
  package let isHypothetical: Bool
}
