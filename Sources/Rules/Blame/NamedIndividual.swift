import Documents
import Language
import Linting

extension Rule {
  /// A name in the analysis makes a person the cause, and that person reads it.
  static let namedIndividual = Rule(
    "named-individual", .blame, .error, confidence: .medium, scope: .line, in: [.postmortem],
    summary: "a person is named in the analysis",
    why: """
      Names belong in the timeline, the roles and the owners. In the analysis, a name makes one person the cause, \
      however neutral the verb, and the analysis stops there.
      """,
    method: "Names get used; the team gets defensive; structural causes aren't surfaced.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        Svetlana's change removed the EU rate.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        A change to the flags removed the EU rate; no check compares the regions.
        """),
    check: .document { document, context in
      document.sentences(in: sections).flatMap { sentence -> [Problem] in
        // A fix and a lesson name owners, so only a possessive counts there.
        sentence.namedCauses.filter { sentence.isAnalysis || sentence.isPossessive($0) }.map { tokens in
          Problem(
            at: sentence.source(of: tokens),
            "`\(sentence.text(of: tokens))` is named in the analysis, which makes a person the cause",
            help: "write the role and what they saw: \"the on-call saw …\", \"the change in #4471 …\"",
            confidence: sentence.isKnown(tokens) ? .high : nil)
        }
      }
    })

  private static let sections: [Section.Name] = [
    .rootCause, .whys, .contributingFactors, .impact, .structuralFix, .lessons,
  ]
}

extension Sentence {
  /// Whether a name is certain: that of somebody who works on the repository, or a handle.
  fileprivate func isKnown(_ name: Range<Int>) -> Bool {
    tokens[name].contains { $0.name == .person || $0.kind == .mark(UInt8(ascii: "@")) }
  }

  fileprivate var isAnalysis: Bool { section != .structuralFix && section != .lessons }
}
