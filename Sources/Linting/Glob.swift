internal import Bytes
internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A path pattern with `*`, `?`, `[a-z]`, `{a,b}` and `**`, matched part by part.
package struct Glob: Hashable, Sendable, CustomStringConvertible {
  /// The pattern, from the root.
  package let description: String

  /// The pattern as a configuration in any folder can write it: from the root, which the slash in front says.
  package let anchored: String

  /// The alternatives that the braces expand to, each split into the parts of a path.
  let alternatives: [[Part]]

  enum Part: Hashable, Sendable {
    /// `**`: any number of folders.
    case folders
    case name([Element])
  }

  enum Element: Hashable, Sendable {
    case star
    case any
    case character(Unicode.Scalar)

    /// `[a-z]` or `[!a-z]`, as fnmatch(3) reads it.
    case set(String)
  }

  /// A pattern of a `.gitignore` or a `CODEOWNERS` file (gitignore(5)): without a slash it matches at any depth, and it
  /// matches everything below a folder that it matches.
  package init(ignorePattern: String) {
    (description, anchored) = (ignorePattern, ignorePattern)
    var pattern = ignorePattern[...]
    if pattern.hasSuffix("/") { pattern = pattern.dropLast() }
    let isAnchored = pattern.contains("/")
    alternatives = [(isAnchored ? [] : [.folders]) + Self.parts(of: pattern) + [.folders]]
  }

  /// A pattern of a configuration: `docs/incidents/**`, `**/archive/{a,b}*`.
  ///
  /// It is relative to the folder of its file, or to the root with a `/` in front. A name without a star may be that of
  /// a folder, as in a `.gitignore`: then it matches everything below, and so does what ends in a slash.
  package init(pattern: String, below folder: String) {
    let folder = pattern.hasPrefix("/") ? "" : folder
    let folders = folder.split(separator: "/").map { Part.name($0.unicodeScalars.map(Element.character)) }
    alternatives = (Self.expanded(pattern) ?? []).map { expanded in
      let parts = Self.parts(of: expanded[...])
      let mayBeFolder = expanded.hasSuffix("/") || parts.last?.isPlain == true
      return folders + parts + (mayBeFolder ? [.folders] : [])
    }
    func joined(_ folder: String) -> String {
      (folder.isEmpty ? pattern : "\(folder)/\(pattern)").split(separator: "/").joined(separator: "/")
    }
    description = joined(folder)
    // A folder's own brackets and stars are no pattern.
    anchored = "/" + joined(String(folder.map { "*?[]{}\\".contains($0) ? "?" : $0 }))
  }

  /// What to write in place of a pattern that cannot match as intended; nil for a valid one.
  package static func help(for pattern: String) -> String? {
    if pattern.hasPrefix("!") { return "a pattern cannot be negated; leave the paths out with `exclude`" }
    if pattern.split(separator: "/").contains("..") {
      return "a pattern does not leave its folder; write it from the root, with `/` in front"
    }
    guard let expanded = expanded(pattern) else {
      return "close each `{` with `}`, with at most \(Limits.globAlternatives) alternatives in all"
    }
    let isOpen = expanded.contains { parts(of: $0[...]).contains(.name([.character("[")])) || hasOpenSet($0) }
    return isOpen ? "close each `[` with `]`, in one part of the path" : nil
  }

  package func matches(_ path: String) -> Bool {
    let names = path.parts(at: "/").map { Array($0.unicodeScalars) }
    return alternatives.contains { Self.match($0, names) }
  }

  private static func match(_ parts: [Part], _ names: [[Unicode.Scalar]]) -> Bool {
    // Row by row: whether the first parts of the pattern match the first names of the path. The time is their product.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for part in parts {
      switch part {
      case .folders:
        for index in names.indices where reached[index] { reached[index + 1] = true }
      case .name(let elements):
        for index in names.indices.reversed() {
          reached[index + 1] = reached[index] && match(elements[...], names[index][...])
        }
        reached[0] = false
      }
    }
    return reached[names.count]
  }

  /// Matches one part; on a mismatch it backtracks only to the last star, so the worst time is the product of the
  /// lengths.
  private static func match(_ pattern: ArraySlice<Element>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var (pattern, name) = (pattern, name)
    var retry: (pattern: ArraySlice<Element>, name: ArraySlice<Unicode.Scalar>)?
    while true {
      if pattern.first == .star {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
      } else if let element = pattern.first, let found = name.first, element.matches(found) {
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

extension Glob.Part {
  /// Whether it is one name, without a star or a set.
  fileprivate var isPlain: Bool {
    guard case .name(let elements) = self else { return false }
    return elements.allSatisfy { if case .character = $0 { true } else { false } }
  }
}

extension Glob.Element {
  func matches(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .star: false
    case .any: true
    case .character(let wanted): wanted == scalar
    case .set(let set): unsafe fnmatch(set, String(scalar), 0) == 0
    }
  }
}

extension Glob {
  private static func parts(of pattern: Substring) -> [Part] {
    pattern.split(separator: "/").filter { $0 != "." }.map { $0 == "**" ? .folders : .name(elements(of: $0)) }
  }

  private static func elements(of part: Substring) -> [Element] {
    var elements: [Element] = []
    var rest = part.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if elements.last != .star { elements.append(.star) }
      case "?": elements.append(.any)
      case "\\": elements.append(.character(rest.popFirst() ?? scalar))
      case "[":
        guard let end = endOfSet(rest) else {
          elements.append(.character(scalar))
          continue
        }
        elements.append(.set("[" + String(rest[...end])))
        rest = rest[rest.index(after: end)...]
      default: elements.append(.character(scalar))
      }
    }
    return elements
  }

  /// The end of a set whose `[` is before `rest`: a `]` at its start is one of its characters (glob(7)).
  private static func endOfSet(_ rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    var start = rest.startIndex
    if let first = rest.first, first == "!" || first == "^" { start = rest.index(after: start) }
    guard start < rest.endIndex else { return nil }
    return rest[rest.index(after: start)...].firstIndex(of: "]")
  }

  /// Whether a `[` is not closed within its part.
  private static func hasOpenSet(_ pattern: String) -> Bool {
    parts(of: pattern[...]).contains { part in
      if case .name(let elements) = part {
        elements.contains(.character("[")) && !pattern.contains("\\[")
      } else {
        false
      }
    }
  }

  /// The patterns that braces expand to; nil if they are not closed, or are too many.
  private static func expanded(_ pattern: String) -> [String]? {
    var pending = [pattern]
    var expanded: [String] = []
    while let next = pending.popLast() {
      guard pending.count + expanded.count < Limits.globAlternatives else { return nil }
      // The innermost braces first, so that none contains another.
      guard let close = next.firstIndex(of: "}") else {
        if next.contains("{") { return nil }
        expanded.append(next)
        continue
      }
      guard let open = next[..<close].lastIndex(of: "{") else { return nil }
      let words = next[next.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
      pending += words.map { String(next[..<open] + $0 + next[next.index(after: close)...]) }
    }
    return expanded
  }
}
