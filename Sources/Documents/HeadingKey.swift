/// A heading or a label, stripped of all that people vary without meaning anything by it.
///
/// Numbering, emoji, punctuation, case, plurals and what stands in parentheses are gone:
/// `## 4. Root Causes (5 Whys):` and `root cause` are the same key.
package struct HeadingKey: Hashable, Sendable {
  package let text: String

  package init(_ title: String) {
    if title.utf8.allSatisfy({ $0 < 0x80 }) {
      text = Self.asciiKey(title)
    } else {
      text = Self.key(title)
    }
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Nearly all labels are ASCII and nearly all are asked about, so they get the short way.
  private static func asciiKey(_ title: String) -> String {
    var words: [[UInt8]] = [[]]
    var depth = 0
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(depth - 1, 0)
      case _ where depth > 0: continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): words[words.count - 1].append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        words[words.count - 1].append(byte)
      case UInt8(ascii: "'"): continue
      default: if words.last?.isEmpty == false { words.append([]) }
      }
    }
    return joined(words.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func key(_ title: String) -> String {
    var words = [""]
    var depth = 0
    for character in title.lowercased() {
      switch character {
      case "(", "[", "（": depth += 1
      case ")", "]", "）": depth = max(depth - 1, 0)
      case _ where depth > 0: continue
      case "'", "’": continue
      case _ where character.isLetter || character.isNumber: words[words.count - 1].append(character)
      default: if words.last?.isEmpty == false { words.append("") }
      }
    }
    return joined(words)
  }

  private static func joined(_ words: [String]) -> String {
    var words = words.filter { !$0.isEmpty }
    // "4. Root cause" is numbered; "5 whys" is not.
    if words.count > 1, words[0].allSatisfy(\.isNumber), words[1] != "whys" { words.removeFirst() }
    return words.map(singular).joined(separator: " ")
  }

  private static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
    if ["xes", "ches", "shes", "sses"].contains(where: { word.hasSuffix($0) }) { return String(word.dropLast(2)) }
    let kept = ["ss", "is", "us"]
    return kept.contains { word.hasSuffix($0) } ? word : String(word.dropLast())
  }
}
