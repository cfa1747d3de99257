/// Reads the time at the start of a text.
struct TimelineClockReader {
  private let bytes: [UInt8]
  private var offset = 0

  /// The clock, and where the time and the text after it begin; nil without a time.
  static func read(_ text: some StringProtocol) -> (clock: TimelineClock, time: Range<Int>, rest: Int)? {
    var reader = TimelineClockReader(bytes: Array(text.utf8))
    return reader.read()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func read() -> (TimelineClock, Range<Int>, Int)? {
    skip(" \t\n*_`[(#")
    let start = offset
    var isApproximate = skipApproximation()
    let date = date()
    skip(" \t,T([|-*")
    isApproximate = skipApproximation() || isApproximate
    guard let time = time() else {
      guard let day = date.day, isAtBoundary(date.end) else { return nil }
      let clock = TimelineClock(
        day: day, partialDate: nil, seconds: nil, hasSeconds: false, isApproximate: isApproximate,
        isTwelveHour: false, zone: nil)
      return (clock, start..<date.end, date.end)
    }
    let zone = zone()
    skipEndOfRange()
    guard isAtBoundary(offset) else { return nil }
    let clock = TimelineClock(
      day: date.day, partialDate: date.partial, seconds: time.seconds, hasSeconds: time.hasSeconds,
      isApproximate: isApproximate, isTwelveHour: time.isTwelveHour, zone: zone)
    return (clock, start..<offset, offset)
  }

  /// The parts of a date before the time: digits with their marks, months, weekdays, `Day 2`.
  private mutating func date() -> (day: Int?, partial: String?, end: Int) {
    let start = offset
    var end = offset
    while offset < bytes.count, offset - start < 32 {
      if isTime(at: offset) { break }
      let byte = bytes[offset]
      if byte.isASCIIDigit {
        while offset < bytes.count, bytes[offset].isASCIIDigit || "-/.".utf8.contains(bytes[offset]) { offset += 1 }
        // "2026-11-16T09:12" and "16th" continue with letters that belong to the date.
        if word(at: offset).isOne(of: ["st", "nd", "rd", "th"]) { offset += 2 }
        end = offset
      } else if byte.isASCIILetter {
        let word = word(at: offset)
        guard word.isOne(of: Self.dateWords) || (end > start && word.lowercased() == "t") else { break }
        offset += word.utf8.count
        if word.utf8.count > 1 { end = offset }
      } else if " ,.".utf8.contains(byte) {
        offset += 1
      } else {
        break
      }
    }
    offset = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    if text.isEmpty { return (nil, nil, end) }
    guard let moment = Moment(text), moment.isDateOnly else {
      // A bare number is neither a date nor a time.
      return text.contains(where: \.isLetter) || text.contains(where: { "-/.".contains($0) })
        ? (nil, text, end) : (nil, nil, start)
    }
    return (moment.earliest / Moment.day, nil, end)
  }

  private func isTime(at start: Int) -> Bool {
    var reader = self
    reader.offset = start
    guard start == 0 || !bytes[start - 1].isASCIIDigit else { return false }
    return reader.time() != nil
  }

  private mutating func time() -> (seconds: Int, hasSeconds: Bool, isTwelveHour: Bool)? {
    let start = offset
    let digits = bytes[offset...].prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count) else { return nil }
    var hour = number(in: digits)
    offset += digits.count
    var minute = 0
    var second: Int?
    guard takeColon(), let given = pair() else {
      offset = start + digits.count
      guard let half = half(), hour <= 12 else {
        offset = start
        return nil
      }
      return ((hour % 12 + half) * 3600, false, false)
    }
    minute = given
    if takeColon() {
      second = pair()
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "."), second != nil {
        offset += 1
        skip("0123456789")
      }
    }
    let half = half()
    if let half { hour = hour % 12 + half }
    guard hour <= 24, minute < 60 else {
      offset = start
      return nil
    }
    let isTwelveHour = half == nil && digits.count == 1
    return (hour * 3600 + minute * 60 + (second ?? 0), second != nil, isTwelveHour)
  }

  /// 0 for `am` and 12 for `pm`.
  private mutating func half() -> Int? {
    let start = offset
    skip(" ")
    // Nearly every time uses 24 hours.
    let letter = offset < bytes.count ? bytes[offset] | 0x20 : 0
    let word = letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") ? word(at: offset).lowercased() : ""
    guard word == "am" || word == "pm" else {
      offset = start
      return nil
    }
    offset += 2
    return word == "pm" ? 12 : 0
  }

  private mutating func zone() -> String? {
    let start = offset
    skip(" (")
    let word = word(at: offset)
    if TimeZoneName.isName(word) {
      offset += word.utf8.count
      if offset < bytes.count, "+-".utf8.contains(bytes[offset]) {
        offset += 1
        skip("0123456789:")
      }
      skip(")")
      return word
    }
    // A minus does not begin a zone here: `09:40-09:52` is a range.
    if offset + 2 < bytes.count, bytes[offset] == UInt8(ascii: "+"), bytes[offset + 1].isASCIIDigit {
      let sign = offset
      offset += 1
      skip("0123456789:")
      return String(decoding: bytes[sign..<offset], as: UTF8.self)
    }
    offset = start
    return nil
  }

  private mutating func skipEndOfRange() {
    let start = offset
    skip(" ")
    if let dash = ["–", "—", "-", "→", "~", "to", "until"].first(where: { bytes[offset...].starts(with: $0.utf8) }) {
      offset += dash.utf8.count
      skip(" ~")
      if time() != nil {
        _ = zone()
        return
      }
    }
    offset = start
  }

  private mutating func skipApproximation() -> Bool {
    let start = offset
    if bytes[offset...].starts(with: "≈".utf8) || bytes[offset...].starts(with: "±".utf8) {
      offset += bytes[offset...].starts(with: "≈".utf8) ? 3 : 2
    } else if offset < bytes.count, bytes[offset] == UInt8(ascii: "~") {
      offset += 1
    } else if offset < bytes.count, bytes[offset].isASCIILetter {
      let word = word(at: offset).lowercased()
      if word == "at" {
        offset += 2
        skip(" ")
        return false
      }
      guard ["c", "ca", "circa", "approx", "approximately", "about", "around", "roughly"].contains(word) else {
        return false
      }
      offset += word.utf8.count
      skip(".")
    } else {
      return false
    }
    skip(" ")
    return offset > start
  }

  private func isAtBoundary(_ end: Int) -> Bool {
    end >= bytes.count || !(bytes[end].isASCIIDigit || bytes[end].isASCIILetter || bytes[end] == UInt8(ascii: "%"))
  }

  private func word(at start: Int) -> String {
    String(decoding: bytes[min(start, bytes.count)...].prefix(while: \.isASCIILetter), as: UTF8.self)
  }

  private func number(in digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private mutating func pair() -> Int? {
    let digits = bytes[offset...].prefix(while: \.isASCIIDigit)
    guard digits.count == 2 else { return nil }
    offset += 2
    return number(in: digits)
  }

  /// A colon, including the wide one of Chinese and Japanese, or the `h` of `09h12`.
  private mutating func takeColon() -> Bool {
    guard offset < bytes.count else { return false }
    let length: Int
    switch bytes[offset] {
    case UInt8(ascii: ":"), UInt8(ascii: "h"): length = 1
    case 0xEF where bytes[offset...].starts(with: "：".utf8): length = 3
    default: return false
    }
    guard offset + length < bytes.count, bytes[offset + length].isASCIIDigit else { return false }
    offset += length
    return true
  }

  private mutating func skip(_ characters: String) {
    while offset < bytes.count, characters.utf8.contains(bytes[offset]) { offset += 1 }
  }

  private static let dateWords = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun", "on", "at",
  ]
}

extension String {
  fileprivate func isOne(of words: [String]) -> Bool {
    words.contains(lowercased())
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  fileprivate var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
