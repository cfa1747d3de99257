extension Encodable {
  /// Writes the value as JSON for people, with items in its list `key`, which is empty.
  ///
  /// The items are made and encoded a few at a time: an encoder holds all that it encodes several times over.
  func writeJSON<Element>(
    filling key: String, with elements: [Element], to write: (String) -> Void, _ item: (Element) -> some Encodable
  ) {
    let frame = json(isPretty: true)
    guard !elements.isEmpty, let place = frame.firstRange(of: "\"\(key)\" : [\n\n") else { return write(frame) }
    let indent = frame[..<place.lowerBound].reversed().prefix { $0 == " " }.count
    write(String(frame[..<place.upperBound].dropLast()))
    JSONList.writeItems(of: elements, indent: indent, to: write, item)
    write("\n\(frame[place.upperBound...])")
  }
}

/// A list as JSON for people.
enum JSONList {
  static func write<Element>(_ elements: [Element], to write: (String) -> Void, _ item: (Element) -> some Encodable) {
    guard !elements.isEmpty else { return write([String]().json(isPretty: true)) }
    write("[\n")
    writeItems(of: elements, indent: 0, to: write, item)
    write("\n]")
  }

  fileprivate static func writeItems<Element>(
    of elements: [Element], indent: Int, to write: (String) -> Void, _ item: (Element) -> some Encodable
  ) {
    let depth = indent / 2
    // What opens the lists, with a line end after each bracket; what closes them is as long.
    let frame = (0...depth).reduce(0) { $0 + 2 * $1 + 2 }
    var start = 0
    while start < elements.count {
      // About as many as a part of a report has.
      let end = min(start + 128, elements.count)
      let lists = Nested(value: elements[start..<end].map(item), depth: depth).jsonBytes(isPretty: true)
      if start > 0 { write(",\n") }
      write(String(decoding: lists.dropFirst(frame).dropLast(frame), as: UTF8.self))
      start = end
    }
  }
}

/// A value in `depth` lists, so that the encoder indents it by two spaces for each.
private struct Nested<Value: Encodable>: Encodable {
  let value: Value
  let depth: Int

  func encode(to encoder: any Encoder) throws {
    if depth == 0 { return try value.encode(to: encoder) }
    var list = encoder.unkeyedContainer()
    try list.encode(Nested(value: value, depth: depth - 1))
  }
}
