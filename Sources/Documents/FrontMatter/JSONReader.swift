internal import Bytes

/// Reads an object of JSON (RFC 8259), with a place for every key and value.
struct JSONReader {
  private var cursor: DataCursor
  private let source: SourceFile
  private(set) var faults: [FrontMatter.Fault] = []

  /// Where the object ends, once it is read.
  var end: Int { cursor.offset }

  init(_ source: SourceFile, _ range: ByteRange) {
    self.source = source
    cursor = DataCursor(source.bytes, range)
  }

  /// The entries of the object that comes first.
  mutating func entries() throws(DataProblem) -> [FrontMatter.Entry] {
    cursor.skip(" \t\r\n")
    guard cursor.byte == UInt8(ascii: "{") else { throw expected("an object") }
    return try object(depth: 1)
  }

  /// Passes the space after the object; nothing else may follow.
  mutating func finish() throws(DataProblem) {
    cursor.skip(" \t\r\n")
    guard cursor.byte == nil else { throw expected("nothing after the object") }
  }

  private func expected(_ what: String) -> DataProblem {
    DataProblem(
      "expected \(what), found \(cursor.found)", help: "write `\"key\": \"value\"`, with a comma between two fields",
      at: cursor.offset)
  }

  private mutating func object(depth: Int) throws(DataProblem) -> [FrontMatter.Entry] {
    guard depth <= Limits.dataDepth else { throw .tooDeep(at: cursor.offset) }
    var entries: [FrontMatter.Entry] = []
    var first: [String: Int] = [:]
    cursor.offset += 1
    cursor.skip(" \t\r\n")
    if cursor.take("}") { return entries }
    repeat {
      cursor.skip(" \t\r\n")
      guard cursor.byte == UInt8(ascii: "\"") else { throw expected("a key in double quotes") }
      let key = try cursor.string("\"", escapes: .json)
      cursor.skip(" \t\r\n")
      guard cursor.take(":") else { throw expected("`:`") }
      entries.append(FrontMatter.Entry(key: key, value: try value(depth: depth)))
      if let first = first[key.value] {
        faults.append(.repeatedKey(key, firstLine: source.position(of: first).line, .json))
      } else {
        first[key.value] = key.range.lowerBound
      }
      cursor.skip(" \t\r\n")
    } while cursor.take(",")
    guard cursor.take("}") else { throw expected("`,` or `}`") }
    return entries
  }

  private mutating func value(depth: Int) throws(DataProblem) -> Located<FrontMatter.Value> {
    cursor.skip(" \t\r\n")
    let start = cursor.offset
    switch cursor.byte {
    case UInt8(ascii: "\""):
      let text = try cursor.string("\"", escapes: .json)
      return Located(.scalar(text.value), at: text.range)
    case UInt8(ascii: "{"):
      let entries = try object(depth: depth + 1)
      return Located(.mapping(entries), at: start..<cursor.offset)
    case UInt8(ascii: "["):
      let values = try array(depth: depth + 1)
      return Located(.list(values), at: start..<cursor.offset)
    default:
      let word = cursor.take { !" \t\r\n,]}:\"".utf8.contains($0) }
      let text = cursor.text(in: word)
      guard ["true", "false", "null"].contains(text) || Self.isNumber(text.utf8) else {
        cursor.offset = start
        throw expected("a value")
      }
      return Located(.scalar(text), at: word)
    }
  }

  private mutating func array(depth: Int) throws(DataProblem) -> [Located<FrontMatter.Value>] {
    guard depth <= Limits.dataDepth else { throw .tooDeep(at: cursor.offset) }
    var values: [Located<FrontMatter.Value>] = []
    cursor.offset += 1
    cursor.skip(" \t\r\n")
    if cursor.take("]") { return values }
    repeat {
      values.append(try value(depth: depth))
      cursor.skip(" \t\r\n")
    } while cursor.take(",")
    guard cursor.take("]") else { throw expected("`,` or `]`") }
    return values
  }

  private static func isNumber(_ text: String.UTF8View) -> Bool {
    let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: digit.contains)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let part = rest.dropFirst().prefix(while: digit.contains)
      guard !part.isEmpty else { return false }
      rest = rest[part.endIndex...]
    }
    if let mark = rest.first, "eE".utf8.contains(mark) {
      rest = rest.dropFirst()
      if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
      let part = rest.prefix(while: digit.contains)
      guard !part.isEmpty else { return false }
      rest = rest[part.endIndex...]
    }
    return rest.isEmpty
  }
}
