extension Document {
  /// The anchors of this document: what a link can name after `#`.
  package var anchors: Set<String> {
    Anchors(blocks: blocks, tags: tags).names
  }
}

extension SourceFile {
  /// What a link into this Markdown file can name after `#`, whether or not the file is a document; nil if it is not
  /// read.
  package var anchors: Set<String>? {
    let markdown = MarkdownReader(self, from: FrontMatterReader(self).bodyStart)
    return markdown.unread != nil ? nil : Anchors(blocks: markdown.blocks, tags: markdown.tags).names
  }
}

/// The anchors of headings as GitHub makes them, and those that the author set in HTML.
package struct Anchors: Sendable {
  package private(set) var names: Set<String> = []

  init(blocks: [Block], tags: [Located<String>]) {
    // The last number after each slug: equal headings can be many.
    var numbers: [String: Int] = [:]
    for block in blocks {
      guard case .heading = block.kind, let text = block.prose?.text else { continue }
      let (title, id) = Self.split(text)
      if let id { names.insert(id) }
      let slug = Self.slug(of: title)
      var count = numbers[slug, default: 0]
      var unique = count == 0 ? slug : "\(slug)-\(count)"
      while !names.insert(unique).inserted {
        count += 1
        unique = "\(slug)-\(count)"
      }
      numbers[slug] = count
    }
    for tag in tags { names.formUnion(Self.ids(in: tag.value)) }
  }

  /// Letters, marks, digits, `_` and `-` in lower case, and a hyphen for each space.
  package static func slug(of title: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        // The emoji's variation selector is a mark that authors neither see nor write.
        if scalar.value != 0xFE0F { slug.append(scalar) }
      case _ where scalar == " " || scalar == "\n" || scalar == "-":
        slug.append("-")
      default: continue
      }
    }
    return String(slug)
  }

  /// `Title {#id}`, as in site generators, and `Title {/* #id */}`, as in MDX.
  private static func split(_ title: String) -> (title: String, id: String?) {
    guard title.hasSuffix("}"), let brace = title.lastIndex(of: "{") else { return (title, nil) }
    let inside = title[title.index(after: brace)...].dropLast().drop { ":/* ".contains($0) }
    guard inside.hasPrefix("#") else { return (title, nil) }
    var head = title[..<brace]
    while head.last == " " { head.removeLast() }
    return (String(head), String(inside.dropFirst().prefix { $0 != " " }))
  }

  /// The values of `id=` and `name=` in a piece of HTML.
  private static func ids(in html: String) -> [String] {
    let bytes = Array(html.utf8)
    var ids: [String] = []
    for equals in bytes.indices where bytes[equals] == UInt8(ascii: "=") && equals + 1 < bytes.count {
      let before = bytes[..<equals]
      guard before.hasAttribute("id") || before.hasAttribute("name") else { continue }
      let quote = bytes[equals + 1]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let value = bytes[(equals + (isQuoted ? 2 : 1))...].prefix { isQuoted ? $0 != quote : !" >\n".utf8.contains($0) }
      ids.append(String(decoding: value, as: UTF8.self))
    }
    return ids
  }
}

extension ArraySlice<UInt8> {
  /// Whether this ends in the name of an attribute.
  fileprivate func hasAttribute(_ name: String) -> Bool {
    guard suffix(name.utf8.count).elementsEqual(name.utf8) else { return false }
    return dropLast(name.utf8.count).last.map { " \t\n".utf8.contains($0) } ?? false
  }
}
