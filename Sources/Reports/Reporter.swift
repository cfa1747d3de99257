internal import Linting

/// A way to write a report down: a name and a pure function.
package struct Reporter: Sendable {
  package let name: String
  package let render: @Sendable (Report, Style) -> String

  /// How a report for people is dressed; machine formats ignore it.
  package struct Style: Hashable, Sendable {
    package let isColored: Bool

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
  package static let all: [Reporter] = [text, concise, json]
}
