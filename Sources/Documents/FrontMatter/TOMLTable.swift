/// A table of TOML while it is read: its keys can be written in several parts of the text.
final class TOMLTable {
  let start: Int

  /// Whether a header of its own opened it.
  var isNamed = false

  private var end: Int
  private var contents: [(key: Located<String>, content: Content)] = []
  private var places: [String: Int] = [:]

  enum Content {
    case value(Located<FrontMatter.Value>)
    case table(TOMLTable)
    case tables(List)
  }

  /// The tables of `[[one of several]]`, an object so that another one is added without a copy of all.
  final class List {
    var tables: [TOMLTable] = []
  }

  init(at start: Int) {
    (self.start, end) = (start, start)
  }

  subscript(key: String) -> Content? { places[key].map { contents[$0].content } }

  /// Where a key is written first.
  func place(of key: String) -> Int? { places[key].map { contents[$0].key.range.lowerBound } }

  /// Adds a key; one that is there already keeps its place.
  func add(_ key: Located<String>, _ content: Content) {
    if places[key.value] == nil { places[key.value] = contents.count }
    contents.append((key, content))
  }

  /// The table of a key, the last of several; made if there is none.
  func descend(to key: Located<String>) throws(DataProblem) -> TOMLTable {
    switch self[key.value] {
    case .table(let table): return table
    case .tables(let list):
      if let last = list.tables.last { return last }
    case .value: break
    case nil:
      let table = TOMLTable(at: key.range.lowerBound)
      add(key, .table(table))
      return table
    }
    throw DataProblem("`\(key.value)` is no table", help: "keep one `\(key.value)`", at: key.range.lowerBound)
  }

  /// Extends the table to the end of what is written in it.
  func reach(_ end: Int) { self.end = max(self.end, end) }

  var entries: [FrontMatter.Entry] {
    contents.map { FrontMatter.Entry(key: $0.key, value: $0.content.value) }
  }

  fileprivate var value: Located<FrontMatter.Value> { Located(.mapping(entries), at: start..<end) }
}

extension TOMLTable.Content {
  fileprivate var value: Located<FrontMatter.Value> {
    switch self {
    case .value(let value): return value
    case .table(let table): return table.value
    case .tables(let list):
      let values = list.tables.map(\.value)
      return Located(
        .list(values), at: (values.first?.range.lowerBound ?? 0)..<(values.last?.range.upperBound ?? 0))
    }
  }
}

/// A value without quotes: a number, a date, a time, `true` or `false`.
struct TOMLWord {
  private let text: String

  init(_ text: String) { self.text = text }

  var isValid: Bool {
    ["true", "false"].contains(text) || Self.isDate(text) || isTime || isNumber
  }

  /// `2026-09-14`.
  static func isDate(_ text: String) -> Bool { shape(of: text) == "d4-d2-d2" }

  /// `09:12:00`, or after a date, with a fraction and a zone.
  private var isTime: Bool {
    var rest = text[...]
    var isDated = false
    if rest.utf8.count > 11, Self.isDate(String(rest.prefix(10))) {
      guard "Tt ".contains(rest[rest.index(rest.startIndex, offsetBy: 10)]) else { return false }
      (rest, isDated) = (rest.dropFirst(11), true)
    }
    let time = rest.prefix { !"Zz+-".contains($0) }
    let (clock, zone) = (Self.shape(of: String(time)), String(rest[time.endIndex...]))
    guard clock == "d2:d2:d2" || (clock.hasPrefix("d2:d2:d2.d") && !clock.dropFirst(10).contains(".")) else {
      return false
    }
    guard !zone.isEmpty else { return true }
    return isDated && (zone.lowercased() == "z" || Self.shape(of: String(zone.dropFirst())) == "d2:d2")
  }

  private var isNumber: Bool {
    let unsigned = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
    if ["inf", "nan"].contains(unsigned) { return true }
    for (prefix, digits) in [("0x", "0123456789abcdefABCDEF"), ("0o", "01234567"), ("0b", "01")]
    where text.hasPrefix(prefix) {
      return Self.isDigits(text.dropFirst(2), of: digits)
    }
    let mantissa = unsigned.prefix { !"eE".contains($0) }
    let exponent = unsigned[mantissa.endIndex...].dropFirst()
    if mantissa.endIndex < unsigned.endIndex {
      let digits = exponent.first.map { "+-".contains($0) } == true ? exponent.dropFirst() : exponent
      guard Self.isDigits(digits) else { return false }
    }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ Self.isDigits($0) }), let whole = parts.first else { return false }
    return whole == "0" || !whole.hasPrefix("0")
  }

  /// Digits, with single underscores between them.
  private static func isDigits(_ text: Substring, of digits: String = "0123456789") -> Bool {
    text.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy(digits.contains)
    }
  }

  /// The text with `d` and a count for each run of digits.
  private static func shape(of text: String) -> String {
    var shape = ""
    var count = 0
    for byte in text.utf8.prefix(40) {
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        count += 1
        continue
      }
      if count > 0 { shape += "d\(count)" }
      count = 0
      shape.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return count > 0 ? shape + "d\(count)" : shape
  }
}
