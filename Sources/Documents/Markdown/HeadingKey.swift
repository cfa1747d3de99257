internal import Bytes

/// A heading or a label without differences that have no meaning.
///
/// Numbering, emoji, punctuation, case, plurals and parentheses are removed:
/// `## 4. Root Causes (5 Whys):` and `root cause` are the same key.
package struct HeadingKey: Hashable, Sendable {
  package let text: String

  package init(_ title: String) {
    text = Self.asciiKey(title) ?? Self.key(title)
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Fast path: nearly all labels are ASCII, and nearly all are looked up; nil for any other.
  ///
  /// No part of a key is longer than what it is made of, so the key is written over the title.
  private static func asciiKey(_ title: String) -> String? {
    var bytes = Array(title.utf8)
    var key = bytes.mutableSpan
    var (end, wordStart, depth) = (0, 0, 0)
    for place in key.indices {
      let byte = key[place]
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(depth - 1, 0)
      case _ where depth > 0: continue
      case _ where byte.isLetter || byte.isDigit:
        key[end] = byte.lowercased
        end += 1
      case UInt8(ascii: "'"): continue
      case _ where end > wordStart:
        end = singular(of: key.span.extracting(..<end), from: wordStart)
        key[end] = UInt8(ascii: " ")
        end += 1
        wordStart = end
      default: continue
      }
    }
    // No space follows the last word.
    end = end > wordStart ? singular(of: key.span.extracting(..<end), from: wordStart) : max(end - 1, 0)
    var digits = 0
    while digits < end, key[digits].isDigit { digits += 1 }
    let isNumbered = digits > 0 && digits < end && key[digits] == UInt8(ascii: " ")
    let start = isNumbered && !bytes[(digits + 1)..<end].starts(with: "why".utf8) ? digits + 1 : 0
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Where the singular of a plural ends that begins at `start` and ends with the bytes.
  private static func singular(of key: Swift.Span<UInt8>, from start: Int) -> Int {
    let end = key.count
    guard end - start > 3, key[end - 1] == UInt8(ascii: "s") else { return end }
    switch key[end - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): return end
    case UInt8(ascii: "e") where takesES(key.extracting(start..<end - 2)): return end - 2
    default: return end - 1
    }
  }

  /// "fixes", "patches", "crashes", "processes".
  private static func takesES(_ stem: Swift.Span<UInt8>) -> Bool {
    let last = stem.count - 1
    return switch stem[last] {
    case UInt8(ascii: "x"): true
    case UInt8(ascii: "h"): last > 0 && (stem[last - 1] == UInt8(ascii: "c") || stem[last - 1] == UInt8(ascii: "s"))
    case UInt8(ascii: "s"): last > 0 && stem[last - 1] == UInt8(ascii: "s")
    default: false
    }
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
      let bytes = Array(word.utf8)
      return String(decoding: bytes[..<singular(of: bytes.span, from: 0)], as: UTF8.self)
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
