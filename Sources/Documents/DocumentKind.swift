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
  package static func mayBeDocument(path: String) -> Bool {
    // This runs for every file of a repository, and nearly all end differently.
    guard path.hasSuffix(among: suffixes) else { return false }
    let stem = stem(of: path)
    if ["readme", "index", "_index"].contains(stem.lowercased()) { return false }
    let words = Words(stem)
    return !words.containsWord("template") && !words.containsWord("templates")
  }

  /// The kind that a path implies; nil if it implies none.
  ///
  /// The nearest folder decides, then the file's own name: a file in `postmortems/` is a postmortem, even if it
  /// is about a runbook.
  package init?(path: String) {
    for folder in path.utf8.split(separator: UInt8(ascii: "/")).dropLast().reversed() {
      guard let kind = Document.Kind(folder: Substring(folder)) else { continue }
      self = kind
      return
    }
    let words = Words(Self.stem(of: path))
    guard let found = Self.names.first(where: { words.containsWord($0.name) }) else { return nil }
    self = found.kind
  }

  /// The kind of all files in a folder, by the last words of its name: `runbooks`, `team-postmortems`.
  package init?(folder: Substring) {
    let words = Words(folder)
    guard let found = Self.names.first(where: { words.endsWithWord($0.name) }) else { return nil }
    self = found.kind
  }

  /// The kind that `type:` names; nil for a type that pmlint does not lint.
  init?(type: String) {
    switch HeadingKey(type).text.replacing(" ", with: "") {
    case "postmortem": self = .postmortem
    case "runbook": self = .runbook
    case "incident": self = .incident
    default: return nil
    }
  }

  /// The names of folders and files, as `words(of:)` returns them.
  private static let names: [(kind: Document.Kind, name: String)] =
    [
      "postmortem", "postmortems", "post mortem", "post mortems", "incident", "incidents", "incident report",
      "incident reports", "incident review", "incident reviews", "retrospective", "retrospectives",
    ].map { (.postmortem, $0) }
    + ["runbook", "runbooks", "run book", "run books", "playbook", "playbooks", "sop", "sops"].map { (.runbook, $0) }

  /// The suffixes of Markdown files.
  package static let suffixes = [".md", ".markdown", ".mdx"]

  /// The file's name without its folders and its suffix.
  static func stem(of path: String) -> Substring {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex
    return path[start..<(bytes[start...].lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex)]
  }
}

extension String {
  /// Whether the suffix is one of these, in lower case with its full stop.
  fileprivate func hasSuffix(among suffixes: [String]) -> Bool {
    guard let stop = utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let tail = utf8[stop...]
    let length = tail.count
    return suffixes.contains { suffix in
      suffix.utf8.count == length
        && tail.elementsEqual(suffix.utf8) { $0.lowercased == $1 }
    }
  }
}

/// The words of a file's name in lower case, each between single spaces.
private struct Words {
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

  func endsWithWord(_ word: String) -> Bool {
    let length = word.utf8.count
    guard bytes.count >= length + 2 else { return false }
    let tail = bytes[(bytes.count - length - 2)...]
    return tail.first == UInt8(ascii: " ") && tail.dropFirst().dropLast().elementsEqual(word.utf8)
  }

  func containsWord(_ word: String) -> Bool {
    let length = word.utf8.count
    guard bytes.count >= length + 2 else { return false }
    return (0...bytes.count - length - 2).contains { start in
      bytes[start] == UInt8(ascii: " ") && bytes[start + length + 1] == UInt8(ascii: " ")
        && bytes[start + 1..<start + 1 + length].elementsEqual(word.utf8)
    }
  }
}
