internal import Bytes

extension Document {
  /// The kind of a document, which decides its rules.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case postmortem
    case runbook
    /// The war-room log: what happened, and the postmortem that it needs.
    case incident
  }
}

extension Document.Kind {
  /// Whether a path can be a document at all, before the file is read.
  package static func mayBeDocument(path: String) -> Bool { mayBeDocument(path: path, below: "") }

  /// The same without the names of folders above `root`, which the user has named.
  package static func mayBeDocument(path: String, below root: String) -> Bool {
    // This runs for every file of a repository, and nearly all end differently.
    isMarkdown(path: path) && nameReason(path: path, below: root) == nil
  }

  /// Why a Markdown file can be no document, by its path alone; nil if it can be one.
  package static func nameReason(path: String, below root: String = "") -> String? {
    let name = FileName(path)
    let nameBelow = root.isEmpty ? name : FileName(String(path.dropFirst(root.count)))
    if nameBelow.isElsewhere { return "a folder for tools, tests, templates or decisions" }
    return name.isBesideDocuments ? "its name: an index, a template, or a page about the repository" : nil
  }

  /// Whether a file that has changed may be a document, or stands where documents are.
  package static func isListed(path: String) -> Bool {
    if mayBeDocument(path: path) { return true }
    guard isMarkup(path: path), let claim = Document.Claim(path: path) else {
      return false
    }
    return claim.holdsForAll
  }

  /// Whether a path has the suffix of a format that is read: Markdown, or Markdown with the tags of a template.
  package static func isMarkdown(path: String) -> Bool {
    path.lastSuffix(among: readable) != nil
  }

  /// Whether a path has the suffix of a format in which people write documents, read or not.
  package static func isMarkup(path: String) -> Bool {
    path.lastSuffix(among: markup) != nil
  }

  /// The suffix of a format in which people write documents, but which is not read; nil for all others.
  package static func otherMarkup(path: String) -> String? {
    path.lastSuffix(among: others)
  }

  /// The suffix of a format that cannot be read as Markdown; nil for all others, such as plain text.
  package static func unreadableMarkup(path: String) -> String? {
    otherMarkup(path: path).flatMap { [".txt", ".text"].contains($0) ? nil : $0 }
  }

  /// The kind that a path implies; nil if it implies none.
  package init?(path: String) {
    guard let claim = Document.Claim(path: path) else { return nil }
    self = claim.kind
  }

  /// The kind of all files in a folder, by the last words of its name: `runbooks`, `team-postmortems`.
  package init?(folder: Substring) {
    let words = NameWords(folder)
    guard let found = Self.names.first(where: { words.endsWith($0.name) }) else { return nil }
    self = found.kind
  }

  /// The kind that a word in the name of a file implies, and the word.
  static func named(in stem: Substring) -> (kind: Document.Kind, name: String)? {
    let words = NameWords(stem)
    return names.first { words.contains($0.name) }
  }

  /// The names of folders and files, as `NameWords` has them; a longer name comes before its parts.
  private static let names: [(kind: Document.Kind, name: String)] =
    ([
      "postmortem", "postmortems", "post mortem", "post mortems", "incident report", "incident reports",
      "incident review", "incident reviews", "incident retro", "incident retros", "incident", "incidents",
      "retrospective", "retrospectives", "retro", "retros", "outage", "outages", "rca", "rcas", "root cause",
      "root causes", "pir", "pirs", "coe", "coes", "after action", "after action report", "after action reports",
      "after action review", "after action reviews", "learning review", "learning reviews", "sev", "sevs",
    ].map { (.postmortem, $0) }
      + ["runbook", "runbooks", "run book", "run books", "playbook", "playbooks", "sop", "sops"].map { (.runbook, $0) })

  /// The suffixes of the files that are read.
  package static var suffixes: [String] { readable.all }

  private static let readable = Suffixes([".md", ".markdown", ".mdx", ".qmd", ofTemplates])

  /// For the name of a page that a template makes.
  private static let ofTemplates = ".md.erb"

  /// The suffixes of other formats for text.
  package static var otherSuffixes: [String] { others.all }

  private static let others = Suffixes([
    ".adoc", ".asciidoc", ".asc", ".rst", ".rest", ".txt", ".text", ".org", ".textile", ".wiki", ".mediawiki",
    ".creole", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".tex", ".ipynb",
  ])

  private static let markup = Suffixes(readable.all + others.all)

  /// The file's name without its folders and its suffixes.
  static func stem(of path: String) -> Substring {
    let range = stem(in: Array(path.utf8))
    let start = path.utf8.index(path.startIndex, offsetBy: range.lowerBound)
    return path[start..<path.utf8.index(start, offsetBy: range.count)]
  }

  /// The same in the bytes of a path: to go back through `utf8` asks at each byte how the text is stored.
  static func stem(in path: [UInt8]) -> Range<Int> {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    var end = path[start...].lastIndex(of: UInt8(ascii: ".")) ?? path.count
    // `restart.html.md.erb`: a generator takes one suffix after the other.
    if path.count > ofTemplates.utf8.count, path[start...].ends(inSmallLetters: ofTemplates) { end -= 3 }
    if path[start..<end].suffix(5).elementsEqual(".html".utf8) { end -= 5 }
    return start..<end
  }
}

extension String {
  /// The one of these suffixes, in lower case with a full stop, in which a path ends after at least one letter.
  fileprivate func lastSuffix(among suffixes: Suffixes) -> String? {
    // Most paths end in something else, and one byte is enough to see it.
    guard let end = utf8.last, suffixes.canEnd(in: end) else { return nil }
    guard let stop = utf8.lastIndex(of: UInt8(ascii: ".")), stop > utf8.startIndex else { return nil }
    let length = utf8.distance(from: stop, to: utf8.endIndex)
    guard length <= 10 else { return nil }
    let last = String(decoding: utf8[stop...].map(\.lowercased), as: UTF8.self)
    return suffixes.byEnding[last]?.first { suffix in
      let whole = suffix.utf8.count
      return whole == length
        || utf8.count > whole && utf8.suffix(whole).elementsEqual(suffix.utf8) { $0.lowercased == $1 }
    }
  }
}

/// Suffixes of files, in lower case with a full stop.
private struct Suffixes {
  let all: [String]

  /// In the same order, by what begins with their last full stop.
  let byEnding: [String: [String]]

  /// A bit for each last byte, all of which are ASCII.
  private let ends: UInt128

  init(_ suffixes: [String]) {
    all = suffixes
    byEnding = Dictionary(grouping: suffixes) { String($0.suffix(from: $0.lastIndex(of: ".") ?? $0.startIndex)) }
    ends = suffixes.reduce(into: 0) { ends, suffix in suffix.utf8.last.map { ends |= 1 << UInt128($0) } }
  }

  func canEnd(in byte: UInt8) -> Bool { byte < 0x80 && ends >> UInt128(byte.lowercased) & 1 == 1 }
}

/// The words of a name in lower case, each between single spaces.
struct NameWords {
  private let bytes: [UInt8]

  init(_ name: Substring) {
    var bytes = [UInt8(ascii: " ")]
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: bytes.append(byte)
      default: if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      }
    }
    if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
    self.bytes = bytes
  }

  func endsWith(_ word: String) -> Bool {
    let length = word.utf8.count
    guard bytes.count >= length + 2 else { return false }
    let tail = bytes[(bytes.count - length - 2)...]
    return tail.first == UInt8(ascii: " ") && tail.dropFirst().dropLast().elementsEqual(word.utf8)
  }

  func beginsWith(_ word: String) -> Bool {
    bytes.dropFirst().starts(with: word.utf8) && bytes.count > word.utf8.count + 1
      && bytes[word.utf8.count + 1] == UInt8(ascii: " ")
  }

  func contains(_ word: String) -> Bool { place(of: word) != nil }

  /// Whether a number of at least two digits comes after a word: `postmortem-001`.
  func isNumbered(after word: String) -> Bool {
    guard let place = place(of: word) else { return false }
    return bytes[(place + word.utf8.count + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }.count >= 2
  }

  private func place(of word: String) -> Int? {
    let length = word.utf8.count
    guard bytes.count >= length + 2 else { return nil }
    return (1...bytes.count - length - 1).first { start in
      bytes[start - 1] == UInt8(ascii: " ") && bytes[start + length] == UInt8(ascii: " ")
        && bytes[start..<start + length].elementsEqual(word.utf8)
    }
  }
}
