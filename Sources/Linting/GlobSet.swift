/// Many patterns that are matched with a path at once.
///
/// They are a tree of common prefixes, so a path is compared only with patterns that begin like it: a file of owners
/// can have as many lines as the repository has files.
package struct GlobSet: Sendable {
  /// The edges of the tree.
  private var steps: [Step: Int] = [:]

  /// The sets of characters on the edges from a node.
  private var sets: [Int: [String]] = [:]

  /// The numbers of the patterns that end at each node.
  private var ends: [[Int]] = [[]]

  package init() {}

  package init(_ patterns: [Glob]) {
    for (number, pattern) in patterns.enumerated() { insert(pattern, number) }
  }

  private struct Step: Hashable, Sendable {
    let place: Int
    let kind: Kind
  }

  private enum Kind: Hashable, Sendable {
    /// One character of a name, or the slash after it.
    case character(Unicode.Scalar)
    /// `?`, any character.
    case one
    /// `[a-z]`, one of some characters.
    case set(String)
    /// `*`, a node to which every character of a name leads back.
    case many
    /// `**`, a node to which every name leads back.
    case folders
    /// The edges back to a node of `*`, and to one of `**`.
    case manyMore, moreFolders
  }

  /// Adds a pattern with a number, which must not be lower than earlier ones.
  package mutating func insert(_ pattern: Glob, _ number: Int) {
    for parts in pattern.alternatives { insert(parts, number) }
  }

  private mutating func insert(_ parts: [Glob.Part], _ number: Int) {
    var place = 0
    for part in parts {
      guard case .name(let elements) = part else {
        place = next(.folders, repeating: .moreFolders, from: place)
        continue
      }
      for element in elements {
        switch element {
        case .star: place = next(.many, repeating: .manyMore, from: place)
        case .any: place = next(.one, from: place)
        case .character(let character): place = next(.character(character), from: place)
        case .set(let set):
          if sets[place]?.contains(set) != true { sets[place, default: []].append(set) }
          place = next(.set(set), from: place)
        }
      }
      place = next(.character("/"), from: place)
    }
    if ends[place].last != number { ends[place].append(number) }
  }

  private mutating func next(_ kind: Kind, from place: Int) -> Int {
    let step = Step(place: place, kind: kind)
    if let known = steps[step] { return known }
    ends.append([])
    steps[step] = ends.count - 1
    return ends.count - 1
  }

  /// The node after a star; two in a row mean the same as one.
  private mutating func next(_ kind: Kind, repeating more: Kind, from place: Int) -> Int {
    if steps[Step(place: place, kind: more)] != nil { return place }
    let next = next(kind, from: place)
    steps[Step(place: next, kind: more)] = next
    return next
  }

  /// The highest number of a pattern that matches a path; nil if none does.
  package func last(matching path: String) -> Int? { places(matching: path).lazy.compactMap { ends[$0].last }.max() }

  /// The numbers of all patterns that match a path.
  package func all(matching path: String) -> Set<Int> {
    places(matching: path).reduce(into: []) { $0.formUnion(ends[$1]) }
  }

  /// Whether any of the patterns matches a path.
  package func matches(_ path: String) -> Bool { last(matching: path) != nil }

  /// The nodes that a path reaches, among them those where matching patterns end.
  private func places(matching path: String) -> Set<Int> {
    // Most configurations have no patterns, and this is called for every path.
    if steps.isEmpty { return path.isEmpty ? [0] : [] }
    var places = with(.folders, from: [0])
    for name in path.unicodeScalars.split(separator: "/") {
      var within = places
      for character in name {
        within = with(.many, from: within)
        within = behind(character, within).union(behind(.one, within)).union(behind(.manyMore, within))
        if within.isEmpty { break }
      }
      let ended = behind(.character("/"), with(.many, from: within))
      places = with(.folders, from: ended.union(behind(.moreFolders, places)))
    }
    return places
  }

  private func behind(_ kind: Kind, _ places: Set<Int>) -> Set<Int> {
    Set(places.compactMap { steps[Step(place: $0, kind: kind)] })
  }

  /// The nodes after a character, also through the sets that contain it.
  private func behind(_ character: Unicode.Scalar, _ places: Set<Int>) -> Set<Int> {
    var found = behind(.character(character), places)
    if sets.isEmpty { return found }
    for place in places {
      for set in sets[place] ?? [] where Glob.Element.set(set).matches(character) {
        if let next = steps[Step(place: place, kind: .set(set))] { found.insert(next) }
      }
    }
    return found
  }

  /// Some nodes, and those after a star that matches nothing.
  private func with(_ kind: Kind, from places: Set<Int>) -> Set<Int> {
    places.union(behind(kind, places))
  }
}
