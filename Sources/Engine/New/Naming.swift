internal import Documents

/// How a repository names its documents of one kind: the folder, the names of files and the ids.
struct Naming {
  private let folder: Folder
  private let parts: NameParts?

  /// How words are joined where names are made of words only.
  private let words: (separator: String, isLowercase: Bool)

  /// What comes after the name: `.md`, or `/index.md` where each document has a folder.
  private let tail: String
  private let ids: [String]
  private let numbers: [Int]

  /// A document that is there already.
  struct Known: Sendable {
    let path: String
    let kind: Document.Kind
    let id: String?

    /// Whether `id` is of its metadata, and not only of its name.
    let statesID: Bool

    init(_ document: Document) {
      (path, kind) = (document.source.path, document.kind)
      let stated = document.metadata.text(.id).flatMap { $0.isPlaceholder ? nil : $0.value }
      (id, statesID) = (stated ?? document.idInName, stated != nil)
    }
  }

  /// `standard` is the folder where there is none yet.
  init(of kind: Document.Kind, among all: [Known], else standard: String) {
    let known = all.filter { $0.kind == kind }
    let places = known.map { Place($0.path) }
    // Of folders with equally many documents, the last may be that of the newest.
    let folder = places.map(\.folder).mostFrequent ?? Folder(standard)
    let here = places.filter { $0.folder == folder }
    self.folder = folder
    tail = here.map(\.tail).mostFrequent ?? ".md"
    let read = here.map { NameParts($0.stem) }
    let isNamedByWords = read.count { $0 == nil } * 2 > read.count
    parts = kind == .runbook && here.isEmpty || isNamedByWords ? nil : read.compactMap(\.self).mostFrequent ?? .standard
    let hasHyphens = here.count { $0.stem.contains("-") } >= here.count { $0.stem.contains("_") }
    let isJoined = !here.isEmpty && here.allSatisfy { !$0.stem.contains { "-_ ".contains($0) } }
    let hasCapitals = here.count { $0.stem.contains(where: \.isUppercase) } * 2 > here.count
    words = (isJoined && hasCapitals ? "" : hasHyphens ? "-" : "_", !hasCapitals)
    ids = known.compactMap(\.id)
    numbers = here.compactMap { Int($0.stem.prefix { $0.isASCII && $0.isNumber }) }
  }

  /// The pattern of the ids here; nil if the documents have none.
  private var pattern: IDPattern? { ids.compactMap { IDPattern.read($0)?.pattern }.mostFrequent }

  /// The id of the next document; one of an incident's record is kept where postmortems have the same.
  func id(of incident: Incident, day: Moment) -> String {
    let year = Int(day.date.prefix(4)) ?? 0
    if let own = incident.id {
      let isOfKind = pattern.map { $0 == IDPattern.read(own)?.pattern } ?? true
      if incident.record == nil || isOfKind { return own }
    }
    let pattern = pattern ?? .standard
    let taken = ids.compactMap { IDPattern.read($0) }.filter {
      $0.pattern == pattern && (pattern.yearSeparator == nil || $0.year == year)
    }
    return pattern.id(year: year, number: (taken.map(\.number).max() ?? 0) + 1)
  }

  /// The id of a runbook: `RB-checkout-tax` where others have such ids.
  func runbookID(_ title: String) -> String? {
    let heads = ids.compactMap { id in id.firstIndex(of: "-").map { String(id[...$0]) } }
    return heads.mostFrequent.map { $0 + title.words(separator: "-", isLowercase: true) }
  }

  func path(_ title: String, day: Moment, id: String) -> String {
    let inWords = title.capitalised(if: words.separator.isEmpty)
      .words(separator: words.separator, isLowercase: words.isLowercase)
    let name =
      parts?.name(title, day: day, id: id, number: (numbers.max() ?? 0) + 1)
      ?? (inWords.isEmpty ? "untitled" : inWords)
    return folder.path(on: day) + name + tail
  }

  /// The folder of the documents, without a slash at the end.
  var folderPath: String { folder.parts.prefix { !$0.hasPrefix("{") }.joined(separator: "/") }

  /// A folder, in which a year and a month stand for those of the document.
  private struct Folder: Hashable {
    let parts: [String]

    init(_ path: String) {
      var parts: [String] = []
      for part in path.split(separator: "/") {
        let numbers = part.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
        switch numbers {
        case [4]: parts.append("{year}")
        case [4, 2]: parts.append("{year}-{month}")
        case [2] where parts.last == "{year}": parts.append("{month}")
        default: parts.append(String(part))
        }
      }
      self.parts = parts
    }

    /// The digits of a year or a month; 0 for anything else.
    private static func number(_ text: Substring) -> Int {
      guard let number = Int(text), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return 0 }
      let isLikely = text.count == 4 ? (1990...2199).contains(number) : (1...12).contains(number)
      return isLikely ? text.count : 0
    }

    func path(on day: Moment) -> String {
      let date = day.date.split(separator: "-")
      return parts.map { "\($0.replacing("{year}", with: date[0]).replacing("{month}", with: date[1]))/" }.joined()
    }
  }

  /// A path taken apart.
  private struct Place {
    let folder: Folder
    let stem: String
    let tail: String

    init(_ path: String) {
      var parts = path.split(separator: "/").map(String.init)
      var name = parts.popLast() ?? ""
      var tail = ""
      if name.lowercased().hasPrefix("index.") || name.lowercased().hasPrefix("readme."), let own = parts.popLast() {
        (name, tail) = (own, "/\(name)")
      } else if let stop = name.lastIndex(of: ".") {
        (name, tail) = (String(name[..<stop]), String(name[stop...]))
      }
      (folder, stem, self.tail) = (Folder(parts.joined(separator: "/")), name, tail)
    }
  }
}

extension Sequence where Element: Hashable {
  /// The value that occurs most often; of several, the one that occurs last.
  var mostFrequent: Element? {
    var counts: [Element: (count: Int, last: Int)] = [:]
    for (place, element) in enumerated() { counts[element] = (counts[element, default: (0, 0)].count + 1, place) }
    return counts.max { ($0.value.count, $0.value.last) < ($1.value.count, $1.value.last) }?.key
  }
}

extension String {
  /// Each word with a capital, for names that have nothing between words.
  fileprivate func capitalised(if isJoined: Bool) -> String {
    guard isJoined else { return self }
    return split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
