package import Linting

/// A way to write a report down: a name and a pure function.
package struct Reporter: Sendable {
  package let name: String
  private let rendering: @Sendable (Report, Input) -> Rendering

  /// A report as it is written, and what the format had no room for.
  package struct Rendering: Sendable {
    package let text: String

    /// For standard error.
    package let notices: [Report.Notice]
  }

  /// A format whose readers take no more than so much.
  init(limited name: String, rendering: @escaping @Sendable (Report, Input) -> Rendering) {
    self.name = name
    self.rendering = rendering
  }

  /// A format with room for everything.
  init(name: String, body: @escaping @Sendable (Report, Input) -> String) {
    self.init(limited: name) { report, input in Rendering(text: body(report, input), notices: []) }
  }

  /// A format that needs to know nothing but the report and how to dress it.
  init(dressed name: String, render: @escaping @Sendable (Report, Style) -> String) {
    self.init(name: name) { report, input in render(report, input.style) }
  }

  package func rendering(of report: Report, _ input: Input) -> Rendering {
    rendering(report, input)
  }

  package func render(_ report: Report, _ input: Input) -> String {
    rendering(report, input).text
  }

  package func render(_ report: Report, _ style: Style) -> String {
    render(report, Input(style: style))
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
    package func shown(_ path: String) -> String {
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
