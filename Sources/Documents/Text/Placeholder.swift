internal import Bytes

extension Located<String> {
  /// Whether the text is only a placeholder: `TBD`, `-`, `n/a`.
  package var isPlaceholder: Bool {
    // Placeholders are short, and this check runs for nearly every value.
    guard value.utf8.count <= 16 || opensPlaceholder else { return false }
    // Nearly every value begins as none of them does.
    if let first = value.utf8.first(where: \.isOfPlaceholder), !beginnings.contains(first.lowercased) {
      return opensPlaceholder
    }
    var word = ByteHash()
    for byte in value.utf8 where byte.isOfPlaceholder { word.add(byte.lowercased) }
    return placeholders.contains(word.value) || opensPlaceholder
  }

  private var opensPlaceholder: Bool {
    switch value.utf8.first {
    case UInt8(ascii: "<"): value.hasPrefix("<")
    case UInt8(ascii: "{"): value.hasPrefix("{{")
    default: false
    }
  }
}

extension UInt8 {
  /// Whether a byte is neither white space nor a sign that does not tell placeholders apart.
  fileprivate var isOfPlaceholder: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "."),
      UInt8(ascii: "@"), UInt8(ascii: "_"):
      false
    default: true
    }
  }
}

private let words = """
  - -- – — ? ?? tbd tba todo n/a na none unassigned unowned nobody pending noresponse unknown xxx handle owner name
  """

/// By their hashes; nothing at all is one too.
private let placeholders = WordSet(words: words).union([ByteHash().value])
private let beginnings = ByteSet(words.parts(at: " ").compactMap(\.utf8.first))
