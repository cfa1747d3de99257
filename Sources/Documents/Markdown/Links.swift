internal import Bytes

/// A link or an image whose destination is relative: to a file of the repository, or to a heading.
package struct Link: Hashable, Sendable {
  /// As written, with its place; the visible text if the destination is in a definition elsewhere.
  package let destination: Located<String>

  /// The part before `?` and `#`, percent-decoded; empty for a link within its document.
  package let path: String

  /// The part after `#`, percent-decoded.
  package let fragment: String?

  /// Nil for a destination with a scheme or a host, which is outside the repository.
  init?(_ destination: Located<String>) {
    let bytes = Array(destination.value.utf8)
    let scheme = bytes.prefix { !$0.endsScheme }
    guard !bytes.isEmpty, !scheme.contains(UInt8(ascii: ":")), !bytes.starts(with: "//".utf8) else { return nil }
    self.destination = destination
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    path = bytes[..<(hash ?? bytes.count)].prefix { $0 != UInt8(ascii: "?") }.percentDecoded
    fragment = hash.map { bytes[($0 + 1)...].percentDecoded }
  }
}

extension Link {
  /// The links and images of a stretch of HTML, except in comments.
  static func all(inHTML range: ByteRange, of source: SourceFile) -> [Link] {
    let bytes = source.bytes
    guard !bytes[range].drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "<!--".utf8) else { return [] }
    return attributes.matches(in: bytes, range).compactMap { _, name in
      guard name.upperBound < range.upperBound, "\"'".utf8.contains(bytes[name.upperBound]) else { return nil }
      let start = name.upperBound + 1
      guard let end = bytes[start..<range.upperBound].firstIndex(of: bytes[name.upperBound]) else { return nil }
      return Link(Located(source.text(in: start..<end), at: start..<end))
    }
  }

  private static let attributes = WordSearch([" href=", " src="])
}

extension Document {
  /// The file that a link means, relative to the root; nil if that depends on a site generator.
  package func path(of link: Link) -> String? {
    if link.path.isEmpty { return source.path }
    // Zola resolves `@/` itself.
    if link.path.hasPrefix("@/") { return nil }
    let bytes = Array(link.path.utf8)
    let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
    guard !bytes.contains(where: \.isOfPattern), let dot = name.lastIndex(of: UInt8(ascii: ".")),
      dot > name.startIndex
    else { return nil }
    // A page that the site generator makes from a Markdown file.
    let suffix = String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    if suffix == "html" || suffix == "htm" { return nil }
    return link.path.resolved(from: source.path)
  }

  /// The first folder of a link from the root: a site's root is often another one.
  package func rootFolder(of link: Link) -> String? {
    guard link.path.hasPrefix("/") else { return nil }
    let parts = link.path.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : nil
  }
}

extension String {
  /// A path in the file at `path`, relative to the root; nil if it leaves the root.
  ///
  /// It does not look at the disk, where a part of it can still be a link.
  package func resolved(from path: String) -> String? {
    let slash = UInt8(ascii: "/")
    // The folder, with a slash after each of its parts.
    let bytes = Array(utf8)
    var resolved = bytes.first == slash ? [] : path.folder
    var start = 0
    while start < bytes.count {
      let part = bytes[start..<(bytes.span.firstPlace(of: slash, from: start) ?? bytes.count)]
      start = part.endIndex + 1
      let isOfDots = part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") }
      // What is empty or one full stop changes nothing.
      if isOfDots, part.count < 2 { continue }
      if isOfDots {
        guard resolved.popLast() != nil else { return nil }
        while let last = resolved.last, last != slash { resolved.removeLast() }
      } else {
        resolved += part
        resolved.append(slash)
      }
    }
    return resolved.isEmpty ? nil : String(decoding: resolved.dropLast(), as: UTF8.self)
  }
}

extension String {
  /// The bytes up to and including the last slash.
  private var folder: [UInt8] {
    let bytes = Array(utf8)
    return bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[...$0]) } ?? []
  }
}

extension ArraySlice<UInt8> {
  fileprivate var percentDecoded: String {
    guard contains(UInt8(ascii: "%")) else { return String(decoding: self, as: UTF8.self) }
    let bytes = Array(self)
    var decoded: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[offset + 1...offset + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        offset += 3
      } else {
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte cannot be part of the scheme of an address, and ends it.
  fileprivate var endsScheme: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }

  /// Whether the byte makes a path a template or a pattern.
  fileprivate var isOfPattern: Bool {
    switch self {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "$"),
      UInt8(ascii: "*"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
