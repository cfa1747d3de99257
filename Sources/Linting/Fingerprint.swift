/// The identity of a finding: rule, path, marked text and how many the same came before.
///
/// No line number, commit or absolute path is in it, so inserting lines, rebasing and cloning elsewhere change nothing.
struct Fingerprint {
  private var occurrences: [String: Int] = [:]

  /// The fingerprint of the next finding with these parts, as 16 hexadecimal digits.
  mutating func next(rule: String, path: String, text: String) -> String {
    let normalised = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    let key = "\(rule)\0\(path)\0\(normalised)"
    let ordinal = occurrences[key, default: 0]
    occurrences[key] = ordinal + 1
    let digits = String(Self.hash("\(key)\0\(ordinal)"), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// FNV-1a with 64 bits: stable for ever and everywhere, which Swift's own `Hasher` is not.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
