import Documents

extension Change {
  /// The lines of a text that an older one does not have, each as often as it was added, without white space around
  /// them and without blank lines.
  package static func lines(of text: [UInt8], besides older: [UInt8]) -> [String] {
    var known: [UInt64: Int] = [:]
    forEachLine(in: older) { known[Token.hash(of: older[$0]), default: 0] += 1 }
    var added: [String] = []
    forEachLine(in: text) { line in
      let hash = Token.hash(of: text[line])
      if let count = known[hash], count > 0 {
        known[hash] = count - 1
      } else {
        added.append(String(decoding: text[line], as: UTF8.self))
      }
    }
    return added
  }

  /// The same for texts.
  package static func lines(of text: String, besides older: String) -> [String] {
    lines(of: Array(text.utf8), besides: Array(older.utf8))
  }

  private static func forEachLine(in text: [UInt8], _ visit: (Range<Int>) -> Void) {
    var start = 0
    for place in 0...text.count where place == text.count || text[place].endsLine {
      var line = start..<place
      while let first = text[line].first, first <= UInt8(ascii: " ") { line = line.lowerBound + 1..<line.upperBound }
      while let last = text[line].last, last <= UInt8(ascii: " ") { line = line.lowerBound..<line.upperBound - 1 }
      if !line.isEmpty { visit(line) }
      start = place + 1
    }
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
