import Documents
package import Linting

extension Rule {
  /// A postmortem of another form: one finding says what the method asks, instead of one for each part.
  package static let missingStructure = Rule(
    "missing-structure", .document, .error, scope: .document, in: [.postmortem],
    summary: "the postmortem answers none of the method's questions",
    why: """
      A postmortem that names neither the missing chain level nor one structural fix tells what happened, and changes \
      nothing: the next incident of its kind finds the same gap. One finding stands for all parts that are asked, \
      because most such documents were written from another template.
      """,
    method: "The single question: which chain level was missing?",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## What happened
        An override in the production flags had no value, so checkout used the default rate.

        ## Action items
        - Fill in the override.
        """,
      good: """
        # Checkout charged the wrong tax

        ## What happened
        An override in the production flags had no value, so checkout used the default rate.

        ## Missing chain level
        **Discovery**

        ## Structural fix
        Add a configuration prompt to the amigos template.
        """),
    check: .document { document, context in
      // Where a team names its profile, each part has a finding of its own.
      guard document.metadata.isComplete, document.isAtLeast(.inReview), !context.asks(of: document) else { return [] }
      return [
        Problem(
          at: document.anchor,
          "no chain level, label, five whys or structural fix, so it does not say which gap let it happen",
          help: """
            `pmlint new postmortem` writes a form that asks for them; for another form, name it in .pmlint.yml: \
            `profile: contributing-factors`, or `minimal`
            """)
      ]
    })
}
