internal import Bytes

/// Reads TOML (1.0), with a place for every key and value.
struct TOMLReader {
  private var cursor: DataCursor
  private let source: SourceFile
  private(set) var faults: [FrontMatter.Fault] = []
  private let root: TOMLTable

  init(_ source: SourceFile, _ range: ByteRange) {
    self.source = source
    cursor = DataCursor(source.bytes, range)
    root = TOMLTable(at: range.lowerBound)
  }

  mutating func entries() throws(DataProblem) -> [FrontMatter.Entry] {
    var table = root
    while true {
      skipLines()
      guard let byte = cursor.byte else { return root.entries }
      if byte == UInt8(ascii: "[") {
        table = try header()
      } else {
        try field(in: table, depth: 1)
      }
      try endLine()
    }
  }

  /// `[table]`, or `[[one of several]]`.
  private mutating func header() throws(DataProblem) -> TOMLTable {
    let start = cursor.offset
    let isList = cursor.take("[[")
    if !isList { cursor.offset += 1 }
    let path = try self.path()
    guard cursor.take(isList ? "]]" : "]") else { throw expected(isList ? "`]]`" : "`]`") }
    var table = root
    for key in path.dropLast() { table = try table.descend(to: key) }
    guard let key = path.last else { throw expected("a key") }
    let opened = TOMLTable(at: start)
    guard let known = table[key.value] else {
      opened.isNamed = !isList
      let list = TOMLTable.List()
      list.tables.append(opened)
      table.add(key, isList ? .tables(list) : .table(opened))
      return opened
    }
    switch known {
    case .tables(let list) where isList:
      list.tables.append(opened)
      return opened
    case .table(let table) where !isList:
      // `[a]` may come after `[a.b]`.
      if table.isNamed { repeated(key, first: table.start) }
      table.isNamed = true
      return table
    default:
      throw clash(key)
    }
  }

  private mutating func field(in table: TOMLTable, depth: Int) throws(DataProblem) {
    let path = try self.path()
    guard cursor.take("=") else { throw expected("`=` after the key") }
    cursor.skip(" \t")
    let value = try value(depth: depth)
    guard let key = path.last else { throw expected("a key") }
    var table = table
    table.reach(value.range.upperBound)
    for key in path.dropLast() {
      table = try table.descend(to: key)
      table.reach(value.range.upperBound)
    }
    if let first = table.place(of: key.value) { repeated(key, first: first) }
    table.add(key, .value(value))
  }

  /// The parts of a key: `a`, `"a b"`, `a.b`.
  private mutating func path() throws(DataProblem) -> [Located<String>] {
    var path: [Located<String>] = []
    repeat {
      guard path.count < Limits.dataDepth else { throw .tooDeep(at: cursor.offset) }
      cursor.skip(" \t")
      switch cursor.byte {
      case UInt8(ascii: "\""): path.append(try cursor.string("\"", escapes: .toml))
      case UInt8(ascii: "'"): path.append(try cursor.string("'", escapes: nil))
      default:
        let word = cursor.take(while: \.isPartOfBareKey)
        guard !word.isEmpty else { throw expected("a key") }
        path.append(Located(cursor.text(in: word), at: word))
      }
      cursor.skip(" \t")
    } while cursor.take(".")
    return path
  }

  private mutating func value(depth: Int) throws(DataProblem) -> Located<FrontMatter.Value> {
    guard depth <= Limits.dataDepth else { throw .tooDeep(at: cursor.offset) }
    let start = cursor.offset
    for (quote, escapes) in [("\"\"\"", DataCursor.Escapes?.some(.toml)), ("'''", nil), ("\"", .toml), ("'", nil)]
    where cursor.starts(with: quote) {
      let text = try cursor.string(quote, escapes: escapes, isMultiline: quote.utf8.count == 3)
      return Located(.scalar(text.value), at: text.range)
    }
    switch cursor.byte {
    case UInt8(ascii: "["):
      let values = try array(depth: depth)
      return Located(.list(values), at: start..<cursor.offset)
    case UInt8(ascii: "{"):
      let table = try inlineTable(depth: depth)
      return Located(.mapping(table.entries), at: start..<cursor.offset)
    default:
      var word = cursor.take { !" \t\r\n,]}#".utf8.contains($0) }
      // A time may follow its date after a space.
      if TOMLWord.isDate(cursor.text(in: word)), cursor.take(" ") {
        let time = cursor.take { !" \t\r\n,]}#".utf8.contains($0) }
        if time.isEmpty { cursor.offset = word.upperBound } else { word = word.lowerBound..<time.upperBound }
      }
      let text = cursor.text(in: word)
      guard TOMLWord(text).isValid else {
        cursor.offset = start
        throw word.isEmpty
          ? expected("a value")
          : DataProblem(
            "`\(text.prefix(30))` is no number, date or `true`, and text needs quotes", help: "write `key = \"text\"`",
            at: start)
      }
      return Located(.scalar(text), at: word)
    }
  }

  private mutating func array(depth: Int) throws(DataProblem) -> [Located<FrontMatter.Value>] {
    cursor.offset += 1
    var values: [Located<FrontMatter.Value>] = []
    while true {
      skipLines()
      if cursor.take("]") { return values }
      values.append(try value(depth: depth + 1))
      skipLines()
      if cursor.take(",") { continue }
      guard cursor.take("]") else { throw expected("`,` or `]`") }
      return values
    }
  }

  private mutating func inlineTable(depth: Int) throws(DataProblem) -> TOMLTable {
    let table = TOMLTable(at: cursor.offset)
    cursor.offset += 1
    cursor.skip(" \t")
    if cursor.take("}") { return table }
    repeat {
      try field(in: table, depth: depth + 1)
      cursor.skip(" \t")
    } while cursor.take(",")
    guard cursor.take("}") else { throw expected("`,` or `}` on the same line") }
    return table
  }

  /// Passes blank lines and comments.
  private mutating func skipLines() {
    cursor.skip(" \t\r\n")
    while cursor.byte == UInt8(ascii: "#") {
      _ = cursor.take { $0 != UInt8(ascii: "\n") }
      cursor.skip(" \t\r\n")
    }
  }

  private mutating func endLine() throws(DataProblem) {
    cursor.skip(" \t")
    if cursor.byte == UInt8(ascii: "#") { _ = cursor.take { $0 != UInt8(ascii: "\n") } }
    guard cursor.byte == nil || cursor.take("\r\n") || cursor.take("\n") else { throw expected("the end of the line") }
  }

  private mutating func repeated(_ key: Located<String>, first: Int) {
    faults.append(.repeatedKey(key, firstLine: source.position(of: first).line, .toml))
  }

  private func clash(_ key: Located<String>) -> DataProblem {
    DataProblem("`\(key.value)` has a value already", help: "keep one `\(key.value)`", at: key.range.lowerBound)
  }

  private func expected(_ what: String) -> DataProblem {
    DataProblem(
      "expected \(what), found \(cursor.found)", help: "write one `key = \"value\"` per line", at: cursor.offset)
  }
}

extension UInt8 {
  fileprivate var isPartOfBareKey: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
