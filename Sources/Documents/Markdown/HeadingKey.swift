internal import Bytes

/// A heading or a label without differences that have no meaning.
///
/// Numbering, emoji, punctuation, case, plurals and parentheses are removed:
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

  /// Fast path: nearly all labels are ASCII, and nearly all are looked up.
  private static func asciiKey(_ title: String) -> String {
    var key: [UInt8] = []
    // A space follows each word.
    key.reserveCapacity(title.utf8.count + 1)
    var wordStart = 0
    var depth = 0
    func endWord() {
      guard key.count > wordStart else { return }
      singularise(&key, from: wordStart)
      key.append(UInt8(ascii: " "))
      wordStart = key.count
    }
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(depth - 1, 0)
      case _ where depth > 0: continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
      case UInt8(ascii: "'"): continue
      default: endWord()
      }
    }
    endWord()
    var digits = 0
    while digits < key.count, key[digits].isDigit { digits += 1 }
    let isNumbered = digits > 0 && key.count > digits + 1 && key[digits] == UInt8(ascii: " ")
    let start = isNumbered && !key[(digits + 1)...].starts(with: "why".utf8) ? digits + 1 : 0
    if !key.isEmpty { key.removeLast() }
    return String(decoding: start > 0 ? key[start...] : key[...], as: UTF8.self)
  }

  private static func singularise(_ key: inout [UInt8], from start: Int) {
    guard key.count - start > 3, key[key.count - 1] == UInt8(ascii: "s") else { return }
    switch key[key.count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): return
    case UInt8(ascii: "e") where takesES(key[start...].dropLast(2)): key.removeLast(2)
    default: key.removeLast()
    }
  }

  /// "fixes", "patches", "crashes", "processes".
  private static func takesES(_ stem: ArraySlice<UInt8>) -> Bool {
    stem.last == UInt8(ascii: "x") || ["ch", "sh", "ss"].contains { stem.suffix(2).elementsEqual($0.utf8) }
  }

  private static func key(_ title: String) -> String {
    let title = title.lowercased()
    // To find characters costs most of it, and here each scalar is one.
    guard !title.unicodeScalars.allSatisfy(\.isOneCharacter) else { return key(title.unicodeScalars) }
    var words = [""]
    var depth = 0
    for character in title {
      // Comparing numbers costs a hundredth of comparing characters.
      switch character.unicodeScalars.first?.value {
      case 0x28, 0x5B, 0xFF08: depth += 1
      case 0x29, 0x5D, 0xFF09: depth = max(depth - 1, 0)
      case _ where depth > 0: continue
      case 0x27, 0x2019: continue
      case _ where character.isLetter || character.isNumber: words[words.count - 1].append(character)
      default: if words.last?.isEmpty == false { words.append("") }
      }
    }
    return joined(words)
  }

  private static func key(_ scalars: String.UnicodeScalarView) -> String {
    var words = [String.UnicodeScalarView()]
    var depth = 0
    for scalar in scalars {
      switch scalar.value {
      case 0x28, 0x5B, 0xFF08: depth += 1
      case 0x29, 0x5D, 0xFF09: depth = max(depth - 1, 0)
      case _ where depth > 0: continue
      case 0x27, 0x2019: continue
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        words[words.count - 1].append(scalar)
      default: if words.last?.isEmpty == false { words.append(String.UnicodeScalarView()) }
      }
    }
    return joined(words.map { String($0) })
  }

  private static func joined(_ words: [String]) -> String {
    var words = words.filter { !$0.isEmpty }
    // "4. Root cause" is numbered; "5 whys" is not.
    if words.count > 1, words[0].allSatisfy(\.isNumber), words[1] != "whys" { words.removeFirst() }
    return words.map { word in
      var bytes = Array(word.utf8)
      singularise(&bytes, from: 0)
      return String(decoding: bytes, as: UTF8.self)
    }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether it is a character by itself whatever stands beside it, if that is such a scalar too: in scripts without
  /// combining marks.
  fileprivate var isOneCharacter: Bool {
    switch value {
    case 0x0D: false
    // Latin, Japanese, Chinese, Korean, and their punctuation.
    case 0..<0x300, 0x2010..<0x2028, 0x3000..<0x302A, 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000,
      0xAC00..<0xD7A4, 0xFF01..<0xFF61:
      true
    default: false
    }
  }
}
