/// Finds the characters that would make a command of a CI runner out of somebody's text.
///
/// - `::name` is GitHub's, at the start of a line; `##[name]` is GitHub's and Azure's, anywhere in one.
/// - `##vso[name]` is Azure's, anywhere in a line; `##teamcity[name]` is TeamCity's. Other runners have taken the same
///   form, so every word between the signs counts.
struct RunnerCommand {
  private enum State {
    case text, colon, sign
    /// After `##` and the letters that follow it.
    case name
  }

  private var state = State.text

  /// Whether a text up to here and this character begin a command; a writer breaks it there.
  ///
  /// Feed it every character of a text in turn.
  mutating func begins(with scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? begins(with: UInt8(truncatingIfNeeded: scalar.value)) : begins(with: 0x80)
  }

  /// The same for the bytes of UTF-8.
  mutating func begins(with byte: UInt8) -> Bool {
    switch (byte, state) {
    case (UInt8(ascii: ":"), .colon):
      return true
    case (UInt8(ascii: ":"), _):
      state = .colon
    case (UInt8(ascii: "#"), .sign), (UInt8(ascii: "#"), .name):
      state = .name
    case (UInt8(ascii: "#"), _):
      state = .sign
    case (UInt8(ascii: "["), .name):
      state = .text
      return true
    case (UInt8(ascii: "a")...UInt8(ascii: "z"), .name), (UInt8(ascii: "A")...UInt8(ascii: "Z"), .name),
      (UInt8(ascii: "0")...UInt8(ascii: "9"), .name), (UInt8(ascii: "-")...UInt8(ascii: "."), .name),
      (UInt8(ascii: "_"), .name):
      break
    default:
      state = .text
    }
    return false
  }
}
