package import Documents

/// All that a rule may know besides the text.
package struct Context: Sendable {
  /// The only clock there is.
  package let asOf: Moment
  package var settings: Settings
  package let ownership: Ownership
  package var tree: Tree

  /// Whether all documents of the repository were read: of a part, none can be called missing.
  package let seesAll: Bool

  /// The paths under which findings are known in files that stand elsewhere: moving a file makes no finding a new one.
  package let knownPaths: [String: String]

  /// What the commits say; rules that compare documents see it, rules for one text do not.
  package var history: History

  package init(
    asOf: Moment, settings: Settings = Settings(), ownership: Ownership = Ownership(), tree: Tree = Tree(),
    seesAll: Bool = true, knownPaths: [String: String] = [:], history: History = History()
  ) {
    self.asOf = asOf
    self.settings = settings
    self.ownership = ownership
    self.tree = tree
    self.seesAll = seesAll
    self.knownPaths = knownPaths
    self.history = history
  }

  /// Whether a document owes all that the method asks of a signed P0 or P1: roles, inputs, whys and signatures.
  ///
  /// A severity with a deadline is what makes it one; without a severity nothing of this is known to be owed.
  package func owesAll(_ document: Document) -> Bool {
    guard document.metadata.isComplete, document.isAtLeast(.signed) else { return false }
    return level(of: document)?.deadline != nil
  }

  /// The level of the scheme that a document's severity names.
  package func level(of document: Document) -> SeverityScheme.Level? {
    document.metadata.text(.severity).flatMap { settings.severities.level(named: $0.value) }
  }

  /// The number that an option of a rule is set to; its standard where nothing sets it.
  package func number(_ option: Rule.Option, of rule: String) -> Int {
    let number = settings.numbers["\(rule).\(option.name)"] ?? option.standard
    return min(max(number, Rule.Option.range.lowerBound), Rule.Option.range.upperBound)
  }
}

/// What the tree that is linted holds, as far as the documents name it.
package struct Tree: Sendable {
  private let paths: Set<String>
  private let anchors: [String: Set<String>]

  /// Whether anybody looked: of a tree that nobody listed, no path can be called missing.
  package let isKnown: Bool

  package init(paths: Set<String> = [], anchors: [String: Set<String>] = [:], isKnown: Bool = false) {
    self.paths = paths
    self.anchors = anchors
    self.isKnown = isKnown
  }

  /// Whether a file or a folder stands at a path relative to the root.
  package func contains(_ path: String) -> Bool { paths.contains(path) }

  /// The anchors of a Markdown file's headings; nil where it is none or was not asked for.
  package func anchors(in path: String) -> Set<String>? { anchors[path] }
}
