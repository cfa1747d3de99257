internal import Bytes

/// The time zone after a time, as a text names it.
///
/// Abbreviations mean what the tz database means by them today; one that it uses for several offsets is
/// `ambiguous`, because a guess would move the time by hours.
package enum StatedZone: Hashable, Sendable {
  /// Seconds east of UTC.
  case offset(Int)

  /// A zone of the tz database, whose offset depends on the day: `Europe/Berlin`, or `PT` for Los Angeles.
  case region(String)

  /// A name with several meanings, such as `IST` and `CST`.
  case ambiguous(String)

  /// The zone of a name: `UTC`, `CEST`, `PT`; nil for a word that is no zone.
  package init?(abbreviation: String) {
    self.init(abbreviation: Array(abbreviation.utf8)[...])
  }

  /// The same for the bytes of a name.
  init?(abbreviation: ArraySlice<UInt8>) {
    guard let zone = Self.byAbbreviation[Token.hash(of: abbreviation)] else { return nil }
    self = zone
  }

  /// The zone of the tz database with this identifier, such as `Europe/Berlin`.
  init?(identifier: String) {
    let area = identifier.prefix { $0 != "/" }
    guard identifier.contains("/"), Self.areas.contains(String(area)), TimeZone(identifier: identifier) != nil else {
      return nil
    }
    self = .region(identifier)
  }

  /// Seconds east of UTC at a local time, counted as if it were UTC; nil if the name is ambiguous.
  package func offset(atLocal seconds: Int) -> Int? {
    switch self {
    case .offset(let offset): return offset
    case .ambiguous: return nil
    case .region(let name): return TimeZone(identifier: name)?.offset(atLocal: seconds)
    }
  }

  private static let areas: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "Etc",
    "US",
  ]

  /// The zones by the hashes of their names: each word after a time is looked up.
  private static let byAbbreviation: [UInt64: StatedZone] = {
    var zones: [UInt64: StatedZone] = [:]
    for (minutes, names) in offsets { names.forEachWord { zones[$0] = .offset(minutes * 60) } }
    for (identifier, names) in regions { names.forEachWord { zones[$0] = .region(identifier) } }
    for name in ["IST", "CST", "AMT", "ECT"] { zones[Token.hash(of: name)] = .ambiguous(name) }
    return zones
  }()

  /// Minutes east of UTC.
  private static let offsets: [(Int, String)] = [
    (0, "UTC Utc utc GMT gmt Z WET"), (60, "CET MEZ WEST BST WAT"), (120, "CEST MESZ EET SAST CAT"),
    (180, "EEST MSK EAT IDT TRT"), (270, "IRDT"), (300, "PKT UZT"), (345, "NPT"), (420, "ICT WIB"),
    (480, "HKT SGT PHT AWST WITA MYT"), (540, "JST KST WIT"), (570, "ACST"), (600, "AEST"), (630, "ACDT"),
    (660, "AEDT"), (720, "NZST"), (780, "NZDT"), (-120, "BRST"), (-150, "NDT"), (-180, "BRT ART ADT CLST UYT"),
    (-210, "NST"), (-240, "EDT AST CLT"), (-300, "EST CDT COT PET"), (-360, "MDT"), (-420, "PDT MST"),
    (-480, "PST AKDT"), (-540, "AKST"), (-600, "HST"),
  ]

  /// What Americans say without winter or summer.
  private static let regions: [(String, String)] = [
    ("America/Los_Angeles", "PT"), ("America/Denver", "MT"), ("America/Chicago", "CT"), ("America/New_York", "ET"),
  ]

  /// Winter and summer in one, as forms have it: the day says which of the two holds.
  fileprivate static let seasons: [(names: String, zone: StatedZone)] = [
    ("pst/pdt", .region("America/Los_Angeles")), ("mst/mdt", .region("America/Denver")),
    ("cst/cdt", .region("America/Chicago")), ("est/edt", .region("America/New_York")),
    ("gmt/bst", .region("Europe/London")), ("cet/cest", .region("Europe/Berlin")),
    ("eet/eest", .region("Europe/Helsinki")), ("aest/aedt", .region("Australia/Sydney")),
    ("nzst/nzdt", .region("Pacific/Auckland")),
  ]

  /// Zones by whole words, as they are written after a time.
  static let phrases: [(phrase: String, zone: StatedZone)] = [
    ("pacific time", .region("America/Los_Angeles")), ("pacific", .region("America/Los_Angeles")),
    ("mountain time", .region("America/Denver")), ("central time", .region("America/Chicago")),
    ("eastern time", .region("America/New_York")), ("eastern", .region("America/New_York")),
    ("berlin time", .region("Europe/Berlin")), ("london time", .region("Europe/London")),
    ("日本時間", .offset(9 * 3600)), ("北京时间", .offset(8 * 3600)), ("한국 시간", .offset(9 * 3600)),
    ("horário de brasília", .offset(-3 * 3600)),
  ]

  fileprivate static let phrasesOfZones = FoldedTexts(phrases.map(\.phrase))
}

extension StatedTimeReader {
  /// The zone here: `Z`, `UTC+05:30`, `+09:00`, `(CEST)`, `Europe/Berlin`, `Pacific Time`.
  mutating func zone() -> (zone: StatedZone, range: Range<Int>)? {
    let before = offset
    skip(" ")
    let isBracketed = take("([") != nil
    let start = offset
    guard let zone = zoneName() ?? signedOffset(mayBeShort: isBracketed) else {
      offset = before
      return nil
    }
    let range = start..<offset
    if isBracketed { _ = take(")]") }
    return (zone, range)
  }

  private mutating func zoneName() -> StatedZone? {
    let start = offset
    let run = asciiWord()
    if run.upperBound < limit, bytes[run.upperBound] == UInt8(ascii: "/"),
      let season = StatedZone.seasons.first(where: { takeFolded($0.names) })
    {
      return season.zone
    }
    let isZ = run.count == 1 && bytes[offset].lowercased == UInt8(ascii: "z")
    let named = (2...5).contains(run.count) ? StatedZone(abbreviation: bytes[run]) : nil
    if let zone = isZ ? .offset(0) : named {
      offset = run.upperBound
      guard case .offset(0) = zone, run.count > 1 else { return zone }
      // `UTC+05:30`, `UTC +2`, `GMT-3`; in `UTC - the alert` the dash is no sign.
      let end = offset
      skip(" ")
      guard let signed = signedOffset(mayBeShort: true) else {
        offset = end
        return zone
      }
      return signed
    }
    if run.count >= 3, let region = region(from: run.upperBound, start: start) { return region }
    guard offset < limit, StatedZone.phrasesOfZones.mayBegin(bytes[offset]) else { return nil }
    for (phrase, zone) in StatedZone.phrases where takeFolded(phrase) { return zone }
    return nil
  }

  /// `Europe/Berlin`, `America/Argentina/Buenos_Aires`.
  private mutating func region(from end: Int, start: Int) -> StatedZone? {
    guard end < limit, bytes[end] == UInt8(ascii: "/") else { return nil }
    var stop = end
    while stop < limit, stop - start < 40, bytes[stop].isLetter || "/_".utf8.contains(bytes[stop]) { stop += 1 }
    guard let zone = StatedZone(identifier: text(in: start..<stop)) else { return nil }
    offset = stop
    return zone
  }

  /// `+09:00`, `-0530`, `+2` if it may be short; a minus sign of Unicode and an en dash count as minus.
  ///
  /// After `09:40` alone, `-09:52` is the end of a range; after `T09:40` or seconds it is an offset.
  private mutating func signedOffset(mayBeShort: Bool) -> StatedZone? {
    let start = offset
    guard let isNegative = takeSign() else { return nil }
    guard let digits = digits(1...4) else {
      offset = start
      return nil
    }
    var (hours, minutes) = (digits.value, 0)
    if digits.count >= 3 {
      (hours, minutes) = (digits.value / 100, digits.value % 100)
    } else if peek(":"), let given = minutesAfterColon() {
      minutes = given
    } else if !mayBeShort {
      offset = start
      return nil
    }
    let isRange = isNegative && !mayBeShort && digits.count < 4 && !isAfterT
    guard hours <= 14, minutes < 60, !isRange, !isAtDigit else {
      offset = start
      return nil
    }
    return .offset((hours * 3600 + minutes * 60) * (isNegative ? -1 : 1))
  }

  private mutating func minutesAfterColon() -> Int? {
    let start = offset
    _ = take(":")
    if let digits = digits(2...2) { return digits.value }
    offset = start
    return nil
  }

  /// U+2212 is the minus of typesetters, and an en dash what many editors make of it.
  private static let minuses: FoldedTexts = ["-", "\u{2212}", "–"]

  private mutating func takeSign() -> Bool? {
    if take(UInt8(ascii: "+")) { return false }
    return takeFirst(of: Self.minuses) ? true : nil
  }
}

extension StatedZone {
  /// The first zone that a text names: `(UTC)`, `09:12Z`, `+09:00`, `Europe/Oslo`, `all times in JST`.
  package static func first(in text: String) -> (zone: StatedZone, text: String)? {
    let bytes = Array(text.utf8)
    var reader = StatedTimeReader(bytes, 0..<bytes.count, StatedTime.Hints())
    while reader.offset < reader.limit {
      let start = reader.offset
      let byte = bytes[start]
      let isAtWord = start == 0 || !bytes[start - 1].isLetter
      // `+1 650 0100` is no zone; `+09:00` is.
      if (byte.isLetter || byte >= 0x80) && isAtWord || byte == UInt8(ascii: "+") {
        if let (zone, range) = reader.zone(), reader.isAtEndOfWord { return (zone, reader.text(in: range)) }
        reader.offset = start
      }
      reader.offset += 1
    }
    return nil
  }
}

extension StatedTimeReader {
  fileprivate var isAtEndOfWord: Bool {
    offset >= limit || !(bytes[offset].isLetter || bytes[offset].isDigit)
  }
}
