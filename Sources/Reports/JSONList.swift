extension Encodable {
  /// The value as JSON for people, with items in its list `key`, which is empty.
  ///
  /// The items are made and encoded a few at a time: an encoder holds all that it encodes several times over.
  func json<Element>(filling key: String, with elements: [Element], _ item: (Element) -> some Encodable) -> String {
    let frame = json(isPretty: true)
    guard !elements.isEmpty, let place = frame.firstRange(of: "\"\(key)\" : [\n\n") else { return frame }
    let indent = frame[..<place.lowerBound].reversed().prefix { $0 == " " }.count
    var text = String(frame[..<place.upperBound].dropLast())
    text.appendItems(of: elements, indent: indent, item)
    text += "\n"
    text += frame[place.upperBound...]
    return text
  }
}

extension String {
  /// A list as JSON for people.
  static func json<Element>(list elements: [Element], _ item: (Element) -> some Encodable) -> String {
    guard !elements.isEmpty else { return [String]().json(isPretty: true) }
    var text = "[\n"
    text.appendItems(of: elements, indent: 0, item)
    return text + "\n]"
  }

  fileprivate mutating func appendItems<Element>(
    of elements: [Element], indent: Int, _ item: (Element) -> some Encodable
  ) {
    let margin = [UInt8](repeating: UInt8(ascii: " "), count: indent)
    var bytes: [UInt8] = []
    var start = 0
    while start < elements.count {
      let end = min(start + 256, elements.count)
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
      self += String(decoding: bytes, as: UTF8.self)
      start = end
    }
  }
}
