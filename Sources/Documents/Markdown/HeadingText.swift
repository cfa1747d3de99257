internal import Bytes

extension String {
  /// The text after the name of an emoji at its start: `:warning: Leadup`.
  var withoutShortcode: String {
    guard utf8.first == UInt8(ascii: ":"), let end = dropFirst().firstIndex(of: ":"),
      self[..<end].dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "_-+".contains($0) })
    else { return self }
    return self[index(after: end)...].description.trimmed
  }
}

extension Prose {
  /// The text of a heading without the attributes of site generators: `{#timeline}`, `{: .note }`, `{/* #timeline */}`.
  var withoutAttributes: Located<String> {
    guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")), brace > 0,
      bytes[(brace + 1)...].first(where: { $0 != UInt8(ascii: " ") }).map({ "#:./".utf8.contains($0) }) ?? false
    else { return Located(text, at: source) }
    var end = brace
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return Located(text(in: 0..<end), at: source(of: 0..<end))
  }
}
