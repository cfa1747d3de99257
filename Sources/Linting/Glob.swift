/// A path pattern with `*`, `?` and `**`, compared part by part.
package struct Glob: Hashable, Sendable, CustomStringConvertible {
  private let parts: [[UInt8]]

  /// A pattern of a `.gitignore` or a `CODEOWNERS` file (gitignore(5)): without a slash in it, it holds at any depth;
  /// whatever it names, it names all below.
  package init(ignorePattern: String) {
    var pattern = ignorePattern[...]
    if pattern.hasSuffix("/") { pattern = pattern.dropLast() }
    let isAnchored = pattern.contains("/")
    let parts = pattern.split(separator: "/").map { Array($0.utf8) }
    let anywhere = Array("**".utf8)
    self.parts = (isAnchored ? [] : [anywhere]) + parts + [anywhere]
  }

  /// A pattern of a configuration, relative to the folder of its file: `docs/incidents/**`, `**/archive/**`.
  package init(pattern: String, below folder: String) {
    let parts = (folder.isEmpty ? pattern : "\(folder)/\(pattern)").split(separator: "/").map { Array($0.utf8) }
    self.parts = parts
  }

  /// The pattern, from the root.
  package var description: String {
    parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  package func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"))
    // Row by row: whether the pattern's first parts match the path's first names. No pattern can make that slow.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for part in parts {
      if part.elementsEqual("**".utf8) {
        for index in names.indices where reached[index] { reached[index + 1] = true }
        continue
      }
      for index in names.indices.reversed() {
        reached[index + 1] = reached[index] && Self.match(part[...], Array(names[index])[...])
      }
      reached[0] = false
    }
    return reached[names.count]
  }

  /// Compares one part; a failure goes back to the last star only, so the time is the product of the lengths at worst.
  private static func match(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var (pattern, name) = (pattern, name)
    var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
      } else if let wanted = pattern.first, let found = name.first, wanted == found || wanted == UInt8(ascii: "?") {
        (pattern, name) = (pattern.dropFirst(), name.dropFirst())
      } else if pattern.isEmpty, name.isEmpty {
        return true
      } else if let last = retry, !last.name.isEmpty {
        (pattern, name) = (last.pattern, last.name.dropFirst())
        retry = (pattern, name)
      } else {
        return false
      }
    }
  }
}
