/// The words of each class that WordNet tells apart, as `.ci/lexicon` writes them; see `LICENSE-WordNet` beside it.
enum Lexicon {
  static let words: [(WordClass, String)] = [
    (.verb, verbs), (.verb, verbsAndNouns), ([.verb, .adjective], verbsAndAdjectives),
    ([.verb, .adjective], verbsNounsAndAdjectives), (.adjective, adjectives),
  ]

  /// The words whose plural is in the class too.
  static let nounClasses: [(WordClass, String)] = [
    (.person, people), (.maybePerson, rolesOrThings), ([.person, .group], groups), (.affected, outsiders),
    (.noun, verbsAndNouns), (.noun, verbsNounsAndAdjectives), (.noun, nouns),
  ]

  static let irregularForms: [(Tag.Form, String)] = [
    (.past, pasts), (.participle, participles), (.pastOrParticiple, pastsAndParticiples),
  ]
}
