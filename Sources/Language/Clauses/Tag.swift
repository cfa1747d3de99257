/// What a word is in its sentence, as far as finding who does what needs it.
package struct Tag: Hashable, Sendable {
  package var part: Part
  package var form = Form.none

  /// The hash of the base form of a verb, as `Token.hash(of:)` has it; of any other word its own.
  package var lemma: UInt64

  package enum Part: Hashable, Sendable {
    case noun, name, pronoun, determiner, adjective, adverb, negation
    case verb, modal, auxiliary
    /// `to` before a verb.
    case infinitive
    case preposition, conjunction, subordinator
    /// `who`, `which` or `that` after a noun.
    case relative
    /// A number, a code span, a quotation or an address: it names a thing.
    case thing
    case mark(UInt8)
  }

  /// The form of a verb.
  package enum Form: UInt8, Hashable, Sendable {
    case none, base, third, past, participle
    /// `checked`: a past form or a participle.
    case pastOrParticiple
    case gerund

    var isPast: Bool { self == .past || self == .pastOrParticiple }
    var isParticiple: Bool { self == .participle || self == .pastOrParticiple }
  }

  /// Whether a noun phrase can end in it.
  var isNominal: Bool {
    switch part {
    case .noun, .name, .pronoun, .thing: true
    default: false
    }
  }
}
