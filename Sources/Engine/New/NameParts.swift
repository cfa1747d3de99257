internal import Documents

/// What the name of a document begins with, and how its words are joined: `2026-11-16-orders`, `PM-2026-031 Orders`.
struct NameParts: Hashable {
  enum Head: Hashable {
    /// A day with a separator between its parts, which may be empty.
    case day(separator: String)
    case id(IDPattern)
    /// A number with this many digits.
    case number(digits: Int)
  }

  /// A word that all names begin with: `incident-`.
  let prefix: String
  let head: Head

  /// Between the head and the words.
  let joint: String

  /// Between words.
  let separator: String
  let isLowercase: Bool

  /// The standard: `2026-11-16-orders`.
  static let standard = NameParts(
    prefix: "", head: .day(separator: "-"), joint: "-", separator: "-", isLowercase: true)

  private init(prefix: String, head: Head, joint: String, separator: String, isLowercase: Bool) {
    (self.prefix, self.head, self.joint) = (prefix, head, joint)
    (self.separator, self.isLowercase) = (separator, isLowercase)
  }

  /// Nil for a name that is made of words only.
  init?(_ stem: String) {
    let prefix = stem.prefix { $0.isLetter }
    let rest = stem.dropFirst(prefix.count)
    if let id = IDPattern.read(stem) {
      self.init(head: .id(id.pattern), after: stem.prefix(0), stem.dropFirst(id.length))
    } else if let (day, length) = Self.day(stem[...]) {
      self.init(head: day, after: stem.prefix(0), stem.dropFirst(length))
    } else if let separator = rest.first, "-_ ".contains(separator), let (day, length) = Self.day(rest.dropFirst()) {
      self.init(head: day, after: stem.prefix(prefix.count + 1), rest.dropFirst(1 + length))
    } else {
      let digits = stem.prefix { $0.isASCII && $0.isNumber }
      guard (1...5).contains(digits.count) else { return nil }
      self.init(head: .number(digits: digits.count), after: stem.prefix(0), stem.dropFirst(digits.count))
    }
  }

  private init(head: Head, after prefix: Substring, _ rest: Substring) {
    let joint = rest.prefix { !$0.isLetter && !$0.isNumber }
    let words = rest.dropFirst(joint.count)
    let separator = words.first { "-_ .".contains($0) }.map(String.init) ?? (joint.last.map(String.init) ?? "-")
    self.init(
      prefix: String(prefix), head: head, joint: joint.isEmpty ? "-" : String(joint), separator: separator,
      isLowercase: words.allSatisfy { !$0.isUppercase })
  }

  /// `2026-11-16`, `2026_11_16` or `20261116` at the start, and its length.
  private static func day(_ text: Substring) -> (Head, Int)? {
    for separator in ["-", "_", ".", ""] {
      let length = 8 + 2 * separator.count
      let day = text.prefix(length)
      let parts =
        separator.isEmpty
        ? [day.prefix(4), day.dropFirst(4).prefix(2), day.dropFirst(6)]
        : day.split(separator: separator, omittingEmptySubsequences: false)
      guard day.count == length, parts.map(\.count) == [4, 2, 2],
        parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
        Moment(parts.joined(separator: "-")) != nil, text.dropFirst(length).first?.isNumber != true
      else { continue }
      return (.day(separator: separator), length)
    }
    return nil
  }

  /// The name for a title; `id` and `number` are those of the new document.
  func name(_ title: String, day: Moment, id: String, number: Int) -> String {
    let head =
      switch head {
      case .day(let separator): day.date.replacing("-", with: separator)
      case .id: id
      case .number(let digits): IDPattern.padded(number, to: digits)
      }
    let words = title.words(separator: separator, isLowercase: isLowercase)
    return prefix + head + (words.isEmpty ? "" : joint + words)
  }
}

extension String {
  /// The words of a title for the name of a file.
  func words(separator: String, isLowercase: Bool) -> String {
    let words = (isLowercase ? lowercased() : self).split { !$0.isLetter && !$0.isNumber }
      // A file with `template` in its name is taken for a template.
      .filter { !["template", "templates"].contains($0.lowercased()) }
    var name = ""
    for word in words {
      let longer = name.isEmpty ? String(word) : name + separator + word
      // Long names do not fit into a list, and file systems end at 255 bytes.
      if longer.utf8.count > 60, !name.isEmpty { break }
      name = longer
    }
    return String(name.prefix(60))
  }
}
