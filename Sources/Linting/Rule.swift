package import Documents
package import Language

/// One sentence of the method, as a check and as the words that explain it.
///
/// A rule never changes: all that it may know besides the text is in the `Context`. It is kept by reference, because
/// every finding comes with its rule, and a copy has to count a dozen parts.
package final class Rule: Identifiable, Sendable {
  /// Kebab-case; it names the defect, not the cure, and reads after "allow".
  package let id: String
  package let group: Group
  package let severity: Severity
  package let confidence: Confidence
  package let scope: Scope

  /// The kinds of document that the rule is for.
  package let kinds: Set<Document.Kind>

  /// What is wrong, in one line.
  package let summary: String

  /// Whether the rule needs commits, for all or a part of its check.
  package let needsHistory: Bool

  /// Whether the rule is off unless a configuration or a command names its id.
  package let isOptIn: Bool

  /// Why this keeps anything from being repaired.
  package let why: String

  /// The sentence of the method that the rule enforces.
  package let method: String?

  /// What a configuration can set.
  package let options: [any RuleOption]
  package var example: Example { makeExample() }

  /// Made when it is asked for: a run that prints no page of a rule needs none.
  private let makeExample: @Sendable () -> Example
  package let check: Check

  /// What the rule finds with the words of a team, in a language that its own phrases are not in; nil for nothing.
  package let ownCheck: OwnCheck?

  package typealias OwnCheck = @Sendable (Document, OwnPhrases) -> [Problem]

  package enum Group: String, Hashable, Sendable, CaseIterable {
    case document, severity, deadline, roles, inputs, analysis, fix, blame, runbook, suppression
  }

  package enum Check: Sendable {
    case document(@Sendable (Document, Context) -> [Problem])
    /// Judges phrases in place; the phrases of all rules are searched for together.
    case phrases([PhraseList], @Sendable (PhraseMatch, Document, Context) -> Problem?)
    /// Judges a document by its facts, once all documents and the commits are read.
    case history(@Sendable (DocumentFacts, Context) -> [Problem])
    /// Judges documents by each other; each problem belongs to the document at its path.
    case repository(@Sendable ([DocumentFacts], Context) -> [Occurrence])
    /// Judges the suppressions of a document once it is known what they suppressed.
    case suppressions(@Sendable ([SuppressionUse], Context) -> [Problem])

    /// Whether a document is judged by itself and as a whole.
    var isOfDocuments: Bool {
      if case .document = self { true } else { false }
    }

    /// Whether documents are judged by each other.
    package var isOfRepositories: Bool {
      if case .repository = self { true } else { false }
    }

    /// Whether a document is judged by its facts.
    var isOfHistories: Bool {
      if case .history = self { true } else { false }
    }

    /// The phrases that are judged in place.
    package var phrases: [PhraseList] {
      if case .phrases(let phrases, _) = self { phrases } else { [] }
    }
  }

  package struct Occurrence: Sendable {
    package let path: String
    package let problem: Problem

    package init(_ path: String, _ problem: Problem) {
      self.path = path
      self.problem = problem
    }
  }

  /// Two documents that are both tests and documentation: the rule finds something only in one of them.
  package struct Example: Sendable {
    package let bad: String
    package let good: String

    /// Files beside both, by path, for rules that judge a document by other files.
    package let beside: [String: String]

    /// The path of both; nil if it does not matter.
    package let path: String?

    /// The commits before both, oldest first; empty if history does not matter.
    package let commits: [PastCommit]

    package init(
      bad: String, good: String, beside: [String: String] = [:], path: String? = nil, commits: [PastCommit] = []
    ) {
      self.bad = bad
      self.good = good
      self.beside = beside
      self.path = path
      self.commits = commits
    }
  }

  package init(
    _ id: String, _ group: Group, _ severity: Severity, confidence: Confidence = .high, scope: Scope,
    in kinds: Set<Document.Kind>, needsHistory: Bool = false, isOptIn: Bool = false, summary: String, why: String,
    method: String? = nil, options: [any RuleOption] = [],
    example: @autoclosure @escaping @Sendable () -> Example, check: Check, ownCheck: OwnCheck? = nil
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.confidence = confidence
    self.scope = scope
    self.kinds = kinds
    self.needsHistory = needsHistory
    self.isOptIn = isOptIn
    self.summary = summary
    self.why = why
    self.method = method
    self.options = options
    makeExample = example
    self.check = check
    self.ownCheck = ownCheck
  }

  /// The same rule, which also looks for the words of a team.
  package func reading(_ ownCheck: @escaping OwnCheck) -> Rule { with(ownCheck, isOptIn: isOptIn) }

  /// The same rule, turned on as if its id were named.
  package var optedIn: Rule { with(ownCheck, isOptIn: false) }

  private func with(_ ownCheck: OwnCheck?, isOptIn: Bool) -> Rule {
    Rule(
      id, group, severity, confidence: confidence, scope: scope, in: kinds, needsHistory: needsHistory,
      isOptIn: isOptIn, summary: summary, why: why, method: method, options: options,
      example: self.makeExample(), check: check, ownCheck: ownCheck)
  }

  /// The path of the examples.
  package var examplePath: String {
    if let path = example.path { return path }
    return kinds == [.runbook] ? "runbooks/example.md" : "postmortems/example.md"
  }
}
