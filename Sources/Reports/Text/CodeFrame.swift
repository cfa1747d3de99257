internal import Linting

/// The marked line as a terminal shows it, no wider than there is space.
struct CodeFrame {
  let text: String

  /// In columns of the terminal.
  let indentation: Int
  let carets: Int

  /// `width` is in columns; nil for a line of any length.
  init(_ excerpt: Excerpt, width: Int? = nil) {
    let isPlain = excerpt.text.isSafe && excerpt.text.utf8.allSatisfy { $0 < 0x80 }
    let fits = width.map { excerpt.text.utf8.count <= $0 } ?? true
    guard !isPlain || !fits || excerpt.isCutAtStart || excerpt.isCutAtEnd else {
      // Nearly every line is shown as it is, with one column per byte.
      (text, indentation, carets) = (excerpt.text, excerpt.marked.lowerBound, max(1, excerpt.marked.count))
      return
    }
    let bytes = excerpt.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: excerpt.marked.lowerBound)
    let end = bytes.index(start, offsetBy: excerpt.marked.count)
    var before = String(excerpt.text[..<start]).safeForTerminal
    var marked = String(excerpt.text[start..<end]).safeForTerminal
    var after = String(excerpt.text[end...]).safeForTerminal
    var (isCutAtStart, isCutAtEnd) = (excerpt.isCutAtStart, excerpt.isCutAtEnd)
    // Two columns are for what shows that the line goes on.
    if let room = width.map({ max(20, $0 - 2) }), (before + marked + after).displayWidth > room {
      let shown = marked.columns(upTo: room)
      let rest = room - shown.displayWidth
      let left = before.lastColumns(upTo: max(rest / 2, rest - after.displayWidth))
      let right = shown == marked ? after.columns(upTo: rest - left.displayWidth) : ""
      isCutAtStart = isCutAtStart || left != before
      isCutAtEnd = isCutAtEnd || right != after
      (before, marked, after) = (left, shown, right)
    }
    let opening = isCutAtStart ? "…" : ""
    // A command of a CI runner can begin in one part and end in the next; what breaks it has no width.
    text = opening + (before + marked + after).safeForTerminal + (isCutAtEnd ? "…" : "")
    indentation = (opening + before).displayWidth
    carets = max(1, marked.displayWidth)
  }
}

extension String {
  /// The longest beginning that is at most as wide.
  func columns(upTo width: Int) -> String {
    var (shown, used) = ("", 0)
    for character in self {
      used += String(character).displayWidth
      if used > width { break }
      shown.append(character)
    }
    return shown
  }

  /// The longest end that is at most as wide.
  fileprivate func lastColumns(upTo width: Int) -> String {
    String(String(reversed()).columns(upTo: width).reversed())
  }

  /// The text in lines of at most a width, broken at spaces, each but the first after an indentation.
  ///
  /// `used` columns of the first line are taken. A word that is wider than a line keeps its own.
  func wrapped(at width: Int, after used: Int, indentation: Int) -> String {
    var (lines, column) = ("", used)
    var isFirst = true
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let length = String(word).displayWidth
      if !isFirst, column + 1 + length > width {
        lines += "\n" + String(repeating: " ", count: indentation)
        column = indentation
      } else if !isFirst {
        lines += " "
        column += 1
      }
      lines += word
      column += length
      isFirst = false
    }
    return lines
  }
}
