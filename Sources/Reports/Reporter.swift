package import Linting

/// A way to write a report down: a name and a pure function.
package struct Reporter: Sendable {
  package let name: String
  private let body: @Sendable (Report, Input) -> String

  /// What the format has no room for in a report, for standard error.
  package let notices: @Sendable (Report) -> [Report.Notice]

  init(
    name: String, notices: @escaping @Sendable (Report) -> [Report.Notice] = { _ in [] },
    body: @escaping @Sendable (Report, Input) -> String
  ) {
    self.name = name
    self.notices = notices
    self.body = body
  }

  /// A format that needs to know nothing but the report and how to dress it.
  init(name: String, render: @escaping @Sendable (Report, Style) -> String) {
    self.init(name: name) { report, input in render(report, input.style) }
  }

  package func render(_ report: Report, _ input: Input) -> String {
    body(report, input)
  }

  package func render(_ report: Report, _ style: Style) -> String {
    body(report, Input(style: style))
  }

  /// What formats need to know besides the report.
  package struct Input {
    package var style: Style

    /// All rules that ran, whether they found something or not.
    package var rules: [Rule] = []

    /// The least severity that fails the run; nil where none does.
    package var failOn: Severity?

    /// What the repository is called, wherever it was cloned to.
    package var repository = ""

    /// The part of the repository that was asked for, relative to its root; empty for all of it.
    package var part = ""

    /// The way from the folder that a CI runner resolves paths in to the root; empty or with `/` at its end.
    package var prefix = ""

    /// The bytes of a linted file, read again so that no more than one is held.
    package var read: (String) -> [UInt8]?

    package init(style: Style = Style(), read: @escaping (String) -> [UInt8]? = { _ in nil }) {
      self.style = style
      self.read = read
    }
  }

  /// How a report for people is dressed; machine formats ignore it.
  package struct Style: Hashable, Sendable {
    package var isColored: Bool

    /// The folder that paths are relative to, and the one that the user stands in; both absolute.
    private let root: [Substring]
    private let directory: [Substring]

    package init(isColored: Bool = false, root: String = "", directory: String = "") {
      self.isColored = isColored
      self.root = root.split(separator: "/")
      self.directory = directory.split(separator: "/")
    }

    /// A path of a finding as it can be opened from where the user stands.
    func shown(_ path: String) -> String {
      if root == directory { return path }
      let target = root + path.split(separator: "/")
      let shared = zip(target.dropLast(), directory).prefix { $0 == $1 }.count
      let up = [Substring](repeating: "..", count: directory.count - shared)
      return (up + target[shared...]).joined(separator: "/")
    }
  }

  /// Every format, in the order in which help lists them.
  package static let all: [Reporter] = [
    text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjsonl, markdown,
  ]
}
