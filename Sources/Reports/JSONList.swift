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
    var start = 0
    while start < elements.count {
      // About as many as a part of a report has.
      let end = min(start + 128, elements.count)
      let list = elements[start..<end].map(item).jsonBytes(isPretty: true, indent: indent)
      // Without the brackets, and the line end after the first and before the last.
      let items = list.dropFirst(2).dropLast(2 + indent)
      write((start > 0 ? ",\n" : "") + String(decoding: items, as: UTF8.self))
      start = end
    }
  }
}
