/// How many letters have to change to make one word of another (Levenshtein).
package struct EditDistance {
  package let value: Int

  package init(_ left: String, _ right: String) {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    value = row[right.count]
  }
}
