internal import Bytes

/// The key of a heading or a label whose bytes are all ASCII, as nearly all are: its words, written one after the other.
struct KeyScan<Key: WritableKey> {
  private(set) var key = Key()
  private var words = 0
  private var beginsWithNumber = false

  /// Nil for what is not ASCII, and for a word with something inside that is left out: "what's".
  init?(_ title: Swift.Span<UInt8>) {
    var (place, depth) = (0, 0)
    while place < title.count {
      let start = place
      while place < title.count, title[place].isOfWord { place += 1 }
      let isBehindWord = place > start
      if isBehindWord { add(title.extracting(start..<place)) }
      var isSeparated = false
      while place < title.count, depth > 0 || !title[place].isOfWord {
        switch title[place] {
        case 0x80...: return nil
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(depth - 1, 0)
        case UInt8(ascii: "'"): break
        default: isSeparated = isSeparated || depth == 0
        }
        place += 1
      }
      if isBehindWord, !isSeparated, place < title.count { return nil }
    }
  }

  private mutating func add(_ word: Swift.Span<UInt8>) {
    let end = word.count - word.pluralEnding
    // "4. Root cause" is numbered; "5 whys" is not.
    if words == 1, beginsWithNumber, !word.beginsWithWhy {
      key = Key()
    } else if words > 0 {
      key.append(UInt8(ascii: " "))
    }
    beginsWithNumber = words == 0
    for place in 0..<end {
      key.append(word[place].lowercased)
      if !word[place].isDigit { beginsWithNumber = false }
    }
    words += 1
  }
}

/// What a key is written to: its bytes, or only their hash.
protocol WritableKey {
  init()
  mutating func append(_ byte: UInt8)
}

extension ByteHash: WritableKey {
  mutating func append(_ byte: UInt8) { add(byte) }
}

extension [UInt8]: WritableKey {}

extension UInt8 {
  var isOfWord: Bool { isLetter || isDigit }
}

extension Swift.Span<UInt8> {
  fileprivate var beginsWithWhy: Bool {
    count >= 3 && self[0].lowercased == UInt8(ascii: "w") && self[1].lowercased == UInt8(ascii: "h")
      && self[2].lowercased == UInt8(ascii: "y")
  }

  /// How many bytes the ending of a plural has; 0 for a singular.
  var pluralEnding: Int {
    guard count > 3, self[count - 1].lowercased == UInt8(ascii: "s") else { return 0 }
    return switch self[count - 2].lowercased {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): 0
    case UInt8(ascii: "e") where takesES: 2
    default: 1
    }
  }

  /// "fixes", "patches", "crashes", "processes".
  private var takesES: Bool {
    let before = self[count - 4].lowercased
    return switch self[count - 3].lowercased {
    case UInt8(ascii: "x"): true
    case UInt8(ascii: "h"): before == UInt8(ascii: "c") || before == UInt8(ascii: "s")
    case UInt8(ascii: "s"): before == UInt8(ascii: "s")
    default: false
    }
  }
}
