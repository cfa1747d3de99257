internal import Documents
internal import Linting

/// The severities that documents state and the scheme does not know, and the level that each is nearest to.
struct SeverityWords {
  /// What each level needs to be read as these documents mean it, most severe level first.
  private(set) var levels: [Level] = []

  struct Level {
    let name: String

    /// The words besides its names, with the number of documents that state each.
    let words: [(word: String, count: Int)]

    /// Whether the scheme calls a postmortem unneeded that these documents are.
    let isWritten: Bool
  }

  /// Words that say nothing of how severe they are.
  private(set) var unranked: [String] = []

  /// How many documents state any severity.
  let count: Int

  init(_ severities: [String], in scheme: SeverityScheme) {
    count = severities.count
    var counts: [String: Int] = [:]
    for severity in severities where scheme.level(named: severity) == nil {
      counts[Self.name(leading: severity), default: 0] += 1
    }
    let ranked = counts.keys.map { (word: $0, rank: Rank($0)) }
    // Who counts from one to four calls the worst one; who has three or a zero counts as P0 to P3 do.
    let numbers = ranked.compactMap(\.rank?.number)
    let offset = (numbers.min() ?? 0) > 0 && (numbers.max() ?? 0) >= 4 ? 1 : 0
    var byLevel: [Int: [(word: String, count: Int)]] = [:]
    var seen: Set<String> = []
    for (word, rank) in ranked.sorted(by: { $0.word < $1.word }) {
      guard let rank else {
        unranked.append(word)
        continue
      }
      guard seen.insert(word.lowercased()).inserted else { continue }
      let level = min(max(rank.number.map { $0 - offset } ?? rank.place, 0), scheme.levels.count - 1)
      byLevel[level, default: []].append((word, counts[word] ?? 0))
    }
    let stated = Set(severities.compactMap { scheme.level(named: $0)?.name })
    for (place, level) in scheme.levels.enumerated() {
      let words = byLevel[place] ?? []
      let isWritten = level.isUnneeded && (!words.isEmpty || stated.contains(level.name))
      if !words.isEmpty || isWritten { levels.append(Level(name: level.name, words: words, isWritten: isWritten)) }
    }
  }

  /// The part of a value that names the severity: `SEV-1` of `SEV-1 (checkout down)`.
  private static func name(leading text: String) -> String {
    let start = text.firstIndex { $0.isLetter || $0.isNumber } ?? text.startIndex
    var end = text[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? text.endIndex
    // "Sev 1", "SEV-1", "Severity: 1".
    let rest = text[end...].drop { " -_:#".contains($0) }
    let digits = rest.prefix { $0.isNumber }
    if !text[start..<end].contains(where: \.isNumber), (1...2).contains(digits.count) { end = digits.endIndex }
    return String(text[..<end].prefix(40))
  }

  /// How severe a word is.
  private struct Rank {
    /// The number in it.
    let number: Int?

    /// The place among four, most severe first.
    let place: Int

    init?(_ word: String) {
      let letters = String(word.lowercased().filter(\.isLetter))
      if let number = Int(word.filter { $0.isASCII && $0.isNumber }), number < 10 {
        guard Self.prefixes.contains(letters) else { return nil }
        (self.number, place) = (number, number)
      } else if let place = Self.words.firstIndex(where: { $0.contains(letters) }) {
        (number, self.place) = (nil, place)
      } else {
        return nil
      }
    }

    private static let prefixes: Set<String> = [
      "", "s", "p", "sev", "severity", "priority", "prio", "level", "tier", "l",
    ]

    private static let words: [Set<String>] = [
      ["critical", "blocker", "catastrophic", "emergency", "kritisk", "kritisch", "critique", "crítico", "致命"],
      ["major", "high", "severe", "urgent", "høy", "hoch", "alta", "alto", "élevé", "高"],
      ["medium", "moderate", "partial", "normal", "middels", "mittel", "media", "medio", "moyen", "中"],
      [
        "minor", "low", "trivial", "none", "cosmetic", "informational", "info", "maintenance", "lav", "niedrig", "baja",
        "低",
      ],
    ]
  }
}
