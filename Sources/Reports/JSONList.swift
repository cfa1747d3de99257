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
    let margin = [UInt8](repeating: UInt8(ascii: " "), count: indent)
    var bytes: [UInt8] = []
    var start = 0
    while start < elements.count {
      // About as many as a part of a report has.
      let end = min(start + 128, elements.count)
      bytes.removeAll(keepingCapacity: true)
      if start > 0 { bytes += ",\n".utf8 }
      bytes += margin
      // Without the brackets, and their line ends.
      let items = Array(elements[start..<end].map(item).json(isPretty: true).utf8.dropFirst(2).dropLast(2))
      for line in items.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        bytes += line
        bytes.append(UInt8(ascii: "\n"))
        bytes += margin
      }
      bytes.removeLast(1 + margin.count)
      write(String(decoding: bytes, as: UTF8.self))
      start = end
    }
  }
}
