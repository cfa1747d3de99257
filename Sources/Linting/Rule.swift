package import Documents
package import Language

/// One sentence of the method, as a check and as the words that explain it.
///
/// A rule is a value and pure: what it may know besides the text is in the `Context`.
package struct Rule: Identifiable, Sendable {
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

  /// Whether all or a part of what the rule asks can only be told from commits.
  package let needsHistory: Bool

  /// Whether the rule is off until a configuration or a command asks for it by its id.
  package private(set) var isOptIn: Bool

  /// Why that keeps anything from being repaired.
  package let why: String

  /// The sentence of the method that the rule enforces.
  package let method: String?

  /// The numbers that a configuration can set.
  package let options: [Option]
  package let example: Example
  package let check: Check

  package enum Group: String, Hashable, Sendable, CaseIterable {
    case document, severity, deadline, roles, inputs, analysis, fix, blame, runbook, suppression
  }

  package enum Check: Sendable {
    case document(@Sendable (Document, Context) -> [Problem])
    /// Judges phrases where they stand; all rules' phrases are looked for together.
    case phrases([Phrase], @Sendable (PhraseMatch, Document, Context) -> Problem?)
    /// Judges a document by what is remembered of it, once all documents and the commits are read.
    case history(@Sendable (DocumentFacts, Context) -> [Problem])
    /// Judges documents by each other; each problem belongs to the document at its path.
    case repository(@Sendable ([DocumentFacts], Context) -> [Occurrence])
    /// Judges the suppressions of a document once it is known what they left out.
    case suppressions(@Sendable ([SuppressionUse], Context) -> [Problem])

    /// Whether a document is judged by itself and as a whole.
    var isOfDocuments: Bool {
      if case .document = self { true } else { false }
    }

    /// Whether documents are judged by each other.
    package var isOfRepositories: Bool {
      if case .repository = self { true } else { false }
    }

    /// Whether a document is judged by what is remembered of it.
    var isOfHistories: Bool {
      if case .history = self { true } else { false }
    }

    /// The phrases that are judged where they stand.
    var phrases: [Phrase] {
      if case .phrases(let phrases, _) = self { phrases } else { [] }
    }
  }

  /// A number of a rule that a configuration can set.
  package struct Option: Hashable, Sendable {
    package let name: String

    /// What the number means, with its unit.
    package let summary: String
    package let standard: Int

    /// Whether the number is 0 or 1, which a configuration writes as `false` and `true`.
    package let isFlag: Bool

    /// What a number can be set to: a million minutes, days or rows is more than anything has.
    package static let range = 0...1_000_000

    package init(_ name: String, _ standard: Int, _ summary: String, isFlag: Bool = false) {
      self.name = name
      self.standard = standard
      self.summary = summary
      self.isFlag = isFlag
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

  /// Two documents that are tests and documentation at once: the rule finds something in one of them only.
  package struct Example: Sendable {
    package let bad: String
    package let good: String

    /// Files that stand beside both, by path, for rules that judge a document by other files.
    package let beside: [String: String]

    /// The path that both are read under; nil where it does not matter.
    package let path: String?

    /// The commits that led to both, oldest first; empty where it does not matter when what was committed.
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
    method: String? = nil, options: [Option] = [], example: Example, check: Check
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
    self.example = example
    self.check = check
  }

  /// The rule as it is where somebody has asked for it by its id.
  package var optedIn: Rule {
    var rule = self
    rule.isOptIn = false
    return rule
  }

  /// The path under which the examples are read.
  package var examplePath: String {
    if let path = example.path { return path }
    return kinds == [.runbook] ? "runbooks/example.md" : "postmortems/example.md"
  }
}
