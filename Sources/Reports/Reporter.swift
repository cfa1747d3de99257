package import Linting

/// An output format: a name and a pure function.
package struct Reporter: Sendable {
  package let name: String
  private let body: @Sendable (Report, Input, (String) -> Void) -> [Report.Notice]

  /// A format whose readers have a limit: it returns notices about what did not fit.
  init(limited name: String, body: @escaping @Sendable (Report, Input, (String) -> Void) -> [Report.Notice]) {
    (self.name, self.body) = (name, body)
  }

  /// A format that is written part by part.
  init(name: String, body: @escaping @Sendable (Report, Input, (String) -> Void) -> Void) {
    self.init(limited: name) { report, input, write in
      body(report, input, write)
      return []
    }
  }

  /// A format that is never long.
  init(short name: String, render: @escaping @Sendable (Report, Input) -> String) {
    self.init(name: name) { report, input, write in write(render(report, input)) }
  }

  /// About how long a part of a report is, in bytes: what a pipe holds.
  private static let partSize = 1 << 16

  /// Writes a report part by part, so that a long one is never in memory as a whole; returns notices about what did not
  /// fit, for standard error.
  ///
  /// Formats give what they have as soon as they have it, and what is short is collected here.
  package func write(_ report: Report, _ input: Input, to write: (String) -> Void) -> [Report.Notice] {
    // A short report is one part, which a pipe takes even if its reader leaves.
    var pending = ""
    let notices = body(report, input) { part in
      pending += part
      guard pending.utf8.count >= Self.partSize else { return }
      write(pending)
      pending = ""
    }
    if !pending.isEmpty { write(pending) }
    return notices
  }

  package func render(_ report: Report, _ input: Input) -> String {
    var text = ""
    _ = write(report, input) { text += $0 }
    return text
  }

  package func render(_ report: Report, _ style: Style) -> String {
    render(report, Input(style: style))
  }

  /// What formats need besides the report.
  package struct Input {
    package var style: Style

    /// All rules that ran, with or without findings.
    package var rules: [Rule] = []

    /// The lowest severity that fails the run; nil if none does.
    package var failOn: Severity?

    /// The name of the repository, independent of where it was cloned.
    package var repository = ""

    /// The requested part of the repository, relative to its root; empty for all of it.
    package var part = ""

    /// The path from the folder in which a CI runner resolves paths to the root; empty, or with a slash at its end.
    package var prefix = ""

    /// What the run was configured by, for the summary; nil where nobody asks.
    package var basis: Basis?

    /// The bytes of a linted file, read again so that only one file is in memory.
    package var read: (String) -> [UInt8]?

    package init(style: Style = Style(), read: @escaping (String) -> [UInt8]? = { _ in nil }) {
      self.style = style
      self.read = read
    }
  }

  /// The profile in force, and the files that configure it.
  package struct Basis: Hashable, Sendable {
    package let profile: String

    /// Relative to the root, sorted; empty if nothing is configured.
    package let files: [String]

    package init(profile: String, files: [String]) {
      (self.profile, self.files) = (profile, files)
    }
  }

  /// The style of a report for people; machine formats ignore it.
  package struct Style: Hashable, Sendable {
    package var isColored: Bool

    /// The columns of the terminal; nil where lines may be of any length, as in a file.
    package var width: Int?

    /// Whether what many documents share is printed once.
    package var isGrouped = true

    /// Whether the text format ends with how many findings there are.
    package var isSummarised = true

    /// The folder that paths are relative to, and the working directory; both absolute.
    private let root: [Substring]
    private let directory: [Substring]

    package init(isColored: Bool = false, root: String = "", directory: String = "") {
      self.isColored = isColored
      self.root = root.split(separator: "/")
      self.directory = directory.split(separator: "/")
    }

    /// A path of a finding, relative to the working directory.
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
