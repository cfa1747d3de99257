package import Documents

/// All that a rule may know besides the text.
package struct Context: Sendable {
  /// The only clock there is.
  package let asOf: Moment
  package let settings: Settings
  package let ownership: Ownership
  package let tree: Tree

  package init(
    asOf: Moment, settings: Settings = Settings(), ownership: Ownership = Ownership(), tree: Tree = Tree()
  ) {
    self.asOf = asOf
    self.settings = settings
    self.ownership = ownership
    self.tree = tree
  }

  /// The number that an option of a rule is set to; its standard where nothing sets it.
  package func number(_ option: Rule.Option, of rule: String) -> Int {
    settings.numbers["\(rule).\(option.name)"] ?? option.standard
  }
}

/// What the tree that is linted holds, as far as the documents name it.
package struct Tree: Sendable {
  private let paths: Set<String>
  private let anchors: [String: Set<String>]

  package init(paths: Set<String> = [], anchors: [String: Set<String>] = [:]) {
    self.paths = paths
    self.anchors = anchors
  }

  /// Whether a file or a folder stands at a path relative to the root.
  package func contains(_ path: String) -> Bool { paths.contains(path) }

  /// The anchors of a Markdown file's headings; nil where it is none or was not asked for.
  package func anchors(in path: String) -> Set<String>? { anchors[path] }
}
