internal import Bytes

/// The identity of a finding: rule, path, marked text and the number of equal ones before it.
///
/// It contains no line number, commit or absolute path, so inserting lines, rebasing and cloning elsewhere change
/// nothing.
struct Fingerprint {
  /// How often each hash of rule, path and text has occurred.
  private var occurrences: [UInt64: Int] = [:]

  /// The fingerprint of the next finding with these parts, as a hash.
  mutating func next(rule: String, path: String, text: String) -> UInt64 {
    var hash = ByteHash()
    hash.add(rule)
    hash.add(0)
    hash.add(path)
    hash.add(0)
    hash.add(normalising: text)
    let ordinal = occurrences[hash.value, default: 0]
    occurrences[hash.value] = ordinal + 1
    hash.add(0)
    hash.add(String(ordinal))
    return hash.value
  }
}
