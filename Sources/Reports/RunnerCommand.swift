/// Finds characters in a document's text that would begin a command of a CI runner.
///
/// - `::name` is GitHub's, at the start of a line; `##[name]` is GitHub's and Azure's, anywhere in a line.
/// - `##vso[name]` is Azure's, anywhere in a line; `##teamcity[name]` is TeamCity's. Other runners use the same form,
/// so any word between `##` and `[` counts.
struct RunnerCommand {
  private enum State {
    case text, colon, sign
    /// After `##` and the letters that follow it.
    case name
  }

  private var state = State.text

  /// Whether the next character can be part of a command.
  var isBegun: Bool { state != .text }

  /// Whether the text up to this character begins a command; the writer must break it before this character.
  ///
  /// It must be called with every character of a text in order.
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
