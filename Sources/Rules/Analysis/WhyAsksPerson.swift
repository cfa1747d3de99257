import Documents
import Linting

extension Rule {
  /// The question decides the answer: a question about a person is answered with a person.
  static let whyAsksPerson = Rule(
    "why-asks-person", .analysis, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "a why asks what a person did or did not do",
    why: """
      "Why did the developer not see this" can only be answered with the developer. "Why did the chain not catch it \
      before this developer" leads to something that can be changed.
      """,
    method:
      "The question is not why did the developer not see this but why did the chain not catch it before this developer?",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Five whys
        1. Why did the developer not see this? The page shows the default.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Five whys
        1. Why did the chain not catch it before this developer? No scenario covers overrides.
        """),
    check: .document { document, _ in
      document.causeSentences.flatMap { sentence in
        sentence.questionsToPeople.map { tokens in
          Problem(
            at: sentence.source(of: tokens),
            "`\(sentence.text(of: tokens))` asks about a person, so the answer will be a person",
            help: "ask about the chain: \"why did no check catch it before?\", \"why does the page show the default?\"")
        }
      }
    })
}

extension Document {
  /// The sentences and questions about the cause, including the headings of the whys.
  fileprivate var causeSentences: [Sentence] {
    let said = sentences(in: [.rootCause, .whys, .contributingFactors, .detection])
    let asked = whys.flatMap(\.sentences)
    guard !asked.isEmpty else { return said }
    let known = ByteRanges(said.map(\.prose.source))
    return said + asked.filter { !known.contains($0.prose.source.lowerBound) }
  }
}
