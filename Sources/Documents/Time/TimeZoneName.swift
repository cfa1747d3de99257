/// The names by which people call time zones.
package enum TimeZoneName {
  static func isName(_ word: String) -> Bool { names.contains(word) }

  /// Whether a text names a zone: `(UTC)`, `09:12Z`, `+09:00`, `Europe/Oslo`, `日本時間`.
  package static func isNamed(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    let words = bytes.split { byte in
      !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) && !byte.isASCIIDigit && byte != UInt8(ascii: "/")
        && byte != UInt8(ascii: "_") && byte < 0x80
    }
    for word in words {
      // Names have at most four letters, and zones of the database have a slash.
      let letters = word.drop { $0.isASCIIDigit || $0 == UInt8(ascii: "T") }
      if letters.count <= 4, names.contains(String(decoding: letters, as: UTF8.self)) { return true }
      if word.count <= 4, names.contains(String(decoding: word, as: UTF8.self)) { return true }
      guard word.contains(UInt8(ascii: "/")) else { continue }
      if continents.contains(where: { word.starts(with: $0.utf8) }) { return true }
    }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "+") && index + 4 < bytes.count {
      let digits = bytes[(index + 1)...].prefix(5)
      if digits.count(where: \.isASCIIDigit) == 4, digits.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ":") }) {
        return true
      }
    }
    return phrases.first(in: bytes, 0..<bytes.count) != nil
  }

  private static let names: Set<String> = [
    "UTC", "Utc", "utc", "GMT", "gmt", "Z", "CET", "CEST", "EET", "EEST", "WET", "WEST", "BST", "MSK", "IST", "JST",
    "KST", "CST", "HKT", "SGT", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "PST", "PDT", "PT", "MST", "MDT", "MT",
    "CDT", "CT", "EST", "EDT", "ET", "BRT", "BRST", "ART", "SAST", "WIB", "ICT", "PHT", "AKST", "HST",
  ]

  private static let continents = ["Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Etc/"]

  private static let phrases = WordSearch([
    "pacific", "eastern time", "eastern standard", "eastern daylight", "mountain time", "central time",
    "central european", "berlin time", "london time", "日本時間", "北京时间", "한국 시간", "horário de brasília",
  ])
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
