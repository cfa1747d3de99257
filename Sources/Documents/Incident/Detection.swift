/// What the body says about when the incident was known.
package struct Detection: Hashable, Sendable {
  /// Seconds since midnight, from a clause such as `System knew: 09:40`.
  package fileprivate(set) var system: Located<Int>?
  package fileprivate(set) var person: Located<Int>?

  /// Whether a time or a length of time is about the system, a person, or nobody in particular.
  package fileprivate(set) var tellsSystem = false
  package fileprivate(set) var tellsPerson = false
  package fileprivate(set) var tellsAnybody = false

  /// The detection gap in seconds, as it is stated.
  package fileprivate(set) var gap: Located<Int>?

  package init() {}
}

extension Document {
  /// What the body says about when the incident was known; computed each time, because few documents need it.
  package var detection: Detection {
    var detection = Detection()
    for block in blocks where !block.isQuoted {
      guard let prose = block.prose, !prose.isEmpty else { continue }
      if case .heading = block.kind { continue }
      let section = sectionName(of: block)
      guard section == .detection || Detection.signs.first(in: prose.bytes, 0..<prose.bytes.count) != nil else {
        continue
      }
      for clause in prose.clauses { detection.add(clause, of: prose, in: section) }
    }
    for line in labelledLines where line.key == Detection.gapKey && detection.gap == nil {
      detection.gap = line.value.value.seconds.map { Located($0, at: line.value.range) }
    }
    return detection
  }
}

extension Detection {
  /// Outside its own section, only text with one of these is about the detection.
  fileprivate static let signs = WordSearch(["detect", "knew"])

  /// Without one of these a body has neither a detection gap nor its two times.
  static let gapSigns = ["detection gap", "knew"]

  fileprivate static let gapKey: HeadingKey = "detection gap"

  fileprivate mutating func add(_ clause: Range<Int>, of prose: Prose, in section: Section.Name?) {
    func has(_ words: WordSearch) -> Bool { words.first(in: prose.bytes, clause) != nil }
    // A wish for better detection is no detection.
    let isWish = section == .actions || section == .structuralFix || section == .lessons
    guard section == .detection || has(Self.signs) else { return }
    // Without a digit there is neither a time nor a length of time.
    let isNever = has(Self.denials)
    guard isNever || prose.bytes[clause].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return }
    let text = prose.text(in: clause).lowercased()
    if gap == nil, let start = Self.gapLabel.first(in: prose.bytes, clause)?.range.upperBound,
      let seconds = prose.text(in: start..<clause.upperBound).lowercased().seconds
    {
      gap = Located(seconds, at: prose.source(of: clause))
    }
    guard section == .detection || !isWish else { return }
    let time = text.firstTime
    if text.hasPrefix("system knew") || text.hasPrefix("the system knew") {
      system = system ?? time.map { Located($0, at: prose.source(of: clause)) }
    }
    if text.hasPrefix("person knew") || text.hasPrefix("a person knew") {
      person = person ?? time.map { Located($0, at: prose.source(of: clause)) }
    }
    guard time != nil || isNever || text.seconds != nil else { return }
    tellsAnybody = true
    if has(Self.systems) { tellsSystem = true }
    if !isNever, has(Self.people) { tellsPerson = true }
  }

  private static let gapLabel = WordSearch(["detection gap"])
  private static let denials = WordSearch(["never", "no alert", "not detect"])
  private static let systems = WordSearch([
    "system", "alert", "alarm", "monitor", "automat", "dashboard", "probe", "paged", "pager", "アラート", "システム", "监控",
    "告警",
  ])
  private static let people = WordSearch([
    "person", "people", "human", "on-call", "oncall", "engineer", "support", "customer", "user", "team", "noticed",
    "acknowledged", "reported", "responder", "担当", "人", "值班", "plantão",
  ])
}

extension Prose {
  /// The text between line breaks and full stops, without the spaces around it.
  fileprivate var clauses: [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    func add(to end: Int) {
      var from = start
      while from < end, " *-\n".utf8.contains(bytes[from]) { from += 1 }
      if from < end { clauses.append(from..<end) }
    }
    for (offset, byte) in bytes.enumerated() {
      let isStop = byte == UInt8(ascii: ".") && (offset + 1 == bytes.count || " \n".utf8.contains(bytes[offset + 1]))
      guard isStop || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";") else { continue }
      add(to: offset)
      start = offset + 1
    }
    add(to: bytes.count)
    return clauses
  }
}

extension String {
  /// The first time of day in a text, in seconds since midnight.
  fileprivate var firstTime: Int? {
    StatedTime.all(in: self).lazy.compactMap(\.seconds).first
  }

  /// The first length of time in a text: `12 min`, `1 h 53 min`, `1h05m`.
  fileprivate var seconds: Int? { StatedSpan.all(in: Array(utf8)).first?.seconds }
}
