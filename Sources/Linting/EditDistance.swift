internal import Documents

/// How many bytes have to change to make one word of another (Levenshtein); letters, for the names it is asked about.
package struct EditDistance: Sendable {
  package let value: Int

  /// Measures two words; past `limit` it says no more than that it is more.
  package init(_ left: String, _ right: String, limit: Int = .max) {
    let right = Array(right.utf8)
    let apart = abs(left.utf8.count - right.count)
    guard !right.isEmpty, apart <= limit else {
      value = apart
      return
    }
    var row = Array(0...right.count)
    // More than `limit` letters apart, two letters cannot stand for each other.
    let reach = min(limit, right.count + left.utf8.count)
    for (line, letter) in left.utf8.enumerated() {
      let columns = max(0, line - reach)..<min(right.count, line + reach + 1)
      var diagonal = row[columns.lowerBound]
      row[columns.lowerBound] = columns.lowerBound == 0 ? line + 1 : reach + 1
      var least = row[columns.lowerBound]
      for column in columns {
        let changed = diagonal + (letter == right[column] ? 0 : 1)
        // What lies outside of the reach was never counted, and is further than the limit.
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

  /// In bytes: longer than any word that has a name, and than nearly all headings.
  package static let longestGuess = 128

  /// The word that was probably meant; nil where none is near enough to ask "did you mean".
  package static func nearest(to word: String, among words: [String], ignoringCase: Bool = true) -> String? {
    // Of a long word every letter costs a look at all others, and nobody wrote it by a slip.
    guard word.utf8.count <= longestGuess else { return nil }
    let wanted = ignoringCase ? word.lowercased() : word
    let limit = max(2, word.count / 3)
    let measured = words.map { ($0, EditDistance(wanted, ignoringCase ? $0.lowercased() : $0, limit: limit).value) }
    guard let nearest = measured.min(by: { $0.1 < $1.1 }), nearest.1 <= limit else { return nil }
    return nearest.0
  }
}
