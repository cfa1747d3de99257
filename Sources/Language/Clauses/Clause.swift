/// A verb and who or what does it.
package struct Clause: Hashable, Sendable {
  package let verb: VerbGroup

  /// What stands in the place of the subject; nil if nothing does, as in an order or in notes.
  package internal(set) var subject: NounGroup?

  /// The first noun behind the verb that is neither its subject nor behind a preposition.
  package internal(set) var object: NounGroup?

  /// Whether the clause says only what could be or when: behind "if", "unless", "in case".
  package let isHypothetical: Bool
}
