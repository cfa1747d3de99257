internal import Bytes

/// A heading or a label without differences that have no meaning.
///
/// Numbering, emoji, punctuation, case, plurals and parentheses are removed:
/// `## 4. Root Causes (5 Whys):` and `root cause` are the same key. It is compared by a hash, because nearly all labels
/// are looked up and nearly none is shown.
package struct HeadingKey: Hashable, Sendable, ExpressibleByStringLiteral {
  private let title: String
  private let hash: UInt64

  package init(_ title: String) {
    let bytes = Array(title.utf8)
    self.init(title, in: bytes, bytes.indices)
  }

  /// The same where the bytes of the title are at hand.
  init(_ title: String, in bytes: [UInt8], _ range: Range<Int>) {
    self.title = title
    hash = KeyScan<ByteHash>(bytes.span.extracting(range))?.key.value ?? Self.hash(ofKey: Self.key(title))
  }

  /// The key of a whole text.
  init(_ prose: Prose) {
    self.init(prose.text, in: prose.bytes, prose.bytes.indices)
  }

  package init(stringLiteral title: String) {
    self.init(title)
  }

  /// The words of the key, made again each time.
  package var text: String {
    let bytes: [UInt8]? = KeyScan(Array(title.utf8).span)?.key
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? Self.key(title)
  }

  package var isEmpty: Bool { hash == ByteHash().value }

  /// Whether the label itself is ASCII.
  var isASCII: Bool { title.isASCII }

  package static func == (left: HeadingKey, right: HeadingKey) -> Bool { left.hash == right.hash }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }

  /// The hash of a key that may have other letters: equal for what Unicode takes for equal, `é` in one scalar or in two,
  /// which only Swift's own hash is.
  private static func hash(ofKey key: String) -> UInt64 {
    if key.isASCII { return ByteHash(key).value }
    var hasher = Hasher()
    hasher.combine(key)
    return UInt64(bitPattern: Int64(hasher.finalize()))
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
      return String(decoding: bytes.dropLast(bytes.span.pluralEnding), as: UTF8.self)
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
