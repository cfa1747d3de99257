package import Documents
package import Linting

/// Everything that one run reports.
package struct Report: Sendable {
  /// Sorted by path, place and rule.
  package let findings: [Finding]
  package let notices: [Notice]
  package let source: Source
  package let documents: [Document.Kind: Int]

  /// The paths of all linted documents, sorted.
  package let paths: [String]
  package let skipped: Skipped

  /// How many findings are suppressed by comments in the documents.
  package let suppressed: Int

  /// How many findings are left out because the baseline has them.
  package let baselined: Int
  package let asOf: Moment
  package let version: String

  /// A message to the user about the run itself.
  package struct Notice: Hashable, Sendable {
    /// Kebab-case, for machines.
    package let code: String
    package let message: String

    package init(code: String, message: String) {
      self.code = code
      self.message = message
    }
  }

  /// Where the documents were read from.
  package struct Source: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case workTree = "worktree"
      case index
      case revision
    }

    package enum HistoryDepth: String, Sendable {
      case full, shallow, none
    }

    package let kind: Kind

    /// The id of the commit; nil for a work tree and an index.
    package let revision: String?
    package let history: HistoryDepth

    package init(kind: Kind, revision: String?, history: HistoryDepth) {
      self.kind = kind
      self.revision = revision
      self.history = history
    }
  }

  /// The number of skipped paths with a document's name, by reason.
  package struct Skipped: Hashable, Sendable {
    package var excluded = 0
    package var symbolicLinks = 0
    package var submodules = 0
    package var tooLarge = 0
    /// Paths that are not UTF-8.
    package var unnameable = 0
    /// Files in other formats, where documents are.
    package var notMarkdown = 0
    /// Guides, indexes, templates and the like, where documents are.
    package var noDocument = 0
    /// Files that Git LFS keeps elsewhere.
    package var pointers = 0
    /// Documents that a sparse checkout leaves out.
    package var notCheckedOut = 0

    package init() {}
  }

  package init(
    findings: [Finding], notices: [Notice], source: Source, documents: [Document.Kind: Int], paths: [String] = [],
    skipped: Skipped, suppressed: Int = 0, baselined: Int = 0, asOf: Moment, version: String
  ) {
    self.findings = findings
    self.notices = notices
    self.source = source
    self.documents = documents
    self.paths = paths
    self.skipped = skipped
    self.suppressed = suppressed
    self.baselined = baselined
    self.asOf = asOf
    self.version = version
  }

  /// The same report with only some of its findings.
  package func keeping(_ findings: [Finding]) -> Report {
    keeping(findings, baselined: baselined, notices: notices)
  }

  /// The same report without the findings in a baseline, and with the notices about that.
  package func keeping(_ findings: [Finding], baselined: Int, notices: [Notice]) -> Report {
    Report(
      findings: findings, notices: notices, source: source, documents: documents, paths: paths, skipped: skipped,
      suppressed: suppressed, baselined: baselined, asOf: asOf, version: version)
  }

  /// The end of the summary, so that no finding is left out silently.
  var baselineClause: String {
    baselined == 0 ? "" : "; \(baselined) left out by the baseline"
  }

  /// How many findings have a severity.
  package func count(_ severity: Severity) -> Int {
    // A copy of a finding costs more than a look at it.
    findings.indices.count { findings[$0].severity == severity }
  }

  package var documentCount: Int { documents.values.reduce(0, +) }
}

extension [Finding] {
  /// By severity, the worst first, and otherwise in the same order: a cut loses what matters least.
  var gravestFirst: [Finding] {
    Severity.allCases.reversed().flatMap { level in filter { $0.severity == level } }
  }
}
