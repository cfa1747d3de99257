internal import Bytes
internal import Documents

/// The Levenshtein distance of two words in bytes, which are letters in ASCII names.
package struct EditDistance: Sendable {
  package let value: Int

  /// The distance of two words; a value above `limit` is not exact.
  package init(_ left: String, _ right: String, limit: Int = .max) {
    self.init(Array(left.utf8).span, Array(right.utf8).span, limit: limit)
  }

  init(_ left: Swift.Span<UInt8>, _ right: Swift.Span<UInt8>, limit: Int) {
    let apart = abs(left.count - right.count)
    // What both begin and end with changes nothing.
    let shorter = min(left.count, right.count)
    var (start, same) = (0, 0)
    while start < shorter, left[start] == right[start] { start += 1 }
    while start + same < shorter, left[left.count - 1 - same] == right[right.count - 1 - same] { same += 1 }
    let (left, right) = (left.extracting(start..<left.count - same), right.extracting(start..<right.count - same))
    guard !left.isEmpty, !right.isEmpty, apart <= limit else {
      value = apart
      return
    }
    var distances = Array(0...right.count)
    var row = distances.mutableSpan
    // Letters that are more than `limit` apart cannot match.
    let reach = min(limit, right.count + left.count)
    for line in left.indices {
      let letter = left[line]
      let columns = max(0, line - reach)..<min(right.count, line + reach + 1)
      var diagonal = row[columns.lowerBound]
      row[columns.lowerBound] = columns.lowerBound == 0 ? line + 1 : reach + 1
      var least = row[columns.lowerBound]
      for column in columns {
        let changed = diagonal + (letter == right[column] ? 0 : 1)
        // Cells outside the band were never computed, and are over the limit.
        diagonal = column - line < reach ? row[column + 1] : reach + 1
        let distance = min(changed, row[column] + 1, diagonal + 1)
        row[column + 1] = distance
        least = min(least, distance)
      }
      guard least <= limit else {
        value = least
        return
      }
    }
    value = row[right.count]
  }

  /// The word that was probably meant; nil if none is near enough for "did you mean".
  package static func nearest(to word: String, among words: [String], ignoringCase: Bool = true) -> String? {
    // Long words cost too much to compare, and are rarely typing errors.
    guard word.utf8.count <= Limits.guessedWord else { return nil }
    let wanted = ignoringCase ? word.lowercased() : word
    let limit = max(2, word.count / 3)
    let measured = words.map { ($0, EditDistance(wanted, ignoringCase ? $0.lowercased() : $0, limit: limit).value) }
    guard let nearest = measured.min(by: { $0.1 < $1.1 }), nearest.1 <= limit else { return nil }
    return nearest.0
  }
}
