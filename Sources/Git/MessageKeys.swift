internal import Bytes

/// The words of a commit message that can be the key of something: an issue, an incident, a postmortem.
///
/// They are kept as hashes, because a history has very many of them.
enum MessageKeys {
  /// The hash of a key.
  static func hash(of key: some Sequence<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for byte in key { hash.add(byte) }
    return hash.value
  }

  /// The keys in the message of a raw commit: words with a digit, and with a capital or a `#` before it.
  static func keys(in commit: Span<UInt8>, from start: Int) -> [UInt64] {
    var keys: [UInt64] = []
    var (hash, hasSign, isKey) = (ByteHash(), false, false)
    var place = start
    while place <= commit.count {
      let byte = place < commit.count ? commit[place] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"): hasSign = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): isKey = isKey || hasSign
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: break
      default:
        if isKey { keys.append(hash.value) }
        (hash, hasSign, isKey) = (ByteHash(), false, false)
        place += 1
        continue
      }
      hash.add(byte)
      place += 1
    }
    return keys
  }
}
