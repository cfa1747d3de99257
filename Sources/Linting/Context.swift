package import Documents

/// Everything that a rule may use besides the text.
package struct Context: Sendable {
  /// The only clock of a run.
  package let asOf: Moment
  package var settings: Settings
  package let ownership: Ownership
  package var referenced: ReferencedFiles

  /// Whether all documents of the repository were read; otherwise, none can be reported as missing.
  package let seesAll: Bool

  /// The paths in the baseline of files that were moved since, so that a move makes no finding new.
  package let knownPaths: [String: String]

  /// The history; only rules that compare documents see it.
  package var history: History

  /// Those of some documents, by path, that files besides documents name; asked for only if no document does.
  package var namedElsewhere: @Sendable (Set<String>) -> Set<String> = { _ in [] }

  /// The paths of the documents that the linted change adds.
  package var added: Set<String> = []

  /// The rule that is running, whose options apply.
  var rule: Rule.ID = ""

  package init(
    asOf: Moment, settings: Settings = Settings(), ownership: Ownership = Ownership(),
    referenced: ReferencedFiles = ReferencedFiles(),
    seesAll: Bool = true, knownPaths: [String: String] = [:], history: History = History()
  ) {
    self.asOf = asOf
    self.settings = settings
    self.ownership = ownership
    self.referenced = referenced
    self.seesAll = seesAll
    self.knownPaths = knownPaths
    self.history = history
  }

  /// Whether a document is only now filed: the change adds it, or no commit has it yet.
  package func isFiling(_ path: String) -> Bool { added.contains(path) || history[path] == nil }

  /// Whether the parts of the method are asked of a document: its team says so, or it answers one of the questions.
  package func asks(of document: Document) -> Bool { settings.isProfileNamed || document.answersMethod }

  /// Whether the method requires all parts of a document, as of a signed P0 or P1: roles, inputs, whys and signatures.
  ///
  /// A severity with a deadline requires them; without a severity they are not required. A document that states no
  /// status owes them once somebody has signed it or its deadline has passed.
  package func owesAll(_ document: Document) -> Bool {
    guard document.metadata.isComplete, asks(of: document), let deadline = level(of: document)?.deadline else {
      return false
    }
    if let status = document.status { return status >= .signed }
    if document.signatures.contains(where: \.isGiven) { return true }
    guard let resolved = document.metadata.moment(.resolved)?.value else { return false }
    return deadline.due(after: resolved, in: settings.severities.calendar).latest < asOf.earliest
  }

  /// The severity in the scheme that a document has.
  package func level(of document: Document) -> SeverityScheme.Level? {
    document.metadata.text(.severity).flatMap { settings.severities.level(named: $0.value) }
  }
}

/// What the linted tree contains, as far as the documents name it.
package struct ReferencedFiles: Sendable {
  private let paths: Set<String>
  private let anchors: [String: Set<String>]

  /// How a file's name is really spelled, where a document may name it in another Unicode form.
  ///
  /// Two forms of a text are equal keys, and no file system but a Mac's takes one for the other.
  private let spellings: [String: String]

  /// Whether the tree was listed; otherwise, no path can be reported as missing.
  package let isKnown: Bool

  package init(
    paths: Set<String> = [], anchors: [String: Set<String>] = [:], spellings: [String: String] = [:],
    isKnown: Bool = false
  ) {
    self.paths = paths
    self.spellings = spellings
    self.anchors = anchors
    self.isKnown = isKnown
  }

  /// Whether a file or a folder is at a path relative to the root.
  package func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Whether the file at a path is spelled in another Unicode form, as `é` of one character or of two.
  package func isRespelled(_ path: String) -> Bool {
    spellings[path].map { !$0.utf8.elementsEqual(path.utf8) } ?? false
  }

  /// The anchors of a Markdown file's headings; nil if it is another file or was not requested.
  package func anchors(in path: String) -> Set<String>? { anchors[path] }
}
