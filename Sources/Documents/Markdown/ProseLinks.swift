/// The places of links, which cmark does not say.
extension ProseBuilder {
  /// The destination of the link whose text has just been read; nil if it is defined elsewhere.
  func range(ofDestination destination: String) -> ByteRange? {
    let text = Array(destination.utf8)
    let end = min(limit, cursor + Self.reach / 4) - text.count
    guard !text.isEmpty, cursor < end else { return nil }
    for start in cursor..<end where source[start] == UInt8(ascii: "(") {
      var position = start + 1
      while position < end, " <".utf8.contains(source[position]) { position += 1 }
      if position <= end, source[position...].starts(with: text) { return position..<position + text.count }
    }
    return nil
  }

  /// Skips the destination of a link, which could contain the next words too.
  mutating func leaveLink() {
    // `<https://example.com>` is its own destination.
    if cursor < limit, source[cursor] == UInt8(ascii: ">") {
      cursor += 1
      return
    }
    var position = cursor
    while position < limit, source[position] != UInt8(ascii: "]") {
      if position - cursor > 16 { return }
      position += 1
    }
    guard position + 1 < limit else { return }
    let close: UInt8
    let open = source[position + 1]
    switch open {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default:
      cursor = position + 1
      return
    }
    var depth = 0
    for offset in position + 1..<min(limit, position + Self.glance) {
      if source[offset] == close { depth -= 1 } else if source[offset] == open { depth += 1 }
      if depth == 0 {
        cursor = offset + 1
        return
      }
    }
    if closings[open] == nil { closings[open] = pairs(of: open, close, from: position + 1) }
    if let end = closings[open]?[position + 1] { cursor = end + 1 }
  }

  /// How far the end of a single link is searched: unclosed brackets would be scanned again for each link.
  private static let glance = 256

  private func pairs(of open: UInt8, _ close: UInt8, from start: Int) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var opened: [Int] = []
    for offset in start..<max(start, limit) {
      if source[offset] == open { opened.append(offset) }
      if source[offset] == close, let last = opened.popLast() { pairs[last] = offset }
    }
    return pairs
  }
}
