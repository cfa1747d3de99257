/// The owners of paths, from the files of hosts and projects.
package struct Ownership: Sendable {
  private var patterns = GlobSet()

  /// Whether each pattern has owners, in the order of the file.
  private var haveOwner: [Bool] = []
  private var folders: Set<String> = []

  package init() {}

  /// The possible paths of a `CODEOWNERS` file, in the order in which hosts look for it.
  package static let codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"]

  /// Reads a `CODEOWNERS` file: each line has a pattern and its owners; the last matching pattern decides.
  package mutating func add(codeOwners text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      // GitLab's `[Section]` headers have owners without a path.
      guard let pattern = words.first, !pattern.hasPrefix("["), !pattern.hasPrefix("^[") else { continue }
      patterns.insert(Glob(ignorePattern: String(pattern)), haveOwner.count)
      haveOwner.append(words.count > 1)
    }
  }

  /// Adds an `OWNERS` file, as in Kubernetes: it applies to its folder and everything below.
  package mutating func add(ownersFileAt path: String) {
    folders.insert(path.split(separator: "/").dropLast().joined(separator: "/"))
  }

  package func hasOwner(_ path: String) -> Bool {
    if let last = patterns.last(matching: path), haveOwner[last] { return true }
    if folders.isEmpty { return false }
    var parts = path.split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      if folders.contains(parts.joined(separator: "/")) { return true }
    }
    return false
  }
}
