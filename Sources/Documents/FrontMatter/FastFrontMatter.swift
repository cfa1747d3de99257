internal import Bytes

/// Reads front matter that has only fields, one per line, and lists of plain values.
///
/// Nearly all front matter has this form, and libyaml with its nodes takes ten times as long. Whatever is not
/// clearly of this form is left to libyaml: `nil` does not mean that the YAML is invalid.
struct FastFrontMatter {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  private var entries: [FrontMatter.Entry] = []

  /// In bytes: more than most people write, and small enough to compare each key with all others.
  private static let limit = 4096

  /// The fields of a stretch of YAML; nil if it holds anything else.
  static func entries(of yaml: ByteRange, in source: SourceFile) -> [FrontMatter.Entry]? {
    guard yaml.count <= limit else { return nil }
    let isPlain = source.bytes[yaml].allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == UInt8(ascii: "\n") }
    guard isPlain else { return nil }
    var fields = FastFrontMatter(bytes: source.bytes, end: yaml.upperBound, offset: yaml.lowerBound)
    return fields.read()
  }

  private init(bytes: [UInt8], end: Int, offset: Int) {
    (self.bytes, self.end, self.offset) = (bytes, end, offset)
  }

  private mutating func read() -> [FrontMatter.Entry]? {
    while let line = nextLine() {
      guard let entry = entry(on: line) else { return nil }
      entries.append(entry)
    }
    return entries.isEmpty ? nil : entries
  }

  /// The next line with content.
  private func nextLine() -> ByteRange? {
    var start = offset
    while start < end {
      let line = start..<min(bytes.span.firstPlace(of: UInt8(ascii: "\n"), from: start) ?? end, end)
      if !line.isEmpty, bytes[start] != UInt8(ascii: "#") { return line }
      start = line.upperBound + 1
    }
    return nil
  }

  private mutating func entry(on line: ByteRange) -> FrontMatter.Entry? {
    let colon = bytes[line].firstIndex { !$0.isPartOfKey } ?? line.upperBound
    guard colon < line.upperBound, bytes[colon] == UInt8(ascii: ":"), bytes[line.lowerBound].isLetter else {
      return nil
    }
    let key = Located(text(in: line.lowerBound..<colon), at: line.lowerBound..<colon)
    let name = HeadingKey(key.value, in: bytes, key.range)
    guard !entries.contains(where: { $0.name == name && $0.key.value == key.value }) else { return nil }
    offset = line.upperBound + 1
    let behind = colon + 1..<line.upperBound
    let rest = trimmed(behind)
    guard rest.isEmpty else {
      // Without a space after it, a colon is an ordinary character.
      guard rest.lowerBound > behind.lowerBound else { return nil }
      return value(in: rest).map { FrontMatter.Entry(key: key, name: name, value: $0) }
    }
    guard let items = items() else { return nil }
    let nothing = Located(FrontMatter.Value.scalar(""), at: behind.lowerBound..<behind.lowerBound)
    return FrontMatter.Entry(key: key, name: name, value: items.isEmpty ? nothing : list(items, from: items[0].dash))
  }

  private typealias Item = (dash: Int, value: Located<FrontMatter.Value>)

  /// The items of a list from here on, empty if there is no list; nil if they are not plain.
  private mutating func items() -> [Item]? {
    var items: [Item] = []
    var indentation: Int?
    while let line = nextLine() {
      let dash = bytes[line].firstIndex { $0 != UInt8(ascii: " ") } ?? line.upperBound
      if dash == line.lowerBound, bytes[dash] != UInt8(ascii: "-") { break }
      guard dash + 1 < line.upperBound, bytes[dash] == UInt8(ascii: "-"), bytes[dash + 1] == UInt8(ascii: " "),
        dash - line.lowerBound == indentation ?? (dash - line.lowerBound),
        let item = scalar(in: trimmed(dash + 1..<line.upperBound))
      else { return nil }
      indentation = dash - line.lowerBound
      items.append((dash, item))
      offset = line.upperBound + 1
    }
    return items
  }

  private func list(_ items: [Item], from start: Int) -> Located<FrontMatter.Value> {
    let values = items.map(\.value)
    return Located(.list(values), at: start..<(values.last?.range.upperBound ?? start))
  }

  private func value(in range: ByteRange) -> Located<FrontMatter.Value>? {
    guard bytes[range.lowerBound] == UInt8(ascii: "[") else { return scalar(in: range) }
    guard bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    let inside = range.lowerBound + 1..<range.upperBound - 1
    var values: [Located<FrontMatter.Value>] = []
    // A comma within quotes splits them, and half a quotation is not plain.
    for part in bytes[inside].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let item = trimmed(part.indices)
      let isQuoted = item.count > 1 && "\"'".utf8.contains(bytes[item.lowerBound])
      guard isQuoted || bytes[item].allSatisfy({ $0.isPartOfKey || " ./".utf8.contains($0) }),
        let value = scalar(in: item)
      else { return trimmed(inside).isEmpty ? Located(.list([]), at: range) : nil }
      values.append(value)
    }
    return Located(.list(values), at: range)
  }

  private func scalar(in range: ByteRange) -> Located<FrontMatter.Value>? {
    guard let first = bytes[range].first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let inside = bytes[range].dropFirst().dropLast()
      guard range.count > 1, bytes[range.upperBound - 1] == first, !inside.contains(first),
        first == UInt8(ascii: "'") || !inside.contains(UInt8(ascii: "\\"))
      else { return nil }
      return Located(.scalar(text(in: inside.indices)), at: range)
    }
    guard first.isPartOfKey, first != UInt8(ascii: "-") else { return nil }
    var previous = first
    for byte in bytes[range] {
      // These begin a value or a comment, and end the previous part.
      if byte == UInt8(ascii: " "), previous == UInt8(ascii: ":") { return nil }
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { return nil }
      previous = byte
    }
    return previous == UInt8(ascii: ":") ? nil : Located(.scalar(text(in: range)), at: range)
  }

  private func text(in range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self == UInt8(ascii: "_") }

  fileprivate var isPartOfKey: Bool {
    isLetter || (self >= 0x30 && self <= 0x39) || self == UInt8(ascii: "-")
  }
}
