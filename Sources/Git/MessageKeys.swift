/// The words of a commit message that can be the key of something: an issue, an incident, a postmortem.
///
/// They are kept as hashes, for a history has more of them than of anything else.
enum MessageKeys {
  /// The hash under which a key is kept, 64-bit FNV-1a.
  static func hash(of key: some Sequence<UInt8>) -> UInt64 {
    key.reduce(seed) { ($0 ^ UInt64($1)) &* factor }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let factor: UInt64 = 0x100_0000_01B3

  /// The keys in the message of a raw commit: words with a digit, and with a capital or a `#` before it.
  static func keys(in commit: Span<UInt8>, from start: Int) -> [UInt64] {
    var keys: [UInt64] = []
    var (hash, begin, hasSign, isKey) = (seed, start, false, false)
    var place = start
    while place <= commit.count {
      let byte = place < commit.count ? commit[place] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"): hasSign = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): isKey = isKey || hasSign
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: break
      default:
        if isKey, place - begin <= longest { keys.append(hash) }
        (hash, begin, hasSign, isKey) = (seed, place + 1, false, false)
        place += 1
        continue
      }
      hash = (hash ^ UInt64(byte)) &* factor
      place += 1
    }
    return keys
  }

  /// What is longer, in bytes, is the name of a file or a hash.
  private static let longest = 40
}
