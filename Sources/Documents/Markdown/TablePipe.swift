internal import Bytes

extension [UInt8] {
  /// The first pipe that no backslash escapes; `end` or a later place if there is none.
  func firstPipe(from start: Int, until end: Int) -> Int {
    // Eight bytes are looked at together, also the last ones before `end`.
    let text = span.extracting(0..<Swift.min(end + 8, count))
    // Both marks differ in one bit.
    func next(_ from: Int) -> Int { text.firstPlace(of: UInt8(ascii: "|"), mask: 0xDF, from: from) ?? end }
    var place = next(start)
    while place < end, self[place] == UInt8(ascii: "\\") { place = next(place + 2) }
    return place
  }
}
