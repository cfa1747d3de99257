package import Documents

/// Patterns of words that say the same kind of thing, and are right equally often: `should|could have {past}`.
///
/// Alternatives have a `|` between them, `~check` is any form of a verb, a word in braces is a class of words, and a `?`
/// makes a part optional. Adverbs may come between any two parts.
package struct PhraseList: Sendable {
  package let family: String
  package let gate: Gate

  /// The sections in which the words count, nil among them for text in none; nil for everywhere.
  package let sections: [Section.Name?]?
  package let patterns: [String]

  package init(_ family: String, _ gate: Gate, in sections: [Section.Name?]? = nil, _ patterns: [String]) {
    (self.family, self.gate, self.sections, self.patterns) = (family, gate, sections, patterns)
  }

  /// The subject that the words must have.
  package enum Gate: Hashable, Sendable {
    /// Any subject, or none.
    case anyone
    /// Anything but a thing as the subject: a gerund whose doer is left out.
    case notThing
    /// Somebody else than the author did not do it: "the reviewer did not see".
    case othersDoNot
    /// Somebody else than the author did it.
    case othersDo
    /// A person is the subject.
    case person
    /// Only people can do this, so a role that is also the name of a thing counts as a person.
    case peopleOnly
    /// The same, and it is said to have happened: not denied, not asked, not only wanted.
    case does
    /// The same, and it is said not to have happened.
    case doesNot
    /// An order, or what people should, must or need to do.
    case promise
    /// The same; without a subject, as in "Forgot the flag", the author is the subject.
    case unsaid
    /// The sentence begins with the words, as an order does.
    case imperative
  }
}
