/// Stretches of a file, with a fast check whether one touches a place.
package struct ByteRanges: Hashable, Sendable {
  /// From the top, without overlaps.
  private var ranges: [ByteRange] = []

  package init(_ stretches: [ByteRange]) {
    for range in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Whether one of the stretches has a byte of a range.
  package func overlaps(_ range: ByteRange) -> Bool {
    let next = ranges.firstPlace { $0.upperBound > range.lowerBound }
    return !range.isEmpty && next < ranges.count && ranges[next].lowerBound < range.upperBound
  }

  /// Whether one of the stretches has a byte.
  package func contains(_ offset: Int) -> Bool {
    overlaps(offset..<offset + 1)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place where a condition is true, if it is true for everything after; the end if it never is.
  package func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
